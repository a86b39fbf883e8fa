"""Let a signal stop a build that is under way, at any moment in which nothing is half done; knows nothing of building."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

HURRY = getattr(signal, "SIGUSR1", None)  # where there is no such signal, a build runs to its end


class Interrupted(BaseException):
    """Something else is wanted first; no fault."""


class Pause:
    """Who holds it may be stopped by a call, but only inside `allowed`."""

    def __init__(self) -> None:
        self._allowed = False

    def __call__(self, *_: object) -> None:
        """Stop what may be stopped; else do nothing: who asked will ask again."""
        if self._allowed:
            self._allowed = False
            raise Interrupted

    @contextmanager
    def allowed(self) -> Iterator[None]:
        """Allow what is done inside to be stopped: it must leave nothing behind that the next build believes in."""
        self._allowed = True
        try:
            yield
        finally:
            self._allowed = False


def listen(pause: Pause) -> None:
    """Let the signal stop what `pause` allows."""
    if HURRY is not None:
        signal.signal(HURRY, pause)
