"""Read the files of the content folder into records and keep every fault on the way; knows no file by name, follows no link out."""

from __future__ import annotations

import csv
import fnmatch
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self, TypeVar

from pydantic import BaseModel

from . import yaml_source
from .faults import Fault
from .validation import validate
from .yaml_source import UNREADABLE, YamlDocument

MAX_BYTES = 1_000_000
MAX_FAULTS = 100  # of one table: more have one cause
Model = TypeVar("Model", bound=BaseModel)
Result = TypeVar("Result")


class ContentFolder:
    """The folder `root`; `faults` grows with each thing that is wrong in a file that is read."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.faults: list[Fault] = []

    def files(self, pattern: str, folder: str = "") -> list[Path]:
        """Return the files below `folder` in a stable order; links and hidden files are passed over."""
        above = self.root / folder
        found = _entries(above) if above.resolve() == above else ()
        names = re.compile(fnmatch.translate(pattern))
        paths = (Path(entry.path) for entry in found if names.match(entry.name) and entry.is_file(follow_symlinks=False))
        return sorted(paths, key=lambda path: path.parts)

    def links(self) -> list[Fault]:
        """Return a fault for each link in the folder: Pelican would follow it, and what it leads to is not ours to publish."""
        problem, remedy = "Här ligger en genväg i stället för en fil.", "Ta bort genvägen och lägg själva filen i mappen."
        return [Fault(self.name(Path(entry.path)), problem, remedy) for entry in _entries(self.root) if entry.is_symlink()]

    def needed(self, name: str) -> Path | None:
        """Return the path of the file `name`, or None and a fault where it is missing."""
        path = self.root / name
        if self._is_ours(path):
            return path
        self.faults.append(Fault(self.name(path), "Filen saknas.", "Hämta tillbaka den ur versionshistoriken."))
        return None

    def record(self, model: type[Model], path: Path | None) -> Model | None:
        """Return the `model` in the YAML file at `path`."""
        text = self.text(path) if path else None
        return None if path is None or text is None else self.parsed(model, text, path, 1)

    def rows(self, model: type[Model], path: Path | None) -> tuple[Model, ...]:
        """Return a `model` for each row of the CSV file at `path`, whose first row names the fields."""
        text = self.text(path) if path else None
        return () if path is None or text is None else tuple(self._rows(model, text, self.name(path)))

    def parsed(self, model: type[Model], text: str, path: Path, first_line: int) -> Model | None:
        """Return the `model` in the YAML `text`, which begins on `first_line` of the file at `path`."""
        document = self.kept(yaml_source.parse, text, self.name(path), first_line)
        return self.kept(validate, model, document) if document else None

    def once(self, path: Path, step: Callable[[Self, Path], Result]) -> Result:
        """Return what `step` makes of the file at `path`; a folder with a memory need not make it again."""
        return step(self, path)

    def made(self, make: Callable[..., Result], *parts: object) -> Result:
        """Return what `make` makes of `parts`; a folder with a memory need not make the same of the same."""
        return make(*parts)

    def kept(self, step: Callable[..., tuple[Result | None, list[Fault]]], *arguments: object) -> Result | None:
        """Run `step`, keep its faults and return its result."""
        result, faults = step(*arguments)
        self.faults += faults
        return result

    def text(self, path: Path) -> str | None:
        """Return the text of the file at `path`, any computer's line ends made plain."""
        if path.resolve() != path:
            return None  # told by `links`, whoever asked for the file
        try:
            if path.stat().st_size > MAX_BYTES:
                self.faults.append(
                    Fault(self.name(path), "Filen är större än 1 MB.", "Dela upp texten, eller lägg bilder i mappen bilder.")
                )
                return None
            return self._readable(path.read_text(encoding="utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), path)
        except OSError:
            self.faults.append(Fault(self.name(path), "Filen går inte att öppna.", "Se efter att den ligger kvar och att du får läsa den."))
            return None
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            self.faults.append(
                Fault(self.name(path), "Filen är inte sparad som UTF-8.", "Spara om den i textredigeraren med kodningen UTF-8.", line)
            )
            return None

    def name(self, path: Path) -> str:
        """Return how staff are told of `path`: from the repository on."""
        return path.relative_to(self.root.parent).as_posix()

    def _readable(self, text: str, path: Path) -> str:
        """Return `text` without what nobody can read, such as what follows along when something is pasted; each line of it is told."""
        found = {text.count("\n", 0, match.start()) + 1 for match, _ in zip(UNREADABLE.finditer(text), range(MAX_FAULTS), strict=False)}
        self.faults += [
            Fault(
                self.name(path), "Raden innehåller ett osynligt tecken som inte får finnas.", "Ta bort raden och skriv den för hand.", line
            )
            for line in found
        ]
        return UNREADABLE.sub("", text) if found else text

    def _rows(self, model: type[Model], text: str, name: str) -> Iterator[Model]:
        try:
            table = list(csv.DictReader(text.splitlines(), restkey="för många värden", restval=None, strict=True))
        except csv.Error:
            self.faults.append(Fault(name, "Tabellen går inte att läsa.", "Se efter att varje citattecken har ett till som avslutar."))
            return
        before = len(self.faults)
        for line, row in enumerate(table, 2):
            if len(self.faults) - before > MAX_FAULTS:
                return
            data = {key: value for key, value in row.items() if value is not None}
            if record := self.kept(validate, model, YamlDocument(name, data, {(): line})):
                yield record

    def _is_ours(self, path: Path) -> bool:
        """Tell whether `path` is a plain file in this folder and no link, neither itself nor a folder above it."""
        try:
            return path.is_file() and path.resolve() == path
        except (OSError, ValueError, RuntimeError):  # a name that no disk can have, or a ring of links
            return False


def _entries(folder: Path | str) -> Iterator[os.DirEntry[str]]:
    """Yield everything below `folder` that is not hidden, entering no folder that is a link; one that cannot be read is empty."""
    try:
        with os.scandir(folder) as found:
            entries = [entry for entry in found if not entry.name.startswith((".", "_"))]
    except OSError:
        return
    for entry in entries:
        yield entry
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(entry.path)
