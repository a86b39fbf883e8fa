"""Have Pelican write a page for each document that staff have written; the documents are already read and validated."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from . import conversion, films, pictures
from .documents import Content
from .models.page import Meta

CONTENT_SETTING = "CONTENT"


@dataclass(frozen=True)
class WrittenPage:
    """What a template asks of a page: its head, and its text as HTML."""

    meta: Meta
    content: str


class DocumentGenerator(Generator):
    """Writes a page for each document."""

    def generate_output(self, writer: Writer) -> None:
        """Write the pages; Pelican calls this when everything is known."""
        content: Content = self.settings[CONTENT_SETTING]
        root = Path(self.settings["PATH"])
        placed = pictures.layouts(content, root), films.layouts(content, root)
        for document in content.documents:
            page = WrittenPage(document.meta, conversion.page_html(document, content, *placed))
            writer.write_file(save_as(page.meta.address), self.get_template(page.meta.template), self.context, page=page)


def save_as(address: str) -> str:
    """Return the file that is served at `address`: «/stod/» is «stod/index.html»."""
    return address.lstrip("/") + ("" if address.endswith(".html") else "index.html")


def _generators(_: object) -> type[Generator]:
    return DocumentGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
