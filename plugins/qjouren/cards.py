"""Say one entry as a vCard for the reader's own address book; never a place, and writes no files."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

import vobject

from . import hours_text
from .open_data import Entry, Number
from .opening_hours import parse


def card(entry: Entry, site: str) -> str:
    """Return the vCard of `entry`."""
    made = vobject.vCard()
    made.add("uid").value = f"urn:uuid:{uuid5(NAMESPACE_URL, f'{site}{entry.address}')}"
    made.add("fn").value = entry.name
    made.add("n").value = vobject.vcard.Name(family=entry.name)
    made.add("org").value = [entry.name]
    for place, number in enumerate(entry.phones, 1):
        _labelled(made, f"item{place}", number)
    for name, value in (("email", entry.email), ("url", entry.web), ("note", _note(entry, site))):
        if value:
            made.add(name).value = value
    return str(made.serialize())


def _labelled(made: vobject.base.Component, group: str, number: Number) -> None:
    """Add a number with the name of the one who answers, in the way that telephones read."""
    for name, value in (("tel", number.dialled), ("x-ablabel", number.label)):
        line = made.add(name)
        line.value, line.group = value, group


def _note(entry: Entry, site: str) -> str:
    """Return when somebody answers, and how old that is: a card in a telephone outlives the page."""
    hours = f"Öppet: {hours_text.line(parse(entry.hours))}. " if entry.hours else ""
    checked = f"Kontrollerad {entry.checked}. " if entry.confirmed and entry.checked else "Uppgifterna är inte kontrollerade. "
    return f"{hours}{checked}{site}{entry.address}"
