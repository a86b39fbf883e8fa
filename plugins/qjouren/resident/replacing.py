"""Put new files in the place of old ones, each at once and whole, and take away those that are no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from .. import build


def replace_files(target: Path, written: Mapping[str, Path], removed: Iterable[str]) -> None:
    """Move the files `written` into the folder `target` by their names, and remove the files `removed`."""
    for name, path in written.items():
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        Path(path).replace(place)
    for name in removed:
        place = target / name
        place.unlink(missing_ok=True)
        _remove_empty(place.parent, target)


def replace_all(target: Path, written: Mapping[str, Path], folder: Path) -> None:
    """Gather the files `written` in `folder`, and put that in the place of `target`."""
    folder.mkdir()
    replace_files(folder, written, ())
    build.swap(folder, target)


def _remove_empty(folder: Path, target: Path) -> None:
    while folder != target and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
