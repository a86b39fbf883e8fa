"""Write the figures of a year where the report's page finds them; never drops a day that is already there."""

from __future__ import annotations

from pathlib import Path

from ..models.visits import Visits
from .log import LogError

FOLDER = "besok"  # as loading.py reads it
_HEAD = "# Skrivs av invoke besok. Ändra inget för hand: räkna på nytt i stället.\n"


def write(content: Path, visits: Visits, before: Visits | None) -> Path:
    """Write `visits` below the folder `content` and return the file; raises LogError where it lacks days that `before` has."""
    if before and (lost := {day.day for day in before.days if day.count} - {day.day for day in visits.days if day.count}):
        raise LogError(
            f"Loggen saknar {len(lost)} dagar som redan är räknade, till exempel {min(lost)}. "
            "Lägg årets alla loggar i en mapp och ge den mappen."
        )
    path = content / FOLDER / f"{visits.year}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(as_yaml(visits), encoding="utf-8")
    return path


def as_yaml(visits: Visits) -> str:
    """Return the file's text."""
    days = "".join(f"  - dag: {day.day}\n    antal: {day.count}\n" for day in visits.days)
    pages = "".join(f"  - adress: {page.address}\n    antal: {page.count}\n" for page in visits.pages)
    empty = "" if pages else " []"
    return f"{_HEAD}ar: {visits.year}\nrobotar: {visits.robots}\ndagar:\n{days}sidor:{empty}\n{pages}"
