"""Have everything written that the generators have left waiting, by every processor; knows no page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from . import sharing

NOTED_SETTING = "NOTED"  # what pages ask for in vain, a dict of which only the keys count


class Waiting(Protocol):
    """A writer that has kept what it was asked to write."""

    waiting: list[Callable[[], object]]


class Finisher:
    """What Pelican takes for its last generator: all others have said what is to be written, and nothing is."""

    def __init__(self, settings: dict[str, Any], **_: object) -> None:
        self.noted: dict[Any, None] = settings.setdefault(NOTED_SETTING, {})

    def generate_output(self, writer: Waiting) -> None:
        """Write everything; Pelican calls this when all other generators have been asked."""
        for found in sharing.each(self._done, writer.waiting):
            self.noted.update(dict.fromkeys(found))

    def _done(self, work: Callable[[], object]) -> list[Any]:
        """Do `work`, and return what it noted, since another process has notes of its own."""
        before = len(self.noted)
        work()
        return list(self.noted)[before:]
