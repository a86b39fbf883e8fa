"""Tell which files have been saved, from the first moment to the last, also while a build runs; opens no file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from watchfiles import Change, DefaultFilter, watch

STEP = 10  # milliseconds of quiet that end a save
MOST = 200  # milliseconds after which a save that never grows quiet is passed on all the same
# What editors write beside the file while they save it.
_PASSING = re.compile(r"^\.|~$|^4913$|\.(?:tmp|bak|part|crdownload)$|^#.*#$")


class _Saved(DefaultFilter):
    """Pass over what an editor leaves beside the file, and what Python makes of ours."""

    def __call__(self, change: Change, path: str) -> bool:
        """Tell whether `path` is worth a build."""
        return super().__call__(change, path) and not _PASSING.search(Path(path).name)


class Watcher:
    """Watches `folders` and, in the folder `root` itself, the files named in `names`."""

    def __init__(self, root: Path, folders: Iterable[str], names: Iterable[str] = ()) -> None:
        self._found: SimpleQueue[set[Path]] = SimpleQueue()
        self._names = {root / name for name in names}
        places = [root / name for name in folders if (root / name).is_dir()]
        Thread(target=self._follow, args=(places, True), daemon=True).start()
        if self._names:  # the folder and not the files: one that is saved by a change of names is a new file
            Thread(target=self._follow, args=([root], False), daemon=True).start()

    def _follow(self, places: list[Path], whole: bool) -> None:  # noqa: FBT001 (a thread's arguments have no names)
        for changes in watch(*places, watch_filter=_Saved(), step=STEP, debounce=MOST, recursive=whole, raise_interrupt=False):
            paths = {Path(path) for _, path in changes}
            if found := paths if whole else paths & self._names:
                self._found.put(found)

    def waits(self) -> bool:
        """Tell whether anything has been saved since last."""
        return not self._found.empty()

    def saved(self, seconds: float | None = None) -> set[Path]:
        """Return what has been saved since last, as soon as that is something; nothing only after `seconds`."""
        found: set[Path] = set()
        try:
            found = self._found.get(timeout=seconds)
            while True:
                found |= self._found.get_nowait()
        except Empty:
            return found
