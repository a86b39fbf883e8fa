"""How many times the pages were sent in a year; no one is counted, only pages."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Self

from pydantic import Field, model_validator

from .common import Address, Day, Record, staff_error

MOST_READ = 10
FEW = 5


class DayViews(Record):
    """A day, and how many pages were sent."""

    day: Day = Field(alias="dag", description="Dagen.")
    count: int = Field(alias="antal", ge=0, description="Sidor som skickades den dagen.")


class PageViews(Record):
    """A page, and how many times it was sent in the year."""

    address: Address = Field(alias="adress", description="Sidans adress.")
    count: int = Field(alias="antal", ge=0, description="Gånger som sidan skickades under året.")


class Visits(Record):
    """The year's views, as `invoke besok` writes them."""

    year: int = Field(alias="ar", ge=2020, le=2100, description="Året.")
    robots: int = Field(alias="robotar", ge=0, description="Sidor som skickades till robotar som säger vad de är; räknas för sig.")
    days: tuple[DayViews, ...] = Field(alias="dagar", min_length=1, description="Varje dag som loggen täcker, också dagar utan besök.")
    pages: tuple[PageViews, ...] = Field(alias="sidor", description="Varje sida som skickades, den mest lästa först.")

    @model_validator(mode="after")
    def _sums_agree(self) -> Self:
        if any(day.day.year != self.year for day in self.days):
            raise staff_error(f"Filen har dagar som inte hör till {self.year}.", "Skriv filen på nytt med invoke besok.")
        if sum(page.count for page in self.pages) != self.total:
            raise staff_error("Dagarnas och sidornas summor är olika.", "Skriv filen på nytt med invoke besok.")
        return self

    @cached_property
    def total(self) -> int:
        """All views of the year, robots apart."""
        return sum(day.count for day in self.days)

    @property
    def average(self) -> float:
        """Views a day, over the days that were logged."""
        return round(self.total / len(self.days), 1)

    @property
    def peak(self) -> DayViews:
        """The day with most views; the first of several."""
        return max(self.days, key=lambda day: day.count)

    @property
    def most_read(self) -> list[PageViews]:
        """The pages that are told of: the most read, none that so few have seen that it could be one of them."""
        return [page for page in self.pages if page.count >= FEW][:MOST_READ]

    @property
    def period(self) -> tuple[date, date]:
        """The first and the last day that were logged."""
        return self.days[0].day, self.days[-1].day
