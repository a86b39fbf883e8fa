"""Which pages say the same in several languages, and which translations are too old; draws nothing and reads no files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..directory import ROOT as DIRECTORY
from ..directory import topic_address
from ..documents import Content, Document, parent
from ..models.language import Language
from ..models.page import TranslationMeta

NEAREST = "narmast"  # the id of the line that says that the page she came from has no twin
MADE_BY = "sprakkatalog"  # the template of the page below which the directory is made in its language
NOT_FOUND = "/404.html"


@dataclass(frozen=True)
class Choice:
    """A link to another language: its name in itself, where it leads and whether that is the same page."""

    name: str
    code: str
    direction: str
    address: str
    same: bool


def language_of(content: Content, address: str) -> Language | None:
    """Return the language of the page at `address`; None for Swedish."""
    return content.language.get(address[1:].partition("/")[0])


def original(content: Content, address: str) -> str:
    """Return the Swedish page that the page at `address` says again; a Swedish page is its own original."""
    language = language_of(content, address)
    if language is None:
        return address
    if (document := content.by_address.get(address)) and isinstance(document.meta, TranslationMeta):
        return document.meta.original
    return address.replace(directory_root(content, language) or address, DIRECTORY, 1)


def twin(content: Content, address: str, language: Language) -> str | None:
    """Return where the Swedish page at `address` is said in `language`."""
    written = content.twins.get((language.id, address))
    made = _made(content, address, language)
    return written or (made if made in content.made else None)


def _made(content: Content, address: str, language: Language) -> str | None:
    root = directory_root(content, language)
    return root + address.removeprefix(DIRECTORY) if root and address.startswith(DIRECTORY) else None


def directory_root(content: Content, language: Language) -> str | None:
    """Return the address below which the directory is made in `language`, where it is."""
    address = content.twins.get((language.id, DIRECTORY))
    return address if address and content.by_address[address].meta.template == MADE_BY else None


def made_addresses(content: Content) -> frozenset[str]:
    """Return the address of every page of services and needs that is made in another language."""
    directory = content.directory
    swedish = [*(service.address for service in directory.services), *map(topic_address, directory.categories.topics)]
    roots = filter(None, (directory_root(content, language) for language in content.spoken))
    return frozenset(root + address.removeprefix(DIRECTORY) for root in roots for address in swedish)


def nearest(content: Content, address: str, language: Language) -> str:
    """Return the page in `language` that is nearest to the Swedish page at `address`: its twin, else that of a page above it."""
    while not (found := twin(content, address, language)) and address != "/":
        address = parent(address)
    return found or language.root


def choices(content: Content, address: str) -> list[Choice]:
    """Return where the page at `address` can be read in each other language, the Swedish first."""
    here, source = language_of(content, address), original(content, address)
    found = [Choice("Svenska", "sv", "ltr", source, same=True)] if here else []
    for language in content.spoken:
        if language != here:
            there = nearest(content, source, language)
            same = there == twin(content, source, language) or source == NOT_FOUND
            target = there if same else f"{there}#{NEAREST}"
            found.append(Choice(language.name, language.html_code, language.direction, target, same))
    return found


def alternates(content: Content, address: str) -> list[tuple[str, str]]:
    """Return (code, address) of each page that says the same as the one at `address`, itself included; empty where it stands alone."""
    source = original(content, address)
    others = [(language.code, twin(content, source, language)) for language in content.spoken]
    found = [(code, there) for code, there in others if there]
    return [("sv", source), *found] if found else []


def is_outdated(content: Content, document: Document) -> bool:
    """Tell whether the Swedish original of `document` was reviewed after it."""
    meta = document.meta
    source = content.by_address.get(meta.original) if isinstance(meta, TranslationMeta) else None
    return source is not None and source.meta.reviewed > meta.reviewed


def untold(content: Content, language: Language) -> Iterator[str]:
    """Yield the words of the directory that `language` has no translation of; they are shown in Swedish."""
    known = content.words.get(language.id, {})
    for service in content.directory.services:
        texts = (service.description, service.hours_note, service.alert, *(phone.label for phone in service.shown_phones))
        yield from (text for text in texts if text and text not in known)
