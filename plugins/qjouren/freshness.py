"""Say which facts nobody has checked for too long on a given day; never asks the clock what day it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from .directory import Directory
from .directory_rules import checked_records
from .faults import Fault
from .models.evidence import Checked
from .models.service import Service

CLOSED = "nedlagd"


def refused(directory: Directory, day: date) -> list[Fault]:
    """Return a fault for each record that may not be published on `day`."""
    return [
        Fault(
            path,
            f"Uppgifterna är senast kontrollerade {_when(record)}, och efter två år får de inte visas.",
            f"Kontrollera dem mot källan och skriv: {command(path)} Går det inte lägger du till --obekraftad.",
            field="kontrollerad",
        )
        for path, record in _in_use(directory)
        if record.is_refused(day)
    ]


def warnings(directory: Directory, day: date) -> list[str]:
    """Return a line for each record that was checked more than a year before `day`, but may still be shown."""
    old = [(path, record) for path, record in _in_use(directory) if record.confirmed and record.is_old(day)]
    return [f"{path}: kontrollerad {_when(record)}. Kontrollera: {command(path)}" for path, record in old if not record.is_refused(day)]


def command(path: str) -> str:
    """Return what staff type to note a check of the file at `path`."""
    return f'invoke granska --klar {path.rpartition("/")[2].removesuffix(".yaml")} --vem roll --andrat "…"'


def _in_use(directory: Directory) -> Iterator[tuple[str, Checked]]:
    """Yield what is shown; a service that has closed needs no more checks."""
    for path, record in checked_records(directory):
        if not (isinstance(record, Service) and record.status == CLOSED):
            yield path, record


def _when(record: Checked) -> str:
    return record.checked.iso if record.checked else "okänd dag"
