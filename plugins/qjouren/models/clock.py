"""Times of day in Sweden: how staff write them, and the hours that a clock change takes away or repeats."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator

from .common import staff_error

STOCKHOLM = ZoneInfo("Europe/Stockholm")
_CLOCK = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")


def parse_clock(value: Any) -> Any:
    """Return the time written as «12:30» or «12.30»; YAML has already read the latter as the number 12.3."""
    if isinstance(value, time):
        return value
    text = f"{value:.2f}" if isinstance(value, float) else str(value)
    match = _CLOCK.fullmatch(text)
    if not match:
        raise staff_error(f"”{value}” är inte ett klockslag som finns.", "Skriv timmar och minuter, till exempel 12:00.")
    return time(int(match[1]), int(match[2]))


def clock_problem(day: date, clock: time) -> tuple[str, str] | None:
    """Return (problem, remedy) where `clock` does not exist on `day`, or exists twice, else None."""
    moment = datetime.combine(day, clock, STOCKHOLM)
    first, second = moment.utcoffset(), moment.replace(fold=1).utcoffset()
    if first == second or first is None or second is None:
        return None
    happens = "finns inte" if first < second else "finns två gånger"
    return (
        f"Klockan {clock:%H.%M} {happens} den {day.isoformat()}, när klockan ställs om.",
        "Välj ett annat klockslag den dagen.",
    )


Clock = Annotated[time, BeforeValidator(parse_clock)]
