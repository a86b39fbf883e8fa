"""Write the pages of the index from A to Ö, which stands in for search where no script runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from .alphabet import ROOT, Part, place_parts, word_parts
from .documents import Content, Head
from .reader import CONTENT_SETTING, save_as

TEMPLATE = "bokstav"


@dataclass(frozen=True)
class LetterPage:
    """A page: its head, its entries, and the pages before and after it."""

    meta: Head
    part: Part
    around: tuple[Part, ...]


def pages(content: Content) -> Iterator[LetterPage]:
    """Yield every page of the index, words first."""
    for parts, name, what in (
        (word_parts(content), "Ord", "Sidor, stöd och vanliga ord"),
        (place_parts(content), "Orter", "Orter och kommuner"),
    ):
        for place, part in enumerate(parts):
            summary = f"{what} från ”{part.entries[0].word}” till ”{part.entries[-1].word}”."
            number = part.address.removeprefix(ROOT).strip("/").rpartition("/")[2]
            head = Head(TEMPLATE, part.address, f"{name} på {part.label}", f"{name} {number.upper()}", summary)
            yield LetterPage(head, part, (*parts[max(0, place - 1) : place], *parts[place + 1 : place + 2]))


class AlphabetGenerator(Generator):
    """Writes a page for each letter, or for each piece of a long one."""

    def generate_output(self, writer: Writer) -> None:
        """Write the pages; Pelican calls this when every page is known."""
        content: Content = self.settings[CONTENT_SETTING]
        template = self.get_template(TEMPLATE)
        for page in pages(content):
            writer.write_file(save_as(page.meta.address), template, self.context, page=page)


def _equip(generator: Generator) -> None:
    """Give the list of letters to the search page, which is one of Pelican's own."""
    generator.env.globals.update(word_parts=word_parts, place_parts=place_parts)


def _generators(_: object) -> type[Generator]:
    return AlphabetGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.generator_init.connect(_equip)
    signals.get_generators.connect(_generators)
