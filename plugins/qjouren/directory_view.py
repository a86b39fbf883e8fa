"""What a page of the directory says of its records, as words and lists; draws nothing and reads nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from .directory import Directory
from .directory_groups import UNKNOWN, Section
from .filters import swedish_date
from .models.category import Category
from .models.evidence import Answer, Checked, Evidence
from .models.phone import Phone
from .models.place import County, LocalLine, Municipality
from .models.service import Service
from .models.site import PhoneNumber, SiteSettings
from .opening_hours import parse

ACUTE = ("112", "kvinnofridslinjen", "11414", "1177")  # the numbers that stand first, by their id in the settings
URGENT = "nu"  # the need of those who answer when it cannot wait
PACKED = ("topics", "audience", "languages")  # what a long list writes short, in this order
OLD = " Uppgiften kan vara gammal."  # age.js says the same
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_FACTS: tuple[tuple[str, dict[Answer, str]], ...] = (
    ("costs", {"nej": "Kostar ingenting", "ja": "Kostar som ett vanligt samtal"}),
    ("anonymous", {"ja": "Du får vara anonym", "nej": "De kan fråga vem du är"}),
    ("on_bill", {"nej": "Syns inte på telefonräkningen", "ja": "Syns på telefonräkningen"}),
)
_DEMANDS = {
    "sobriety": "vara nykter eller drogfri",
    "decision": "ha ett beslut från socialtjänsten",
    "name": "säga vad du heter",
    "identification": "visa legitimation",
    "referral": "ha en remiss",
}


def acute(site: SiteSettings) -> list[PhoneNumber]:
    """Return the numbers for what cannot wait, in the order they are told."""
    return sorted((number for number in site.numbers if number.id in ACUTE), key=lambda number: ACUTE.index(number.id))


def facts(service: Service) -> list[str]:
    """Return what a source says of the call: cost, anonymity, the bill."""
    found = (words.get(getattr(service, field)) for field, words in _FACTS)
    return [words for words in found if words]


def demands(service: Service) -> list[str]:
    """Return what a source says that she must and need not do, as whole sentences."""
    answers = [(getattr(service.demands, field), words) for field, words in _DEMANDS.items()]
    stated = [f"Du behöver inte {words}." for answer, words in answers if answer == "nej"]
    return stated + [f"Du måste {words}." for answer, words in answers if answer == "ja"]


def languages(service: Service, known: Iterable[Category]) -> str:
    """Return the languages beside Swedish alone, as a list in words; empty where a source says no more than that."""
    names = {language.id: language.name for language in known}
    return "" if service.languages == ("sv",) else in_words([names[language] for language in service.languages])


def audiences(service: Service, known: Iterable[Category]) -> str:
    """Return whom the service is for, as a list in words."""
    return in_words([audience.name for audience in known if audience.id in service.audiences])


def where(directory: Directory, service: Service) -> str:
    """Return the area that the service serves."""
    if service.reach == "riket":
        return "hela landet"
    places = [directory.municipality[code].name for code in service.municipalities] + [
        directory.county[code].name for code in service.counties
    ]
    return in_words(places) or "det vet vi inte"


def place_beside_name(directory: Directory, service: Service) -> str:
    """Return the area that the service serves, save where its name tells it."""
    names = [directory.municipality[code].name for code in service.municipalities]
    return "" if names and all(name in service.name for name in names) else where(directory, service)


def urgent_phone(directory: Directory, service: Service) -> Phone | None:
    """Return the first number of a service for what cannot wait, where it was checked of late; the day stands on its own page."""
    urgent = URGENT in service.topics and not service.is_old(directory.today)
    return next(iter(service.shown_phones), None) if urgent else None


def attributes(directory: Directory, service: Service) -> dict[str, str]:
    """Return what a script needs to narrow a list: one `data-` attribute each, those without a value left out."""
    said = service.demands.model_dump(by_alias=True)
    values = {
        "topics": " ".join(service.topics),
        "county": UNKNOWN if service.reach == UNKNOWN else " ".join(directory.counties_of(service)),
        "audience": " ".join(service.audiences),
        "languages": " ".join(service.languages),
        "demands": " ".join(f"{name}:{answer}" for name, answer in said.items() if answer != "okant"),
        "hours": normalised(service),
    }
    return {name: value for name, value in values.items() if value}


def packed(directory: Directory, service: Service) -> str:
    """Return what a script needs to narrow a long list: for each of PACKED a digit a choice, its place among the choices."""
    values = attributes(directory, service)
    places = [[id_ for id_, _ in options] for *_, options in choices(directory, PACKED)]
    return "-".join(
        "".join(sorted(_DIGITS[ids.index(value) + 1] for value in values[name].split())) for name, ids in zip(PACKED, places, strict=True)
    )


def narrowing(sections: Iterable[Section]) -> tuple[str, ...]:
    """Return what a long list may be narrowed by; by county only where it has one: the whole country is in all of them."""
    topics, *others = PACKED
    return (topics, *(("county",) if any(section.county for section in sections) else ()), *others)


def choices(directory: Directory, names: Iterable[str]) -> list[tuple[str, str, str, list[tuple[str, str]]]]:
    """Return what a list may be narrowed by: attribute, label, what may be unknown, and (id, name) of each choice."""
    categories = directory.categories
    every: dict[str, tuple[str, str, tuple[Category, ...] | tuple[County, ...]]] = {
        "topics": ("Jag behöver", "vad de hjälper med", categories.topics),
        "county": ("Län", "i vilket län de finns", directory.counties.items),
        "audience": ("Jag är", "vem de är till för", categories.audiences),
        "languages": ("Språk", "vilka språk de talar", categories.languages),
    }
    return [
        (
            name,
            every[name][0],
            every[name][1],
            [(item.id if isinstance(item, Category) else item.code, item.name) for item in every[name][2]],
        )
        for name in names
    ]


def normalised(service: Service) -> str:
    """Return the hours of the telephone, else of the chat, in the form that the script reads; empty where they are not known."""
    return parse(service.shown_hours).normalised if service.shown_hours else ""


def hours_caption(service: Service) -> str:
    """Return whose hours `shown_hours` are: the telephone's, else the chat's, else of the place itself."""
    return "Telefontider" if service.shown_phones else "Chattens tider" if service.chat else "Öppettider"


def checked(record: Checked, directory: Directory) -> tuple[str, bool]:
    """Return when a record was checked, as words, and whether that is too long ago to trust."""
    if not record.confirmed:
        when = f"Inte kontrollerad. Senaste uppgiften är {f'från {swedish_date(record.checked)}' if record.checked else 'utan datum'}."
        return when, True
    if not record.checked:
        return f"Kontrollerad mot en källa utan datum.{OLD}", True
    old = record.is_old(directory.today)
    return f"Kontrollerad {swedish_date(record.checked)}.{OLD if old else ''}", old


def told_by(evidence: Evidence) -> str:
    """Return who tells a fact, and when."""
    return f"Uppgift från {evidence.name}, {swedish_date(evidence.dated) if evidence.dated else 'utan datum'}."


def told(evidence: Evidence, directory: Directory) -> tuple[str, bool]:
    """Return who tells a fact, as words with the mark of what is old, and whether it is too old to trust."""
    old = evidence.is_old(directory.today)
    return told_by(evidence) + (OLD if old else ""), old


def emergency(municipality: Municipality) -> str:
    """Return how the social services are reached when their office is closed: «nummer», «112», «okontrollerad» or «okant»."""
    line: LocalLine | None = municipality.emergency
    if line is None:
        return "okant"
    if line.shown_number:
        return "nummer"
    return "112" if line.by_112 == "ja" else "okontrollerad"


def domain(link: str) -> str:
    """Return the site that a link leads to, as it is read aloud."""
    return urlsplit(link).netloc.removeprefix("www.")


def in_words(names: Sequence[str]) -> str:
    """Return «a», «a och b» or «a, b och c»."""
    return " och ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
