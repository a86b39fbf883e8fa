"""Which facts of the directory and which dates of the site wait for a check; checks nothing itself."""

from __future__ import annotations

from datetime import timedelta

from .. import freshness
from ..directory_rules import checked_records
from ..review_list import name
from .section import Known, Section

WARNED = timedelta(days=60)  # before a date runs out


def refused(known: Known) -> Section:
    """Find what is so old that the site may not be published."""
    found = freshness.refused(known.content.directory, known.day)
    lines = [f"{name(fault.path)}: {fault.problem}" for fault in found]
    return Section("Stoppar publiceringen, för gamla uppgifter", lines, "Kontrollera och skriv in det med invoke granska.")


def expiring(known: Known) -> Section:
    """Find what runs out on a day of its own."""
    until = known.content.site.security_contact_expires
    lines = [f"sakerhetskontakt_till i webbplats.yaml: {until.isoformat()}"] if until - known.day < WARNED else []
    return Section("Går snart ut", lines, "Flytta fram datumet ett år, om uppgiften stämmer.")


def old(known: Known) -> Section:
    """Find what nobody has checked for a year, but may still be shown."""
    warnings = freshness.warnings(known.content.directory, known.day)
    lines = [f"{name(path)}:{rest.partition('. ')[0]}" for path, _, rest in (line.partition(":") for line in warnings)]
    return Section("Uppgifter i katalogen som är äldre än ett år", lines, "Skriv invoke granska. Den som väntat längst står först.")


def doubtful(known: Known) -> Section:
    """Find what is kept but not shown, since nobody could say that it is right."""
    records = checked_records(known.content.directory)
    lines = [f"{name(path)}: {'osäker' if not record.verified else 'obekräftad'}" for path, record in records if not record.confirmed]
    return Section("Obekräftat i katalogen, så numren visas inte", lines, "Ring eller läs hos dem, och skriv invoke granska.")


def numbers(known: Known) -> Section:
    """Find telephone numbers of the site that nobody has checked for a year."""
    year = timedelta(days=365)
    lines = [
        f"{number.id}: {number.shown}, kontrollerat {number.reviewed.isoformat()}"
        for number in sorted(known.content.site.numbers, key=lambda number: number.reviewed)
        if known.day - number.reviewed > year
    ]
    return Section("Telefonnummer som ingen har kontrollerat på ett år", lines, "Kontrollera numret och ändra granskad i webbplats.yaml.")
