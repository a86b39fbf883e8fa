"""Write the two files of the search; what stands in them is made elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from ..documents import Content
from ..reader import CONTENT_SETTING
from ..search_rules import targets
from . import packing
from .assemble import index_file
from .entries import entries
from .local import is_large, split
from .places import places_file

FOLDER, INDEX, PLACES = "sok", "index.txt", "orter.txt"
_LOWER = re.compile(r"\b[a-zåäöé]+\b")


class SearchGenerator(Generator):
    """Writes the index and the places."""

    def generate_output(self, writer: Writer) -> None:
        """Have the files written; Pelican calls this when every page is known."""
        writer.later(self._write)

    def _write(self) -> None:
        folder = Path(self.output_path, FOLDER)
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files(self.settings[CONTENT_SETTING]).items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")


def files(content: Content) -> dict[str, str]:
    """Return the text of each file by its name."""
    found, local = entries(content), {}
    if is_large(content.directory):
        parts = split(found, content.directory, _led_to(content))
        found = parts.core
        words_alone = content.search.model_copy(update={"best": (), "danger": ()})
        local = {f"{number}.txt": index_file(part, words_alone, {}) for number, part in enumerate(parts.files)}
    numbers: dict[str, int] = {}
    for number, entry in enumerate(found):
        numbers.setdefault(entry.address, number)  # a court shares the address of its municipality, which comes first
    by_id = {one: numbers[address] for one, address in targets(content).items() if address in numbers}
    words = {word for document in content.originals for word in _LOWER.findall(document.body)}
    index = index_file(found, content.search, by_id)
    if local:
        index += f"\n{packing.numbers(parts.file_of)}"
    return {INDEX: index, PLACES: places_file(content.directory, words.union(content.search.empty)), **local}


def _led_to(content: Content) -> set[str]:
    """Return the addresses that staff's words lead to."""
    known, search = targets(content), content.search
    return {known[one] for one in (*(s for bet in search.best for s in bet.shown), *(n for one in search.danger for n in one.numbers))}


def _generators(_: object) -> type[Generator]:
    return SearchGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
