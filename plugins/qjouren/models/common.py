"""The kinds of value that several records share; holds no record of its own."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any
from urllib.parse import parse_qsl, urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

TRACKING_PARAMETERS = re.compile(r"utm_.+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igsh(?:id)?|si|yclid|_hs.+", re.IGNORECASE)
_ADDRESS = re.compile(r"/(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*|/404\.html")
_ADDRESS_REMEDY = "Skriv små bokstäver utan å, ä och ö, med snedstreck först och sist: /stod/fragor/."
_LINK_REMEDY = "Skriv hela adressen, med https:// först."
_DATE_REMEDY = "Skriv år, år-månad eller år-månad-dag, till exempel 2026-11-23."
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_EXTERNAL = r"https://[^\s/]\S*"
_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Record(BaseModel):
    """A frozen record that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def staff_error(problem: str, remedy: str) -> PydanticCustomError:
    """Return the error a validator raises to speak to staff: two whole Swedish sentences."""
    return PydanticCustomError("staff", "{problem} {remedy}", {"problem": problem, "remedy": remedy})


def check_address(value: str) -> str:
    """Return `value`, an address inside the site such as «/stod/fragor/»."""
    if not _ADDRESS.fullmatch(value):
        raise staff_error(
            f"Adressen ”{value}” går inte att använda.",
            _ADDRESS_REMEDY,
        )
    return value


def external_link_problem(url: str) -> tuple[str, str] | None:
    """Return (problem, remedy) for a link to another site that must not be published, else None."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return _unusable(url)
    if parts.scheme == "http":
        return f"Länken {url} är inte krypterad.", "Byt http:// mot https:// och prova att den fungerar, eller ta bort länken."
    if parts.scheme != "https" or not parts.netloc or " " in url:
        return _unusable(url)
    tracking = [name for name, _ in parse_qsl(parts.query, keep_blank_values=True) if TRACKING_PARAMETERS.fullmatch(name)]
    if tracking:
        return f"Länken innehåller spårning ({', '.join(tracking)}).", f"Ta bort det efter frågetecknet: {url.partition('?')[0]}"
    return None


def _unusable(url: str) -> tuple[str, str]:
    return f"Länken ”{url}” går inte att använda.", _LINK_REMEDY


def check_external_link(value: str) -> str:
    """Return `value`, an https link without tracking parameters."""
    if problem := external_link_problem(value):
        raise staff_error(*problem)
    return value


def check_link(value: str) -> str:
    """Return `value`, an address inside the site or an https link."""
    return check_address(value) if value.startswith("/") else check_external_link(value)


class PartialDate(Record):
    """A date of which at least the year is known; orders unknown months and days first."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def exact(self) -> date | None:
        """The whole date, where it is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    @property
    def order(self) -> tuple[int, int, int]:
        """A key that sorts dates; an unknown part comes before the known ones."""
        return self.year, self.month or 0, self.day or 0

    @property
    def iso(self) -> str:
        """The date as ISO 8601, as precise as it is known: «2023», «2023-12» or «2023-12-01»."""
        return f"{self.year:04}" + (f"-{self.month:02}" if self.month else "") + (f"-{self.day:02}" if self.day else "")


def parse_partial_date(value: Any) -> Any:
    """Return the fields of a PartialDate written as «2023», «2023-12» or «2023-12-01»."""
    if isinstance(value, PartialDate):
        return value
    match = _PARTIAL_DATE.fullmatch(str(value))
    try:
        year, month, day = (int(part) if part else None for part in match.groups()) if match else (0, 0, 0)
        date(year or 0, month or 1, day or 1)
    except ValueError:
        raise staff_error(f"”{value}” är inte ett datum som finns.", _DATE_REMEDY) from None
    return {"year": year, "month": month, "day": day}


def check_day(value: Any) -> Any:
    """Return `value`, a day such as «2026-11-23»; pydantic alone would read 0 as a day in 1970."""
    if isinstance(value, date) or (isinstance(value, str) and _DAY.fullmatch(value)):
        return value
    raise staff_error(f"”{value}” är inte ett datum som finns.", "Skriv år-månad-dag, till exempel 2026-11-23.")


def as_written(pattern: str, remedy: str, kind: str | list[str] = "string") -> WithJsonSchema:
    """Say in a schema how staff write a value that a validator of ours checks, so that editors refuse what the build would."""
    return WithJsonSchema({"type": kind, "pattern": f"^(?:{pattern})$", "patternErrorMessage": remedy})


Text = Annotated[str, StringConstraints(min_length=1)]
Address = Annotated[str, AfterValidator(check_address), as_written(_ADDRESS.pattern, _ADDRESS_REMEDY)]
ExternalLink = Annotated[str, AfterValidator(check_external_link), as_written(_EXTERNAL, _LINK_REMEDY)]
Link = Annotated[str, AfterValidator(check_link), as_written(f"{_ADDRESS.pattern}|{_EXTERNAL}", f"{_ADDRESS_REMEDY} Eller: {_LINK_REMEDY}")]
Day = Annotated[date, BeforeValidator(check_day)]
KnownDate = Annotated[
    PartialDate,
    BeforeValidator(parse_partial_date),
    as_written(r"\d{4}(-\d{2}(-\d{2})?)?", _DATE_REMEDY, ["string", "integer"]),
]
