"""Stop what could harm a person in print: private facts, and promises no website can keep."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from .documents import Content
from .faults import Fault
from .staff_texts import Piece, pieces

COORDINATION = 60  # is added to the day of birth in a coordination number
_IDENTITY_NUMBER = re.compile(r"(?<!\d)(?:19|20)?(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d) ?(?P<mark>[-+–]?) ?\d{4}(?!\d)")
_STREET = re.compile(
    r"\b[A-ZÅÄÖ][\wåäöé]*(?:gatan|gata|vägen|väg|gränd|torget|torg|allén|stigen|backen|plan|kajen|esplanaden)\s+\d{1,3}\s?[A-Z]?\b"
)
_PROMISE = re.compile(r"\b(?:säker|säkert|säkra|säkrare|anonym|anonymt|anonyma|spårlös|spårlöst|spårlösa)\b", re.IGNORECASE)
_SITE = re.compile(r"\b(?:webbplats|webbsid|hemsid|sajt|sidan\b|sidorna\b|knappen\b|lämna sidan\b|surfa)", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?]+")


def check(content: Content) -> Iterator[Fault]:
    """Yield a fault for every piece of text that must not be published."""
    return check_pieces(pieces(content))


def check_pieces(found: Iterable[Piece]) -> Iterator[Fault]:
    """Yield a fault for every piece among `found` that must not be published."""
    for piece in found:
        for problem, remedy in _problems(piece.text):
            yield Fault(piece.path, problem, remedy, piece.line, piece.field)


@lru_cache(maxsize=1 << 17)
def _problems(text: str) -> tuple[tuple[str, str], ...]:
    return *private_facts(text), *promises(text)


def private_facts(text: str) -> Iterator[tuple[str, str]]:
    """Yield (problem, remedy) where `text` holds a personal identity number or a street address."""
    if any(_is_identity_number(match) for match in _IDENTITY_NUMBER.finditer(text)):
        yield "Texten innehåller något som ser ut som ett personnummer.", "Ta bort det. Personnummer får aldrig stå på webbplatsen."
    if match := _STREET.search(text):
        yield f"Texten innehåller en gatuadress ({match[0].strip()}).", "Ta bort den. Gatuadresser får aldrig stå på webbplatsen."


def promises(text: str) -> Iterator[tuple[str, str]]:
    """Yield (problem, remedy) where a sentence calls the website safe, anonymous or traceless."""
    for sentence in _SENTENCE.findall(text):
        if _SITE.search(sentence) and (match := _PROMISE.search(sentence)):
            yield (
                f"Ordet ”{match[0]}” sägs om webbplatsen. Det kan ingen webbplats lova.",
                "Säg vad som händer och vad som kan synas efteråt, utan det ordet.",
            )


def _is_identity_number(match: re.Match[str]) -> bool:
    """Tell whether `match` holds a date of birth (or a coordination number's) and four digits that agree with it."""
    day = int(match["day"])
    try:
        date(2000 + int(match["year"]), int(match["month"]), day - COORDINATION if day > COORDINATION else day)
    except ValueError:
        return False
    return bool(match["mark"]) or _luhn(re.sub(r"\D", "", match[0])[-10:])


def _luhn(digits: str) -> bool:
    total = sum(sum(divmod(int(digit) * (2 - index % 2), 10)) for index, digit in enumerate(digits))
    return total % 10 == 0
