"""Rules for staff's search words: what they lead to exists, and no word is asked to mean two things; reads no files."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from .documents import Content
from .faults import Fault
from .search.analyse import terms

PATH = "content/katalog/sokord.yml"


def check(content: Content) -> list[Fault]:
    """Return every fault in the search words of `content`."""
    return [*_targets(content), *_numbers(content), *_synonyms(content), *_wordless(content)]


def targets(content: Content) -> dict[str, str]:
    """Return the address of each id and address that staff may write."""
    return {service.id: service.address for service in content.directory.services} | {address: address for address in content.addresses}


def _targets(content: Content) -> Iterator[Fault]:
    known = targets(content)
    for bet in content.search.best:
        for one in bet.shown:
            if one not in known:
                yield Fault(PATH, f"”{one}” är varken en verksamhet eller en sida.", _guess(one, list(known)), field="basta_traff › visa")


def _numbers(content: Content) -> Iterator[Fault]:
    services = content.directory.by_id
    for danger in content.search.danger:
        for one in danger.numbers:
            if one not in services:
                yield Fault(PATH, f"Verksamheten ”{one}” finns inte.", _guess(one, list(services)), field="fara › ring")
            elif not services[one].shown_phones:
                remedy = "Välj en verksamhet med ett nummer som är kontrollerat. Den som är i fara ska kunna ringa direkt."
                yield Fault(PATH, f"Verksamheten ”{one}” har inget telefonnummer att visa.", remedy, field="fara › ring")


def _synonyms(content: Content) -> Iterator[Fault]:
    seen: dict[str, tuple[int, str]] = {}
    for number, group in enumerate(content.search.same):
        for phrase in group:
            for one in terms(phrase)[-1:]:
                before, written = seen.setdefault(one, (number, phrase))
                if before != number:
                    remedy = "Slå ihop grupperna, eller låt ordet stå i en av dem. Böjningar räknas som samma ord."
                    yield Fault(PATH, f"”{phrase}” står också i en annan grupp, som ”{written}”.", remedy, field="samma_sak")
    for group in content.search.same:
        for phrase in group:
            if len(phrase.split()) > 1:
                remedy = "Skriv ett ord i taget här. Fraser hör hemma i basta_traff."
                yield Fault(PATH, f"”{phrase}” är mer än ett ord.", remedy, field="samma_sak")


def _wordless(content: Content) -> Iterator[Fault]:
    best = [("basta_traff › nar", phrase) for bet in content.search.best for phrase in bet.said]
    danger = [("fara › nar", phrase) for one in content.search.danger for phrase in one.said]
    for field, phrase in best + danger:
        if not terms(phrase):
            yield Fault(PATH, f"”{phrase}” går inte att söka på.", "Skriv minst ett ord med två bokstäver eller siffror.", field=field)


def _guess(word: str, known: list[str]) -> str:
    close = get_close_matches(word, known, n=1)
    return f"Menade du ”{close[0]}”?" if close else "Skriv id på en verksamhet, alltså filens namn, eller adressen till en sida."
