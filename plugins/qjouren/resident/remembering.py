"""A content folder that reads a file again only when it has been saved; what it remembers, it remembers with its faults."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Self

from ..content_folder import ContentFolder, Model, Result
from ..faults import Fault

Stamp = tuple[int, int, int]


class Records:
    """What has been made of each file, and the stamp of the file it was made of."""

    def __init__(self) -> None:
        self.of_file: dict[tuple[Path, str], tuple[Stamp, Any, list[Fault]]] = {}
        self.of_parts: dict[str, tuple[tuple[object, ...], Any]] = {}

    def forget(self, paths: Iterable[Path]) -> None:
        """Read the files at `paths` again, whatever their stamps say."""
        saved = set(paths)
        self.of_file = {key: value for key, value in self.of_file.items() if key[0] not in saved}


class RememberingFolder(ContentFolder):
    """The content folder `root` as `records` know it."""

    def __init__(self, root: Path, records: Records) -> None:
        super().__init__(root)
        self.records = records

    def once(self, path: Path, step: Callable[[Self, Path], Result]) -> Result:
        """Return what `step` makes of the file at `path`, made only once of each file."""
        return self._once(path, step.__qualname__, lambda: step(self, path))

    def record(self, model: type[Model], path: Path | None) -> Model | None:
        """Return the `model` in the YAML file at `path`."""
        whole = super().record
        return self._once(path, model.__name__, lambda: whole(model, path)) if path else None

    def rows(self, model: type[Model], path: Path | None) -> tuple[Model, ...]:
        """Return a `model` for each row of the CSV file at `path`."""
        whole = super().rows
        return self._once(path, model.__name__, lambda: whole(model, path)) if path else ()

    def made(self, make: Callable[..., Result], *parts: object) -> Result:
        """Return what `make` makes of `parts`: the very same thing as long as they are the same."""
        known = self.records.of_parts.get(make.__qualname__)
        if known and len(known[0]) == len(parts) and all(map(_is_unchanged, known[0], parts)):
            result: Result = known[1]
            return result
        result = make(*parts)
        self.records.of_parts[make.__qualname__] = parts, result
        return result

    def _once(self, path: Path, kind: str, make: Callable[[], Result]) -> Result:
        stamp = _stamp(path)
        known = self.records.of_file.get((path, kind))
        if known and known[0] == stamp:
            self.faults += known[2]
            remembered: Result = known[1]
            return remembered
        before = len(self.faults)
        result = make()
        self.records.of_file[path, kind] = stamp, result, self.faults[before:]
        return result


def _is_unchanged(one: object, other: object) -> bool:
    """Tell whether two parts are the same, or tuples of the same."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
    return one is other


def _stamp(path: Path) -> Stamp:
    found = path.stat()
    return found.st_mtime_ns, found.st_size, found.st_ino
