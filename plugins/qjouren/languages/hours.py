"""Say opening hours as a language does, with its names of days and its clock; knows nothing of HTML."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

from babel.dates import format_time, get_day_names
from babel.lists import format_list

from ..hours_text import Row
from ..opening_hours import ALL_DAY, MINUTES, Hours, Spans, runs

Said = Callable[[str], str]  # gives a Swedish word in the language


def rows(hours: Hours, locale: str, said: Said) -> list[Row]:
    """Return the whole table: open days, closed days, red days; `said` gives what is no day and no time."""
    every, always = said("Alla dagar"), said("dygnet runt")
    if hours.always:
        return [Row(every, always)]
    closed = [day for day, spans in enumerate(hours.week) if not spans]
    table = [Row(_days(found, locale, every), _times(spans, locale, always)) for found, spans in hours.groups]
    table += [Row(_days(runs(closed), locale, every), said("stängt"))] if closed else []
    red = said("vet vi inte") if hours.holiday is None else _times(hours.holiday, locale, always) or said("stängt")
    return [*table, Row(said("Röda dagar"), red)]


def line(hours: Hours, locale: str, said: Said) -> str:
    """Return when it is open as one line; what is closed or unknown is left out, save that red days are closed."""
    shut, unknown, red = said("stängt"), said("vet vi inte"), said("Röda dagar")
    return ", ".join(" ".join(row) for row in rows(hours, locale, said) if row.times != unknown and (row.times != shut or row.days == red))


def _days(found: list[tuple[int, int]], locale: str, every: str) -> str:
    if found == [(0, 6)]:
        return every
    names = get_day_names("wide", locale=locale)
    return format_list([names[first] if first == last else f"{names[first]}–{names[last]}" for first, last in found], locale=locale)


def _times(spans: Spans, locale: str, always: str) -> str:
    if spans == ALL_DAY:
        return always
    clock = [f"{_clock(start, locale)}–{_clock(end if end <= MINUTES else end - MINUTES, locale)}" for start, end in spans]
    return format_list(clock, locale=locale)


def _clock(minute: int, locale: str) -> str:
    """Return «10:00»: the twenty-four hours that Sweden's doors show, in the digits of the language."""
    if minute == MINUTES:
        return "24:00"
    return format_time(time(minute // 60, minute % 60), "HH:mm", locale=locale)
