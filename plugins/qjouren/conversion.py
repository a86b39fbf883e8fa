"""Turn staff's texts into HTML, each only once; reads nothing but the texts and writes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from markdown import Markdown

from .documents import Content, Document
from .languages.translations import language_of
from .markdown_blocks import converter
from .models.site import SiteSettings
from .picture_markup import PictureExtension
from .pictures import Picture

REMEMBERED = 32_768  # texts
Links = tuple[tuple[str, tuple[str, str]], ...]
Pictures = tuple[tuple[str, Picture], ...]


def html(body: str, site: SiteSettings, pictures: Mapping[str, Picture]) -> str:
    """Return the HTML of the text `body`; `pictures` are those it may place, by the address that staff write."""
    placed = tuple(sorted((address, picture) for address, picture in pictures.items() if address in body))
    return _converted(body, tuple(sorted(site.contact_links.items())), placed)


def page_html(document: Document, content: Content, pictures: Mapping[str, Picture]) -> str:
    """Return the HTML of the text of `document` as its page shows it."""
    text = html(document.body, content.site, pictures)
    language = language_of(content, document.meta.address)
    if language and language.direction == "rtl":  # digits keep their order in a line that runs from the right
        return text.replace('class="q-number"', 'class="q-number" dir="ltr"')
    return text


@lru_cache(maxsize=REMEMBERED)
def _converted(body: str, links: Links, pictures: Pictures) -> str:
    try:
        return str(_converter(links, pictures).reset().convert(body))
    except BaseException:
        _converter.cache_clear()  # one that was stopped half-way remembers the half
        raise


@lru_cache(maxsize=8)
def _converter(links: Links, pictures: Pictures) -> Markdown:
    return converter(dict(links), [PictureExtension(dict(pictures))] if pictures else [])
