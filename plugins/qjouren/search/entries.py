"""Everything that can be found, as one list of entries with what is shown and what is searched; knows no index."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .. import directory_view
from ..directory import Directory, topic_address
from ..documents import Content, Document
from ..models.page import NewsMeta, PageMeta, ReportMeta
from ..models.place import County, Court, Municipality
from ..models.service import Service

KINDS = ("sida", "forelasning", "behov", "stod", "lan", "kommun", "domstol")
LECTURES = "/forelasningar/"  # and below it
NOT_FOUND = "fel"  # the template of the page that no one looks for
_MARKUP = re.compile(r"\[\[[^\]]*\]\]|\]\([^)]*\)|\{:[^}]*\}|^///.*?(?:\||$)|[#*_>\[\]|`]", re.MULTILINE)
_SENTENCE = re.compile(r"([.!?]) (?=[A-ZÅÄÖ])")
# What every entry of a kind has, though its own record does not say the words.
KIND_WORDS = {
    "lan": "län region länsstyrelse vård sjukvård",
    "kommun": "kommun socialjour socialtjänst socialkontor tingsrätt",
    "domstol": "domstol rättegång",
}


@dataclass(frozen=True)
class Entry:
    """What can be found: first what is shown, then what is searched, by field."""

    kind: str
    title: str
    address: str
    sentence: str = ""
    place: str = ""
    audience: str = ""
    phone: tuple[str, str] | None = None
    hours: str = ""
    name: str = ""  # other names and numbers
    words: str = ""  # staff's own words for it
    body: str = ""
    boost: float = field(default=1.0)


def entries(content: Content) -> list[Entry]:
    """Return everything that can be found, in a stable order."""
    directory = content.directory
    pages = sorted((document for document in content.originals if document.meta.template != NOT_FOUND), key=lambda page: page.meta.address)
    return [
        *sorted(map(_page, pages), key=lambda page: KINDS.index(page.kind)),
        *_topics(directory),
        *(_service(directory, service) for service in directory.services),
        *(_county(county) for county in directory.counties.items),
        *(_municipality(directory, place) for place in directory.municipalities.items),
        *(_court(directory, court) for court in directory.courts.items),
    ]


def plain(markdown: str) -> str:
    """Return the words of `markdown` without its marks, its numbers and the addresses of its links."""
    return _MARKUP.sub(" ", markdown)


def first_sentence(text: str) -> tuple[str, str]:
    """Return the first sentence of `text`, and the rest: a list of hits is read in a hurry."""
    first, _, rest = _SENTENCE.sub(r"\1\n", text, count=1).partition("\n")
    return first, rest


def _page(document: Document) -> Entry:
    meta = document.meta
    past = isinstance(meta, NewsMeta | ReportMeta)
    readers = {"anhorig": "anhörig", "yrkesverksam": "yrkesverksam"}
    audience = readers.get(meta.reader, "") if isinstance(meta, PageMeta) else ""
    first, rest = ("", meta.summary) if past else first_sentence(meta.summary)
    body = f"{rest} {plain(document.body)}"
    boost = 0.6 if past else 0.8
    kind = "forelasning" if meta.address.startswith(LECTURES) else "sida"
    return Entry(kind, meta.title, meta.address, first, audience=audience, name=meta.tab_title, body=body, boost=boost)


def _topics(directory: Directory) -> Iterator[Entry]:
    for topic in directory.categories.topics:
        title = f"Jag behöver {topic.name}"
        yield Entry("behov", title, topic_address(topic), name=topic.tab_title or "", boost=0.7)


def _service(directory: Directory, service: Service) -> Entry:
    """Return a service; a local one that nobody has confirmed is shown by name and place, which weigh less than a sentence."""
    phone = service.shown_phones[0] if service.shown_phones else None
    numbers = [one.number for one in service.phones if not phone or one.number != phone.number]
    others = " / ".join(dict.fromkeys([*service.also_called, *numbers, service.sms or ""]))
    is_told = service.confirmed or (service.reach == "riket" and service.kind != "jour")
    first, rest = first_sentence(service.description) if is_told else ("", service.description)
    return Entry(
        "stod",
        service.name,
        service.address,
        first,
        _place(directory, service),
        directory_view.audiences(service, directory.categories.audiences),
        (phone.number, phone.dialled) if phone else None,
        directory_view.normalised(service),
        others,
        " / ".join(service.words),
        f"{rest} {directory_view.languages(service, directory.categories.languages)}",
        weight_of(service),
    )


def _place(directory: Directory, service: Service) -> str:
    """Return where the service works, with the county of its municipality."""
    if service.reach == "okant":
        return ""
    where = directory_view.where(directory, service)
    counties = [directory.county[code].name for code in directory.counties_of(service)] if service.reach == "kommun" else []
    return ", ".join([where, *counties])


def weight_of(service: Service) -> float:
    """Return how much a service weighs beside the others: a closed one little, one for the whole country more."""
    if service.status == "nedlagd":
        return 0.3
    return (1.0 if service.confirmed else 0.85) * (1.15 if service.reach == "riket" else 1.0)


def _county(county: County) -> Entry:
    phone = (county.board_phone, county.board_dialled or "") if county.board_phone else None
    return Entry("lan", f"Hjälp i {county.name}", county.address, name=f"{county.region} {county.board}", phone=phone, boost=0.9)


def _municipality(directory: Directory, place: Municipality) -> Entry:
    number = place.emergency.shown_number if place.emergency else None
    phone = (number, place.emergency.dialled or "") if number and place.emergency else None
    county = directory.county[place.county].name
    return Entry("kommun", place.name, place.address, "", county, phone=phone, name=" ".join(place.also_called))


def _court(directory: Directory, court: Court) -> Entry:
    own = next((directory.municipality[code] for code in court.municipalities if directory.municipality[code].name == court.town), None)
    place = own or directory.municipality[court.municipalities[0]]
    phone = (court.phone, court.dialled or "")
    return Entry("domstol", court.name, place.address, "", directory.county[place.county].name, phone=phone, name=court.town, boost=0.8)
