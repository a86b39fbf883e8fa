"""Something known on a day, and the lines that a section tells of it."""

from datetime import date

from qjouren.status.section import Known

from tests.unit.samples import content_with

DAY = date(2026, 11, 26)


def known(*documents, day=DAY, questions="", **records):
    return Known(content_with(*documents, **records), day, questions)


def lines(look, *documents, **choices):
    return list(look(known(*documents, **choices)).lines)
