"""Turn staff's texts into HTML, each only once; reads nothing but the texts and writes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from markdown import Markdown

from .documents import Content, Document
from .film_markup import FilmExtension
from .films import WORDS, Film
from .languages.translations import language_of
from .markdown_blocks import converter
from .models.site import SiteSettings
from .picture_markup import PictureExtension
from .pictures import Picture

REMEMBERED = 32_768  # texts
Links = tuple[tuple[str, tuple[str, str]], ...]
Pictures = tuple[tuple[str, Picture], ...]
Films = tuple[tuple[str, Film], ...]
Said = tuple[tuple[str, str], ...]
_given: dict[tuple[str, Links], str] = {}  # what other processes have made, until it is remembered


def html(
    body: str,
    site: SiteSettings,
    pictures: Mapping[str, Picture],
    films: Mapping[str, Film] = MappingProxyType({}),
    words: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """Return the HTML of the text `body`; `pictures` and `films` are those it may place, by the address that staff write.

    `words` has what is said around a film, where the page is in another language.
    """
    placed = tuple(sorted((address, picture) for address, picture in pictures.items() if address in body))
    shown = tuple(sorted((address, film) for address, film in films.items() if address in body))
    said = tuple((word, words[word]) for word in WORDS if word in words) if shown else ()
    return _converted(body, site.contact_links, placed, shown, said)


def page_html(document: Document, content: Content, pictures: Mapping[str, Picture], films: Mapping[str, Film]) -> str:
    """Return the HTML of the text of `document` as its page shows it."""
    language = language_of(content, document.meta.address)
    text = html(document.body, content.site, pictures, films, content.words[language.id] if language else {})
    if language and language.direction == "rtl":  # digits keep their order in a line that runs from the right
        return text.replace('class="q-number"', 'class="q-number" dir="ltr"')
    return text


def remember(body: str, site: SiteSettings, made: str) -> None:
    """Take `made`, which another process has made, for the HTML of the text `body` without pictures and films."""
    links = site.contact_links
    _given[body, links] = made
    _converted(body, links, (), (), ())
    del _given[body, links]


@lru_cache(maxsize=REMEMBERED)
def _converted(body: str, links: Links, pictures: Pictures, films: Films, said: Said) -> str:
    if not (pictures or films or said) and (given := _given.get((body, links))):
        return given
    try:
        return str(_converter(links, pictures, films, said).reset().convert(body))
    except BaseException:
        _converter.cache_clear()  # one that was stopped half-way remembers the half
        raise


@lru_cache(maxsize=8)
def _converter(links: Links, pictures: Pictures, films: Films, said: Said) -> Markdown:
    extras = [
        *([PictureExtension(dict(pictures))] if pictures else []),
        *([FilmExtension(dict(films), dict(said))] if films else []),
    ]
    return converter(dict(links), extras)
