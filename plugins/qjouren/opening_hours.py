"""Read OSM `opening_hours` of one week, with red days (`PH`); refuses whatever the page's script could not work out as well.

The library judges the syntax. Whether it is open is worked out here and not by the library: a span belongs to the day on which
it begins, but the library lets a rule for the next day, or for red days, cut it off at midnight. Where red days are not
mentioned they are unknown, since «Mo-Fr» from a page tells nothing about Good Friday; «24/7» holds every day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours, validate

from .swedish_holidays import is_holiday

STOCKHOLM = ZoneInfo("Europe/Stockholm")
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
HOLIDAY = "PH"
DAY_AND_NIGHT = "24/7"
MINUTES = 24 * 60  # of a day; a span past midnight ends above it
ALL_DAY = ((0, MINUTES),)

Spans = tuple[tuple[int, int], ...]

_DAY = f"(?:{'|'.join(DAYS)})"
_DAY_LIST = rf"(?:{_DAY}(?:-{_DAY})?|{HOLIDAY})"
_TIME = r"\d\d:\d\d"
_RULE = re.compile(rf"(?P<days>{_DAY_LIST}(?:,{_DAY_LIST})*) (?P<times>off|closed|{_TIME}-{_TIME}(?:,{_TIME}-{_TIME})*)")
_EXAMPLE = "Skriv som Mo-Fr 10:00-16:00; PH off. Dagarna heter Mo Tu We Th Fr Sa Su, röda dagar PH, och klockslag har fyra siffror."


class HoursError(ValueError):
    """Hours that cannot be used; `problem` and `remedy` are whole Swedish sentences."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem} {remedy}")
        self.problem, self.remedy = problem, remedy


@dataclass(frozen=True)
class Hours:
    """When somebody answers: the spans of each day from Monday on, in minutes after midnight, and of red days, if known."""

    week: tuple[Spans, ...]
    holiday: Spans | None

    @property
    def always(self) -> bool:
        """Whether it is open day and night, on every day."""
        return {*self.week, self.holiday} == {ALL_DAY}

    @property
    def normalised(self) -> str:
        """The same hours in the form that the script reads, for `data-hours`; red days last, as OSM's order of rules demands."""
        if self.always:
            return DAY_AND_NIGHT
        parts = [f"{','.join(_run(*run) for run in found)} {_osm(spans)}" for found, spans in self.groups]
        parts += [] if self.holiday is None else [f"{HOLIDAY} {_osm(self.holiday) or 'off'}"]
        return "; ".join(parts)

    @property
    def groups(self) -> list[tuple[list[tuple[int, int]], Spans]]:
        """Runs of days (first, last) that share the same hours, closed days left out."""
        found: dict[Spans, list[int]] = {}
        for day, spans in enumerate(self.week):
            if spans:
                found.setdefault(spans, []).append(day)
        return [(runs(days), spans) for spans, days in found.items()]

    def is_open(self, moment: datetime) -> bool | None:
        """Return whether somebody answers at `moment`, which knows its time zone; None where that is not known."""
        local = moment.astimezone(STOCKHOLM)
        minute = local.hour * 60 + local.minute
        day, before = local.date(), local.date() - timedelta(1)
        if _covers(self._known(day) or (), minute) or _covers(self._known(before) or (), minute + MINUTES):
            return True
        late = self._known(before) is None and _covers(self.week[before.weekday()], minute + MINUTES)
        return None if self._known(day) is None or late else False

    def _known(self, day: date) -> Spans | None:
        return self.holiday if is_holiday(day) else self.week[day.weekday()]


@cache
def parse(text: str) -> Hours:
    """Return the hours that `text` describes; raises HoursError, which says why in Swedish."""
    if text == DAY_AND_NIGHT:
        return Hours((ALL_DAY,) * 7, ALL_DAY)
    stated: dict[str, Spans] = {}
    for rule in _rules(text):
        for day in _days(rule["days"]):
            if day in stated:
                raise HoursError(
                    f"Dagen {day} står mer än en gång i ”{text}”, och då gäller bara det sista.",
                    "Skriv varje dag en gång, med alla dess tider: Mo-We 10:00-15:00; Th 10:00-15:00,19:00-21:00.",
                )
            stated[day] = _spans(rule["times"])
    if not any(stated.values()):
        raise HoursError(f"Öppettiden ”{text}” säger inte när det är öppet.", "Skriv en tid, eller lämna fältet tomt.")
    week = tuple(stated.get(day, ()) for day in DAYS)
    return Hours(week, stated.get(HOLIDAY, ALL_DAY if set(week) == {ALL_DAY} else None))


def runs(days: list[int]) -> list[tuple[int, int]]:
    """Return the first and last of each unbroken run in `days`, which are in order."""
    starts = [day for day in days if day - 1 not in days]
    ends = [day for day in days if day + 1 not in days]
    return list(zip(starts, ends, strict=True))


def _rules(text: str) -> list[re.Match[str]]:
    if not validate(text):
        raise HoursError(f"Öppettiden ”{text}” går inte att läsa.", _EXAMPLE)
    rules = [_RULE.fullmatch(part) for part in text.split("; ")]
    if OpeningHours(text).warnings or not all(rules):
        raise HoursError(
            f"Öppettiden ”{text}” går inte att räkna ut i läsarens telefon.",
            f"Använd bara veckodagar, PH och klockslag, och skriv annat i fältet tider_text. {_EXAMPLE}",
        )
    return [rule for rule in rules if rule]


def _days(text: str) -> list[str]:
    found = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        if part == HOLIDAY:
            found.append(part)
            continue
        start = DAYS.index(first)
        length = (DAYS.index(last or first) - start) % 7 + 1
        found += [DAYS[(start + step) % 7] for step in range(length)]
    return found


def _spans(text: str) -> Spans:
    if text in {"off", "closed"}:
        return ()
    spans = []
    for part in text.split(","):
        start, end = (int(clock[:2]) * 60 + int(clock[3:]) for clock in part.split("-"))
        spans.append((start, end if end > start else end + MINUTES))
    _check(spans, text)
    return tuple(spans)


def _check(spans: list[tuple[int, int]], text: str) -> None:
    if any(end - start > MINUTES or (end - start == MINUTES and start) for start, end in spans):
        raise HoursError(f"Tiden {text} är ett helt dygn eller mer.", "Skriv 00:00-24:00 för ett helt dygn.")
    if any(end > start for (_, end), (start, _) in pairwise(spans)):
        raise HoursError(f"Tiderna {text} går in i varandra.", "Skriv dem i ordning, med den tidigaste först.")


def _covers(spans: Spans, minute: int) -> bool:
    return any(start <= minute < end for start, end in spans)


def _run(first: int, last: int) -> str:
    return DAYS[first] if first == last else f"{DAYS[first]}-{DAYS[last]}"


def _osm(spans: Spans) -> str:
    return ",".join(f"{_clock(start)}-{_clock(end if end <= MINUTES else end - MINUTES)}" for start, end in spans)


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
