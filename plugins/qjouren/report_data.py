"""The figures of a year beside those of the year before, and as open data; draws nothing."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass

from .models.report import Figure, Report
from .models.site import SiteSettings

CSV_FILE, JSON_FILE = "siffror.csv", "siffror.json"
COLUMNS = ("ar", "id", "namn", "varde", "till", "enhet", "forklaring", "rattelse")


@dataclass(frozen=True)
class Row:
    """A figure and the same figure of the year before, where the two can be compared."""

    figure: Figure
    before: Figure | None

    @property
    def notes(self) -> list[str]:
        """What one must know to read the figure: what it counts, and whether something else has been said."""
        recount = "Räknas på ett nytt sätt, och jämförs därför inte." if self.figure.redefined else None
        return [note for note in (self.figure.explanation, recount, self.figure.correction) if note]


def year_before(reports: Iterable[Report], report: Report) -> Report | None:
    """Return the newest of `reports` that is older than `report`."""
    older = [other for other in reports if other.year < report.year]
    return max(older, key=lambda other: other.year, default=None)


def rows(report: Report, before: Report | None) -> list[Row]:
    """Return every figure of `report` with that of `before`; none where it was counted in another way or unit."""
    known = {figure.id: figure for figure in before.figures} if before else {}
    return [Row(figure, _comparable(figure, known.get(figure.id))) for figure in report.figures]


def _comparable(figure: Figure, before: Figure | None) -> Figure | None:
    return before if before and before.unit == figure.unit and not figure.redefined else None


def as_csv(report: Report) -> str:
    """Return the figures after RFC 4180: commas between, a point before decimals, a field without value empty."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    for figure in report.figures:
        writer.writerow({"ar": report.year, **_record(figure)})
    return text.getvalue()


def as_json(report: Report, site: SiteSettings) -> str:
    """Return the figures with what one must know to use them: who counted, when, and where it is told."""
    data = {
        "organisation": site.name,
        "webbplats": site.url,
        "ar": report.year,
        "kalla": report.source,
        "matt": [_record(figure) for figure in report.figures],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _record(figure: Figure) -> dict[str, object]:
    return {
        "id": figure.id,
        "namn": figure.name,
        "varde": _plain(figure.value),
        "till": None if figure.upper is None else _plain(figure.upper),
        "enhet": figure.unit,
        "forklaring": figure.explanation,
        "rattelse": figure.correction,
    }


def _plain(value: float) -> float:
    """Return a whole number without its decimals."""
    return int(value) if value == int(value) else value
