"""Say opening hours in Swedish, for a table and for a line; knows nothing of HTML."""

from __future__ import annotations

from typing import NamedTuple

from .opening_hours import ALL_DAY, MINUTES, Hours, Spans, runs

DAY_NAMES = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
RED_DAYS, CLOSED, UNKNOWN, ALWAYS = "Röda dagar", "stängt", "vet vi inte", "dygnet runt"


class Row(NamedTuple):
    """One row of the table: «Måndag–fredag», «10–21»."""

    days: str
    times: str


def rows(hours: Hours) -> list[Row]:
    """Return the whole table: open days, closed days, red days."""
    if hours.always:
        return [Row("Alla dagar", ALWAYS)]
    closed = [day for day, spans in enumerate(hours.week) if not spans]
    table = [Row(_days(found), _times(spans)) for found, spans in hours.groups]
    table += [Row(_days(runs(closed)), CLOSED)] if closed else []
    return [*table, Row(RED_DAYS, UNKNOWN if hours.holiday is None else _times(hours.holiday) or CLOSED)]


def line(hours: Hours) -> str:
    """Return when it is open as one line: «Måndag–torsdag 10–15, fredag 10–12, röda dagar stängt»; the unknown is left out."""
    parts = [" ".join(row) for row in rows(hours) if row.times != UNKNOWN and (row.times != CLOSED or row.days == RED_DAYS)]
    return ", ".join(parts).capitalize()


def _days(found: list[tuple[int, int]]) -> str:
    if found == [(0, 6)]:
        return "Alla dagar"
    names = [DAY_NAMES[first] if first == last else f"{DAY_NAMES[first]}–{DAY_NAMES[last]}" for first, last in found]
    return " och ".join(filter(None, [", ".join(names[:-1]), names[-1]])).capitalize()


def _times(spans: Spans) -> str:
    if spans == ALL_DAY:
        return ALWAYS
    return " och ".join(f"{_clock(start)}–{_clock(end if end <= MINUTES else end - MINUTES)}" for start, end in spans)


def _clock(minute: int) -> str:
    """Return «10» or «9.30»."""
    return f"{minute // 60}" + (f".{minute % 60:02}" if minute % 60 else "")
