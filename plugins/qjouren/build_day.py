"""Say which day a build takes as today; never asks the clock, so that a build depends on nothing but what it is given."""

from __future__ import annotations

from datetime import date

from .documents import Content
from .faults import ContentError, Fault

VARIABLE = "BYGGDAG"


def build_day(content: Content, given: str | None) -> date:
    """Return the day `given` as «2026-11-26», or else the newest day on which a page was reviewed."""
    if not given:
        return max(document.meta.reviewed for document in content.documents)
    try:
        return date.fromisoformat(given)
    except ValueError:
        fault = Fault(VARIABLE, f"”{given}” är inte ett datum som finns.", f"Skriv år-månad-dag: {VARIABLE}=2026-11-26 make build.")
        raise ContentError([fault]) from None
