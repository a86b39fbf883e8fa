"""Check what a build has written against all that stands, without reading again what has not changed; writes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from ..faults import ContentError, Fault
from ..output_checks import links_between, look_at
from ..page_facts import Page


class Ledger:
    """Every published file with its size, and what every page says; all of it found right."""

    def __init__(self, pages: Mapping[str, Page], sizes: Mapping[str, int]) -> None:
        self.pages, self.sizes = pages, sizes

    def after(self, written: Mapping[str, Path], removed: Iterable[str], exit_destination: str) -> Ledger:
        """Return the ledger when the files `written` stand there and those `removed` do not; raises ContentError."""
        gone = set(removed)
        pages = {name: page for name, page in self.pages.items() if name not in gone}
        sizes = {name: size for name, size in self.sizes.items() if name not in gone}
        faults: list[Fault] = []
        for name, path in written.items():
            sizes[name] = path.stat().st_size
            if name.endswith(".html"):
                pages[name], found = look_at(name, path.read_text(encoding="utf-8"), exit_destination)
                faults += found
        ledger = Ledger(pages, sizes)
        if faults := faults + links_between(pages, sizes):
            raise ContentError(faults)
        return ledger


def is_right_alone(written: Mapping[str, Path], exit_destination: str) -> bool:
    """Tell whether each of the pages `written` is right by itself, wherever its links lead."""
    return not any(look_at(name, path.read_text(encoding="utf-8"), exit_destination)[1] for name, path in written.items())
