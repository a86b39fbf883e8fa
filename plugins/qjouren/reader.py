"""Give Pelican the documents that are already read and validated; reads no heads of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from pelican import signals
from pelican.readers import BaseReader, Readers

from .documents import Content
from .languages.translations import language_of
from .markdown_blocks import converter
from .picture_markup import PictureExtension
from .pictures import layouts

CONTENT_SETTING = "CONTENT"


class DocumentReader(BaseReader):
    """Turn a document of the loaded content into the HTML and metadata Pelican asks for."""

    enabled = True
    file_extensions: ClassVar[list[str]] = ["md"]

    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings)
        self.content: Content = settings[CONTENT_SETTING]
        folder = Path(settings["PATH"]).resolve()
        self.root = folder.parent
        pictures = PictureExtension(layouts(self.content, folder))
        self.markdown = converter(self.content.site.contact_links, [pictures])

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return (HTML, metadata) of the file at `source_path`."""
        path = Path(source_path).resolve().relative_to(self.root).as_posix()
        if any(draft.path == path for draft in self.content.drafts):
            return "", {"title": path, "status": "skip"}
        document = self.content.by_path[path]
        html = self.markdown.reset().convert(document.body)
        meta = document.meta
        language = language_of(self.content, meta.address)
        if language and language.direction == "rtl":  # digits keep their order in a line that runs from the right
            html = html.replace('class="q-number"', 'class="q-number" dir="ltr"')
        metadata = {
            "title": meta.title,
            "slug": meta.address.strip("/") or "start",
            "url": meta.address.lstrip("/"),
            "save_as": save_as(meta.address),
            "template": meta.template,
            "summary": meta.summary,
            "status": "published",
            "lang": language.html_code if language else "sv",
            "meta": meta,
        }
        return html, metadata


def save_as(address: str) -> str:
    """Return the file that is served at `address`: «/stod/» is «stod/index.html»."""
    return address.lstrip("/") + ("" if address.endswith(".html") else "index.html")


def _use_reader(readers: Readers) -> None:
    readers.reader_classes["md"] = DocumentReader


def register() -> None:
    """Connect to Pelican's signals."""
    signals.readers_init.connect(_use_reader)
