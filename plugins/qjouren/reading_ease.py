"""Hold each page's LIX against the limit for its readers; the texts themselves are staff's."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from .documents import Content
from .faults import Fault
from .languages import translations
from .markdown_blocks import converter
from .models.page import PageMeta
from .readability import lix

LIMITS = {"utsatt": 40, "anhorig": 40, "yrkesverksam": 50, "alla": 50}
MEDIAN_READER, MEDIAN_LIMIT = "utsatt", 30
EASY_LIMIT = 25  # of a page in easy Swedish


def check(content: Content) -> Iterator[Fault]:
    """Yield a fault for every page that is too hard to read, and one when the help pages are so as a whole."""
    values = measure(content)
    for document in content.documents:
        if document.path in values and isinstance(document.meta, PageMeta):
            easy = translations.language_of(content, document.meta.address)
            value, limit = values[document.path], EASY_LIMIT if easy else LIMITS[document.meta.reader]
            if value > limit:
                yield Fault(
                    document.path,
                    f"Texten är för svår att läsa: LIX {value:.0f}, högst {limit} för den här sidans läsare.",
                    "Dela långa meningar och byt långa ord mot korta.",
                )
    help_pages = [values[d.path] for d in content.originals if isinstance(d.meta, PageMeta) and d.meta.reader == MEDIAN_READER]
    if help_pages and median(help_pages) > MEDIAN_LIMIT:
        yield Fault(
            "content",
            f"Sidorna för den som söker stöd är för svåra sammantaget: mittvärdet är LIX {median(help_pages):.1f}, högst {MEDIAN_LIMIT}.",
            "Börja med den svåraste sidan: kortare meningar, kortare ord.",
        )


def measure(content: Content) -> dict[str, float]:
    """Return the LIX of each Swedish page's text, easy Swedish too, by path: other languages have words of other lengths."""
    markdown = converter(content.site.contact_links)
    pages = (document for document in content.documents if isinstance(document.meta, PageMeta) and document.path not in content.foreign)
    return {document.path: lix(markdown.reset().convert(document.body)) for document in pages}
