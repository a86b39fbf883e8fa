"""What the pages in the browser wait for: the end of the latest build and what it found; and which pages wait. Knows no network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Condition

from ..faults import Fault

MOST = 4  # pages that are drawn before all others


class Live:
    """The state that the builder sets and the server's threads read."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._builds = 0
        self._faults: tuple[Fault, ...] = ()
        self._shown: Counter[str] = Counter()

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

    @property
    def shown(self) -> tuple[str, ...]:
        """The files of the pages that wait, those of most tabs first."""
        with self._changed:
            return tuple(name for name, tabs in self._shown.most_common(MOST) if tabs > 0)

    @contextmanager
    def showing(self, name: str) -> Iterator[None]:
        """Count the page in the file `name` among those that wait."""
        with self._changed:
            self._shown[name] += 1
        try:
            yield
        finally:
            with self._changed:
                self._shown[name] -= 1
                self._shown += Counter()  # lets go of what nobody shows
