"""How values look in Swedish text: dates, numbers, telephone numbers; knows nothing of pages."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal

from .models.common import PartialDate
from .models.report import Figure

LOCALE = "sv_SE"
NO_BREAK_SPACE = "\u00a0"


def swedish_date(value: date | PartialDate) -> str:
    """Return «8 mars 2023», or as much of it as is known: «mars 2023», «2023»."""
    if isinstance(value, PartialDate):
        if not value.exact:
            known = date(value.year, value.month or 1, 1)
            return format_date(known, "MMMM y" if value.month else "y", locale=LOCALE)
        value = value.exact
    return format_date(value, "d MMMM y", locale=LOCALE)


def number(value: float) -> str:
    """Return `value` with Swedish decimal comma and a no-break space between thousands."""
    return format_decimal(value, locale=LOCALE)


def amount(figure: Figure) -> str:
    """Return the value of `figure` with its range and unit, e.g. «1 485» or «30–40 %»."""
    upper = "" if figure.upper is None else f"–{number(figure.upper)}"
    unit = f"{NO_BREAK_SPACE}%" if figure.unit == "procent" else ""
    return number(figure.value) + upper + unit


def keep_together(text: str) -> str:
    """Return `text` with spaces that do not break, for numbers that belong together."""
    return text.replace(" ", NO_BREAK_SPACE)


FILTERS = {"swedish_date": swedish_date, "number": number, "amount": amount, "keep_together": keep_together}
