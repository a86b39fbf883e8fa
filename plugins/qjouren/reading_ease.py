"""Hold each page's LIX against the limit for its readers; the texts themselves are staff's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from statistics import median

from . import conversion
from .documents import Content, Document
from .faults import Fault
from .languages import translations
from .models.page import PageMeta
from .readability import lix

Each = Callable[[Callable[[Document], tuple[str, float]], Sequence[Document]], Iterable[tuple[str, float]]]
LIMITS = {"utsatt": 40, "anhorig": 40, "yrkesverksam": 50, "alla": 50}
MEDIAN_READER, MEDIAN_LIMIT = "utsatt", 30
EASY_LIMIT = 25  # of a page in easy Swedish


def check(content: Content, each: Each = map) -> Iterator[Fault]:
    """Yield a fault for every page that is too hard to read, and one when the help pages are so as a whole.

    `each` measures the texts, where it is to be done otherwise than one after another.
    """
    return judge(content, measure(content, each))


def judge(content: Content, values: Mapping[str, float]) -> Iterator[Fault]:
    """Yield those faults of texts whose LIX is `values`, by path."""
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


def measure(content: Content, each: Each = map) -> dict[str, float]:
    """Return the LIX of each Swedish page's text, easy Swedish too, by path: other languages have words of other lengths."""
    pages = [document for document in content.documents if isinstance(document.meta, PageMeta) and document.path not in content.foreign]
    texts = list(each(lambda document: _weighed(document, content), pages))
    for document, (html, _) in zip(pages, texts, strict=True):
        conversion.remember(document.body, content.site, html)
    return {document.path: value for document, (_, value) in zip(pages, texts, strict=True)}


def lix_of(document: Document, content: Content) -> float:
    """Return the LIX of the text of `document`."""
    return _weighed(document, content)[1]


def _weighed(document: Document, content: Content) -> tuple[str, float]:
    """Return the HTML of the text of `document` without its pictures, and its LIX."""
    html = conversion.html(document.body, content.site, {})
    return html, _lix(html)


@lru_cache(maxsize=conversion.REMEMBERED)
def _lix(html: str) -> float:
    return lix(html)
