"""Say the directory's entries as a table, one row each; adds no fact and writes no files."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from .open_data import Entry, Number, in_a_line

_FACTS = ("kostar", "anonym", "syns_pa_rakningen")
_DEMANDS = tuple(f"krav_{name}" for name in ("nykterhet", "beslut", "namn", "legitimation", "remiss"))
COLUMNS = ["id", "namn", "typ", "beskrivning", "lage", "bekraftad", "kontrollerad", "omrade", "behov", "for_vem"]
COLUMNS += ["telefoner", "sms", "chatt", "tider", "chatt_tider", "tider_text", "sprak", "webb", "epost"]
COLUMNS += [*_FACTS, *_DEMANDS, "sida", "kallor"]


def table(entries: Iterable[Entry], site: str) -> Iterator[str]:
    """Yield the CSV text of `entries`, row by row; several values in one cell are parted by « | »."""
    yield _line(COLUMNS)
    for entry in entries:
        row = _row(entry, site)
        yield _line([row.get(name, "") for name in COLUMNS])


def _line(cells: list[str]) -> str:
    stream = StringIO()
    csv.writer(stream, lineterminator="\r\n").writerow(cells)
    return stream.getvalue()


def _row(entry: Entry, site: str) -> dict[str, str]:
    row = {
        "id": entry.key,
        "namn": entry.name,
        "typ": entry.kind,
        "beskrivning": entry.description,
        "lage": entry.status,
        "bekraftad": "ja" if entry.confirmed else "nej",
        "kontrollerad": entry.checked,
        "omrade": _cell(f"{area.kind} {area.code} {area.name}" for area in entry.areas),
        "behov": _cell(entry.topics),
        "for_vem": _cell(entry.audiences),
        "telefoner": _cell(map(_phone, entry.phones)),
        "sms": entry.sms,
        "chatt": entry.chat,
        "tider": entry.hours,
        "chatt_tider": entry.chat_hours,
        "tider_text": entry.hours_note,
        "sprak": _cell(entry.languages),
        "webb": entry.web,
        "epost": entry.email,
        "sida": site + entry.address if entry.address else None,
        "kallor": _cell(map(in_a_line, entry.sources)),
        **dict(entry.answers),
    }
    return {name: value for name, value in row.items() if value}


def _phone(number: Number) -> str:
    beside = "; ".join(part for part in (number.hours, number.told_by) if part)
    return f"{number.label}: {number.written}{f' ({beside})' if beside else ''}"


def _cell(values: Iterable[str]) -> str:
    return " | ".join(values)
