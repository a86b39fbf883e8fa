"""Everything on the site from A to Ö, as pages short enough to load at once; knows nothing of files or of Pelican."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_uppercase

from .directory import topic_address
from .documents import Content
from .models.service import Service
from .search.analyse import terms

ROOT = "/sok/"
MAX_LINKS = 240  # to a page: what fits the weight a page may have, with room to spare
MAX_TARGETS = 6  # of a word that leads on only through others
_DIGITS = "0–9"
_SLUGS = {_DIGITS: "siffror", "Å": "aa", "Ä": "ae", "Ö": "oe"}
_LETTERS = {char.lower(): char for char in ascii_uppercase} | {"{": "Å", "|": "Ä", "}": "Ö"}
_AFTER_Z = str.maketrans("åäöæø", "{|}|}")  # Swedish order: å, ä and ö are letters of their own, after z
_LEFT_OUT = {"/", "/404.html", ROOT}

Target = tuple[str, str]  # address, name


@dataclass(frozen=True)
class Entry:
    """A word and the pages it leads to; a page under its own name has no other text."""

    word: str
    targets: tuple[Target, ...]


@dataclass(frozen=True)
class Part:
    """The entries of one page: a letter, or a piece of it."""

    address: str
    letter: str
    label: str
    entries: tuple[Entry, ...]


def word_parts(content: Content) -> list[Part]:
    """Return the pages of what is not a place: pages, needs, services, courts and the words that lead to them."""
    unlisted = {one for word in content.search.unlisted for one in terms(word)}
    said = [*_service_words(content), *_staff_words(content)]
    said += _synonyms([*_named(content), *said], content.search.same)
    return _parts((*_named(content), *(pair for pair in said if unlisted.isdisjoint(terms(pair[0])))), ROOT)


def place_parts(content: Content) -> list[Part]:
    """Return the pages of places: counties, municipalities, and towns with their municipality beside."""
    return _parts(tuple(_places(content)), f"{ROOT}orter/")


def _named(content: Content) -> Iterator[tuple[str, Target]]:
    """Yield what has a name, and the other names of services."""
    directory = content.directory
    for document in content.originals:
        if document.meta.address not in _LEFT_OUT:
            yield document.meta.title, (document.meta.address, document.meta.title)
    for topic in directory.categories.topics:
        name = topic.name[:1].upper() + topic.name[1:]
        yield name, (topic_address(topic), name)
    for service in directory.services:
        yield from ((word, _target(service)) for word in (service.name, *service.also_called))
    for court in directory.courts.items:
        yield court.name, (directory.municipality[court.municipalities[0]].address, court.name)


def _service_words(content: Content) -> Iterator[tuple[str, Target]]:
    """Yield what staff say that people call each service."""
    yield from ((word, _target(service)) for service in content.directory.services for word in service.words)


def _target(service: Service) -> Target:
    return service.address, service.name


def _staff_words(content: Content) -> Iterator[tuple[str, Target]]:
    """Yield the words of sokord.yml that lead somewhere."""
    targets = {service.id: _target(service) for service in content.directory.services}
    targets |= {document.meta.address: (document.meta.address, document.meta.title) for document in content.originals}
    leads = [(bet.said, bet.shown) for bet in content.search.best] + [(danger.said, danger.numbers) for danger in content.search.danger]
    yield from ((phrase, targets[one]) for said, shown in leads for phrase in said for one in shown if one in targets)


def _synonyms(pairs: Iterable[tuple[str, Target]], groups: Iterable[Iterable[str]]) -> Iterator[tuple[str, Target]]:
    """Yield the words that lead nowhere themselves, with what those lead to that mean the same."""
    leads: dict[str, dict[Target, None]] = defaultdict(dict)
    for word, target in pairs:
        leads[word.casefold()][target] = None
    for group in groups:
        found = dict.fromkeys(target for word in group for target in leads.get(word.casefold(), ()))
        lost = [word for word in group if word.casefold() not in leads]
        yield from ((word, target) for word in lost for target in list(found)[:MAX_TARGETS])


def _places(content: Content) -> Iterator[tuple[str, Target]]:
    directory = content.directory
    yield from ((county.name, (county.address, county.name)) for county in directory.counties.items)
    for place in directory.municipalities.items:
        yield place.name, (place.address, place.name)
    for locality in directory.localities:
        place = directory.municipality[locality.municipality]
        if locality.name != place.name:
            yield f"{locality.name}, {place.name}", (place.address, f"{locality.name}, {place.name}")


@lru_cache(maxsize=4)  # asked for by the pages, by the search page and by the sitemap
def _parts(pairs: tuple[tuple[str, Target], ...], root: str) -> list[Part]:
    letters: dict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(_entries(pairs), key=lambda entry: order(entry.word)):
        letters[letter_of(entry.word)].append(entry)
    return [part for letter, entries in letters.items() for part in _pieces(letter, entries, root)]


def _entries(pairs: Iterable[tuple[str, Target]]) -> Iterator[Entry]:
    """Join what leads on from the same word, capitals or not; the first spelling is the one shown."""
    words: dict[str, str] = {}
    targets: dict[str, dict[Target, None]] = defaultdict(dict)
    for word, target in pairs:
        key = word.casefold()
        words.setdefault(key, word)
        targets[key][target] = None
    return (Entry(words[key], tuple(found)) for key, found in targets.items())


def _pieces(letter: str, entries: list[Entry], root: str) -> Iterator[Part]:
    slug = _SLUGS.get(letter, letter.lower())
    pieces = list(_cut(entries))
    for number, piece in enumerate(pieces, 1):
        whole = len(pieces) == 1
        label = letter if whole else f"{_beginning(piece[0].word)}–{_beginning(piece[-1].word)}"
        yield Part(f"{root}{slug}{'' if number == 1 else f'-{number}'}/", letter, label, tuple(piece))


def _beginning(word: str) -> str:
    """Return the first letters of `word`, by which a page of many is told: «Ta» of «ta paus»."""
    return "".join(re.findall(r"\w+", word)[:1])[:3].capitalize()


def _cut(entries: list[Entry]) -> Iterator[list[Entry]]:
    """Yield `entries` in pieces of about the same size, none with more links than a page may have."""
    links = sum(len(entry.targets) for entry in entries)
    size = links / -(-links // MAX_LINKS)
    piece: list[Entry] = []
    done, goal = 0, size
    for entry in entries:
        if piece and done + len(entry.targets) > goal:
            yield piece
            piece, goal = [], min(goal + size, done + MAX_LINKS)
        piece.append(entry)
        done += len(entry.targets)
    yield piece


def letter_of(word: str) -> str:
    """Return the letter under which `word` stands: «É» under E, all digits and foreign letters together."""
    first = _folded(word).strip()[:1]
    return _LETTERS.get(first, _DIGITS)


def order(word: str) -> tuple[str, str]:
    """Return the key that sorts `word` as a Swedish reader looks for it."""
    return _folded(word), word


@lru_cache(maxsize=1 << 15)
def _folded(word: str) -> str:
    """Return `word` without signs, capitals and accents; å, ä and ö become the three signs after z."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFC", word).casefold().translate(_AFTER_Z))
    return "".join(char for char in plain if char.isalnum() or char in " {|}")


def addresses(content: Content) -> Mapping[str, Part]:
    """Return every page of the index by its address."""
    return {part.address: part for part in (*word_parts(content), *place_parts(content))}
