"""What the pages in the browser wait for: the end of the latest build and what it found; knows no HTML and no network."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Condition

from ..faults import Fault


class Live:
    """The state that the builder sets and the server's threads read."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._builds = 0
        self._faults: tuple[Fault, ...] = ()

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What the latest build found wrong; nothing where it went well."""
        return self._faults

    @property
    def builds(self) -> int:
        """How many builds have ended."""
        return self._builds

    def ended(self, faults: Sequence[Fault]) -> None:
        """Say that a build has ended and what it found; wakes everyone who waits."""
        with self._changed:
            self._faults = tuple(faults)
            self._builds += 1
            self._changed.notify_all()

    def wait(self, seen: int, seconds: float) -> int:
        """Return the number of builds as soon as it is not `seen`, at the latest after `seconds`."""
        with self._changed:
            self._changed.wait_for(lambda: self._builds != seen, seconds)
            return self._builds
