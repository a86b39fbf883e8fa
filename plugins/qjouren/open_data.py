"""What of the directory may be given away: each entry with its published facts alone; knows no format and writes no files."""

from __future__ import annotations

from dataclasses import dataclass

from .directory import ROOT, Directory
from .models.evidence import Answer, Checked, Evidence
from .models.service import Service

FOLDER = f"{ROOT}data/"
JSON_FILE, CSV_FILE, CARD_FILE = "katalog.json", "katalog.csv", "kontakt.vcf"
LICENCE, LICENCE_LINK = "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.sv"


@dataclass(frozen=True)
class Number:
    """A number that may be rung, and what is known of it."""

    label: str
    written: str
    dialled: str
    hours: str | None = None
    told_by: str | None = None  # where its source is not the entry's own


@dataclass(frozen=True)
class Area:
    """Where an entry works: the country, a county or a municipality, with its official code."""

    kind: str
    code: str
    name: str


@dataclass(frozen=True)
class Entry:
    """One service, authority or court, with nothing in it that its page would not show."""

    key: str  # unique and lasting: names are made of it
    name: str
    kind: str
    description: str
    confirmed: bool
    checked: str | None
    areas: tuple[Area, ...]
    sources: tuple[Evidence, ...]
    address: str | None = None  # of its page here
    also_called: tuple[str, ...] = ()
    status: str = "oppen"
    alert: str | None = None
    topics: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    answers: tuple[tuple[str, Answer], ...] = ()  # what a source says of cost, anonymity, the bill and demands
    phones: tuple[Number, ...] = ()
    sms: str | None = None
    chat: str | None = None
    text_phone: str | None = None
    hours: str | None = None
    chat_hours: str | None = None
    hours_note: str | None = None
    web: str | None = None
    email: str | None = None


def of_service(directory: Directory, service: Service) -> Entry:
    """Return what may be given away of `service`; of one that is not confirmed no more than that it exists."""
    told = {"languages", "sms", "chat", "text_phone", "hours_note", "email"} if _is_usable(service) else set()
    return Entry(
        key=service.id,
        name=service.name,
        kind=service.kind,
        description=service.description,
        confirmed=service.confirmed,
        checked=day(service),
        areas=_areas(directory, service),
        sources=service.sources,
        address=service.address,
        also_called=service.also_called,
        status=service.status,
        alert=service.alert,
        topics=service.topics,
        audiences=service.audiences,
        web=service.web,
        answers=_answers(service) if told else (),
        phones=tuple(Number(phone.label, phone.number, phone.dialled, phone.hours) for phone in service.shown_phones),
        hours=service.shown_hours,
        chat_hours=service.shown_chat_hours,
        **{name: getattr(service, name) for name in told},
    )


def day(record: Checked) -> str | None:
    """Return the day of the last check, as precise as it is known."""
    return record.checked.iso if record.checked else None


def in_a_line(source: Evidence) -> str:
    """Return who says it, where and when."""
    parts = (source.name, source.link, source.dated.iso if source.dated else "utan datum", source.about)
    return ", ".join(part for part in parts if part)


def _is_usable(service: Service) -> bool:
    return service.confirmed and service.status == "oppen"


def _areas(directory: Directory, service: Service) -> tuple[Area, ...]:
    if service.reach == "riket":
        return (Area("land", "SE", "Sverige"),)
    places = [Area("kommun", code, directory.municipality[code].name) for code in service.municipalities]
    return (*places, *(Area("lan", code, directory.county[code].name) for code in service.counties))


def _answers(service: Service) -> tuple[tuple[str, Answer], ...]:
    said = {"kostar": service.costs, "anonym": service.anonymous, "syns_pa_rakningen": service.on_bill}
    said |= {f"krav_{name}": answer for name, answer in service.demands.model_dump(by_alias=True).items()}
    return tuple((name, answer) for name, answer in said.items() if answer != "okant")
