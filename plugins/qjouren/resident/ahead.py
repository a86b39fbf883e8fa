"""Pages that stand in the output before the rest of their site has been built and found right, and what stood there before."""

from __future__ import annotations

from collections.abc import Container, Mapping
from pathlib import Path

from .replacing import replace_files


class Ahead:
    """Remembers what it replaces, so that a fault in the rest leaves the site that was."""

    def __init__(self) -> None:
        self.before: dict[str, bytes | None] = {}

    def put(self, output: Path, written: Mapping[str, Path]) -> tuple[str, ...]:
        """Put the files `written` in their places below `output`, and return the names of those that are others than what stood there."""
        stood = {name: _bytes(output / name) for name in written}
        changed = {name: path for name, path in written.items() if stood[name] != path.read_bytes()}
        for name in changed:
            self.before.setdefault(name, stood[name])
        replace_files(output, changed, ())
        return tuple(sorted(changed))

    def take_back(self, output: Path, spare: Path, settled: Container[str] = ()) -> tuple[str, ...]:
        """Put back what stood there before, but not in the place of what is `settled`; return the names of what was put back."""
        back = {name: data for name, data in self.before.items() if name not in settled}
        files = {}
        for number, (name, data) in enumerate(back.items()):
            if data is not None:
                files[name] = spare / f"{number}"
                files[name].write_bytes(data)
        replace_files(output, files, back.keys() - files.keys())
        self.before.clear()
        return tuple(sorted(back))


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
