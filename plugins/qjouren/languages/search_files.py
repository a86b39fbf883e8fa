"""Write the search files of each language that has a search; what stands in them is made elsewhere."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from ..documents import Content
from ..models.language import Language
from ..reader import CONTENT_SETTING
from ..search.places import places_file
from . import search

FOLDER, INDEX, PLACES = "sok", "index.txt", "orter.txt"


class TranslatedSearchGenerator(Generator):
    """Writes an index and the places for each language."""

    def generate_output(self, writer: Writer) -> None:
        """Have the files written; Pelican calls this when every page is known."""
        content: Content = self.settings[CONTENT_SETTING]
        for language in search.searched(content):
            writer.later(partial(_write, content, language, Path(self.output_path, language.id, FOLDER)))


def _write(content: Content, language: Language, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / INDEX).write_text(search.index(content, language), encoding="utf-8", newline="\n")
    places = places_file(content.directory, content.search_words[language.id].empty)
    (folder / PLACES).write_text(places, encoding="utf-8", newline="\n")


def _generators(_: object) -> type[Generator]:
    return TranslatedSearchGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
