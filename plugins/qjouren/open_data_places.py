"""What may be given away of municipalities, county boards and courts, as entries; knows no format and writes no files."""

from __future__ import annotations

from collections.abc import Iterator

from . import directory_view
from .directory import Directory
from .models.evidence import Checked, Evidence
from .models.place import County, Court, LocalLine, Municipality
from .open_data import Area, Entry, Number, day, of_service

AUTHORITY, COURT = "myndighet", "domstol"


def entries(directory: Directory) -> Iterator[Entry]:
    """Yield the whole directory: services, then the social services, county boards and district courts."""
    yield from (of_service(directory, service) for service in directory.services)
    yield from (_municipality(directory.municipalities, item) for item in directory.municipalities.items)
    yield from (_county(directory.counties, item) for item in directory.counties.items)
    yield from (_court(directory, item) for item in directory.courts.items)


def count(directory: Directory) -> int:
    """Return how many entries there are."""
    return sum(map(len, (directory.services, directory.municipalities.items, directory.counties.items, directory.courts.items)))


def _municipality(group: Checked, item: Municipality) -> Entry:
    lines = [line for line in (item.daytime, item.emergency) if line and line.shown_number]
    phones = [_line(line, "svarar ingen: ring 112" if line is item.emergency else None) for line in lines]
    sources = [line.source for line in lines]
    if item.switchboard and not item.switchboard.unverified:
        source = item.switchboard_source
        told_by = directory_view.told_by(source) if source else None
        phones.append(Number(item.switchboard.label, item.switchboard.number, item.switchboard.dialled, told_by=told_by))
        sources += [source] if source else []
    return Entry(
        key=f"kommun/{item.slug}",
        name=f"Socialtjänsten, {item.full_name}",
        kind=AUTHORITY,
        description="Socialtjänsten i kommunen, och socialjouren där numret är känt.",
        confirmed=group.confirmed,
        checked=day(group),
        areas=(Area("kommun", item.code, item.name),),
        sources=(*sources, *group.sources),
        address=item.address,
        web=item.web,
        phones=_shown(group, phones),
    )


def _line(line: LocalLine, advice: str | None) -> Number:
    """Return a number of the social services with what its page says beside it."""
    parts = (line.name, line.hours_note, advice)
    label = ", ".join(part for part in parts if part)
    return Number(label, line.number or "", line.dialled or "", told_by=directory_view.told_by(line.source))


def _county(group: Checked, item: County) -> Entry:
    phone = [Number(f"{item.board}, växel", item.board_phone, item.board_dialled or "")] if item.board_phone else []
    return Entry(
        key=f"lan/{item.slug}",
        name=item.board,
        kind=AUTHORITY,
        description=f"Länsstyrelsen i {item.name}.",
        confirmed=group.confirmed,
        checked=day(group),
        areas=(Area("lan", item.code, item.name),),
        sources=group.sources,
        address=item.address,
        web=item.board_web,
        phones=_shown(group, phone),
    )


def _court(directory: Directory, item: Court) -> Entry:
    group = directory.courts
    return Entry(
        key=f"domstol/{item.name}",
        name=item.name,
        kind=COURT,
        description="Tingsrätt som prövar mål från kommunerna." if not item.part else f"Tingsrätt som prövar mål från {item.part}.",
        confirmed=group.confirmed,
        checked=day(group),
        areas=tuple(Area("kommun", code, directory.municipality[code].name) for code in item.municipalities),
        sources=group.sources,
        web=item.web,
        phones=_shown(group, [Number(f"{item.name}, växel", item.phone, item.dialled or "")]),
    )


def _shown(group: Checked, phones: list[Number]) -> tuple[Number, ...]:
    return tuple(phones) if group.confirmed else ()


def sources(directory: Directory) -> list[Evidence]:
    """Return the sources of the places, each once: those whose terms ask to be named."""
    groups = (directory.municipalities, directory.counties, directory.courts)
    return list({source.name: source for group in groups for source in group.sources}.values())
