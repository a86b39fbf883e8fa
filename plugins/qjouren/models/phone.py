"""A telephone number that someone may ring, checked with a phone library; says nothing of who answers when."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Annotated

import phonenumbers
from phonenumbers import shortnumberinfo
from pydantic import AfterValidator, Field

from .common import Record, Text, as_written, staff_error
from .hours import OpeningHours

REGION, COUNTRY_CODE = "SE", 46
REMEDY = 'Skriv det som det läses, inom citattecken och med riktnummer: "08-644 20 32".'
_WRITTEN = re.compile(r"\+?[0-9][0-9 –-]{1,20}")
_EUROPEAN = re.compile(r"116[0-9]{3}")  # the numbers that all of Europe shares; the library knows only some


@lru_cache(maxsize=4096)
def dialled(written: str) -> str | None:
    """Return what a telephone dials for `written`: a short number as it is, others as E.164; None for no Swedish number."""
    if not _WRITTEN.fullmatch(written):
        return None
    digits = re.sub(r"\D", "", written)
    try:
        number = phonenumbers.parse(written.replace("–", "-"), REGION)
    except phonenumbers.NumberParseException:
        return None
    if number.country_code != COUNTRY_CODE:
        return None
    if phonenumbers.is_valid_number(number):
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    short = shortnumberinfo.is_valid_short_number_for_region(number, REGION) or _EUROPEAN.fullmatch(digits)
    return digits if short and not written.startswith(("0", "+")) else None


def check_number(value: str) -> str:
    """Return `value`, a number that can be rung from Sweden."""
    if dialled(value) is None:
        raise staff_error(
            f"”{value}” är inte ett svenskt telefonnummer.",
            REMEDY,
        )
    return value


Number = Annotated[str, AfterValidator(check_number), as_written(_WRITTEN.pattern, REMEDY)]


class Phone(Record):
    """A number and who answers it."""

    label: Text = Field(alias="namn", max_length=80, description="Vem som svarar på numret.")
    number: Number = Field(alias="nummer", description="Numret som det läses, inom citattecken.")
    hours: OpeningHours | None = Field(None, alias="tider", description="När numret är öppet, om det har egna tider.")
    unverified: bool = Field(False, alias="osakert", description="true om numret inte är bekräftat: det visas då inte.")

    @property
    def dialled(self) -> str:
        """What the telephone dials."""
        return dialled(self.number) or ""

    @property
    def e164(self) -> str | None:
        """The number in international form; None for a short number, which works in Sweden only."""
        return self.dialled if self.dialled.startswith("+") else None
