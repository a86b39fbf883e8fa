"""What can stop a publication; each speaks Swedish to staff."""

from __future__ import annotations


class StoppedError(Exception):
    """Raised when nothing can go out; says why, and what to do."""


class HostError(Exception):
    """Raised when the host does not do as it is told."""
