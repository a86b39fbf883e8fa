"""Tell which days count as red days (`PH`) in Sweden; reads no clock.

Red days are those of the law (1989:253), Sundays as such left out, and the three eves that the holiday act (1977:480, 3 a §)
puts on a level with Sundays: Midsummer's Eve, Christmas Eve and New Year's Eve. The days come from the hours library.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import cache

from opening_hours import OpeningHours

YEARS_AHEAD = 2  # a page knows the red days of the year it was last checked and of this many more
_RED = OpeningHours("PH", country="SE")


@cache
def holidays(year: int) -> tuple[date, ...]:
    """Return the red days of `year`, in order."""
    first = date(year, 1, 1)
    days = (first + timedelta(number) for number in range((date(year + 1, 1, 1) - first).days))
    return tuple(day for day in days if _RED.is_open(datetime.combine(day, time(12))))


def is_holiday(day: date) -> bool:
    """Return whether `day` is a red day or one of the three eves."""
    return day in holidays(day.year)


def years_from(newest: date) -> range:
    """Return the years whose red days a page needs when its newest fact was checked on `newest`."""
    return range(newest.year, newest.year + YEARS_AHEAD + 1)


def compact(years: Iterable[int]) -> str:
    """Return the red days of `years` for `data-holidays`: «2026 0101 0106 … 2027 0101 …»; no day is above 1231."""
    return " ".join(" ".join([f"{year}", *(f"{day:%m%d}" for day in holidays(year))]) for year in years)
