"""Count views by day and by page, year by year; reads no file and knows no visitor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from ..models.visits import DayViews, PageViews, Visits
from .log import View


@dataclass
class _Year:
    days: Counter[date] = field(default_factory=Counter)
    pages: Counter[str] = field(default_factory=Counter)
    robots: int = 0


def count(views: Iterable[View], pages: Collection[str]) -> list[Visits]:
    """Return the figures of each year in `views`, oldest first; what is below one of `pages` is counted with it.

    So a municipality's page, which a single person may have read, is never told of by itself.
    """

    @cache
    def page_of(address: str) -> str:
        while address not in pages and address != "/":
            address = address.rstrip("/").rpartition("/")[0] + "/"
        return address

    years: dict[int, _Year] = {}
    for view in views:
        year = years.setdefault(view.day.year, _Year())
        year.days[view.day] += 0 if view.robot else 1  # a day when only robots came is a day that was logged
        if view.robot:
            year.robots += 1
        else:
            year.pages[page_of(view.address)] += 1
    return [_visits(year, found) for year, found in sorted(years.items())]


def _visits(year: int, found: _Year) -> Visits:
    first, last = min(found.days), max(found.days)
    days = (first + timedelta(number) for number in range((last - first).days + 1))
    ordered = sorted(found.pages.items(), key=lambda page: (-page[1], page[0]))
    return Visits(
        ar=year,
        robotar=found.robots,
        dagar=tuple(DayViews(dag=day, antal=found.days[day]) for day in days),
        sidor=tuple(PageViews(adress=address, antal=views) for address, views in ordered),
    )
