"""The index file: what is shown of each entry, staff's words, and what the index holds beyond them; writes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..models.search_words import SearchWords
from . import index, packing
from .analyse import fold, terms
from .entries import KIND_WORDS, KINDS, Entry
from .staff import Staff

LABELS = {  # as hits are called
    "sida": "läs",
    "forelasning": "föreläsning",
    "behov": "stöd",
    "stod": "stöd",
    "lan": "län",
    "kommun": "kommun",
    "domstol": "domstol",
}
PREFIXES = {
    "sida": "",
    "forelasning": "",
    "behov": "/hitta-hjalp/behov/",
    "stod": "/hitta-hjalp/",
    "lan": "/hitta-hjalp/lan/",
    "kommun": "/hitta-hjalp/kommun/",
    "domstol": "/hitta-hjalp/kommun/",
}
_AFTER_A_PLACE = re.compile("s? (tingsratt|lan)$")
WEIGHTS = (*index.SHOWN.values(), index.HIDDEN["name"], index.SHOWN["sentence"])  # shown: title, sentence, place, number, kind


def index_file(entries: Sequence[Entry], words: SearchWords, by_id: Mapping[str, int], kind_words: Mapping[str, str] = KIND_WORDS) -> str:
    """Return the text of the index; `by_id` gives the number of each entry by the id or address that staff write."""
    staff = Staff.of(words, by_id)
    built = index.build(entries, staff.empty)
    shown = {one for entry in entries for text in _shown(entry, kind_words) for one in terms(text)}
    extra = sorted((built.postings.keys() | staff.terms) - shown, key=lambda term: (term in built.postings, term))
    order = [*extra, *sorted(shown)]
    numbers = {term: number for number, term in enumerate(order)}
    found = [built.postings.get(term, ()) for term in order]
    lines = [
        " ".join(map(str, (built.low, built.step, *WEIGHTS))),
        *_columns(entries, kind_words),
        packing.front(extra),
        packing.numbers(map(len, found)),
        packing.numbers(gap for postings in found for gap in packing.gaps(posting.entry for posting in postings)),
        packing.numbers(posting.level for postings in found for posting in postings),
        *staff.lines(numbers),
    ]
    return "\n".join(lines)


def _shown(entry: Entry, kind_words: Mapping[str, str]) -> tuple[str, ...]:
    """Return the texts that the script is shown anyway, and analyses itself."""
    return entry.title, entry.sentence, entry.place, entry.phone[0] if entry.phone else "", kind_words.get(entry.kind, "")


def _columns(entries: Sequence[Entry], kind_words: Mapping[str, str]) -> Iterator[str]:
    kinds = [entry.kind for entry in entries]
    yield packing.numbers(kinds.count(kind) for kind in KINDS)
    yield "\t".join(LABELS[kind] for kind in KINDS)
    yield "\t".join(PREFIXES[kind] for kind in KINDS)
    yield "\t".join(entry.title for entry in entries)
    yield "\t".join(entry.sentence for entry in entries).rstrip("\t")
    yield "\t".join(map(short_address, entries))
    yield "\t".join(entry.phone[0] if entry.phone else "" for entry in entries)
    yield from packing.coded([entry.audience for entry in entries])
    yield from packing.coded([entry.place for entry in entries])
    yield from packing.coded([entry.hours for entry in entries])
    yield from packing.coded([f"{entry.boost:g}" for entry in entries])
    yield "\t".join(kind_words.get(kind, "") for kind in KINDS)


def short_address(entry: Entry) -> str:
    """Return the part of the address that cannot be told from the title, of which «*» is the last word."""
    prefix = PREFIXES[entry.kind]
    if not prefix or not entry.address.startswith(prefix):
        return entry.address
    own = entry.address.removeprefix(prefix).strip("/")
    slug = re.sub("[^a-z0-9]+", "-", _AFTER_A_PLACE.sub("", fold(entry.title.lower())))
    last = slug.rpartition("-")[2]
    return "" if own == slug else f"{own.removesuffix(last)}*" if last and own.endswith(last) else own
