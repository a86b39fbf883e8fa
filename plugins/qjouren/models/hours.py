"""Opening hours as staff write them, held to what the site can work out; keeps the text, not the hours."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from ..opening_hours import HoursError, parse
from .common import staff_error


def check_hours(value: str) -> str:
    """Return `value`, opening hours that can be read."""
    try:
        parse(value)
    except HoursError as error:
        raise staff_error(error.problem, error.remedy) from None
    return value


OpeningHours = Annotated[str, AfterValidator(check_hours)]
