"""Where a fact in the directory comes from, how old it is and what speaks against it; judges no fact itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from .common import Day, KnownDate, Record, Text, as_written, check_external_link, staff_error

FRESH_MONTHS = 12
REFUSED_MONTHS = 24  # a fact that nobody has checked for this long may not be published
Answer = Literal["ja", "nej", "okant"]
Confidence = Literal["hog", "medel", "lag"]


def check_source_link(value: str) -> str:
    """Return `value`, the address of a source; an old one may be unencrypted, and is then told but never linked."""
    try:
        return check_external_link(value.replace("http://", "https://", 1)) and value
    except ValueError:
        raise staff_error(f"Källans adress ”{value}” går inte att använda.", _REMEDY) from None


_REMEDY = "Skriv hela adressen, med https:// först."
SourceLink = Annotated[str, AfterValidator(check_source_link), as_written(r"https?://[^\s/]\S*", _REMEDY)]


class Evidence(Record):
    """A page or a document that shows a fact."""

    name: Text = Field(alias="namn", max_length=200, description="Vem som står bakom källan.")
    link: SourceLink | None = Field(None, alias="lank", description="Källans adress.")
    dated: KnownDate | None = Field(None, alias="datum", description="När källan är skriven eller läst, så långt det är känt.")
    about: Text | None = Field(None, alias="uppgift", description="Vad källan visar, om det inte är allt.")

    @property
    def secure_link(self) -> str | None:
        """The address, where it may be linked."""
        return self.link if self.link and self.link.startswith("https://") else None

    def is_old(self, today: date) -> bool:
        """Tell whether it is more than a year old, or of unknown age, on the day `today`."""
        return is_older(self.dated, FRESH_MONTHS, today)

    @property
    def stale_from(self) -> date | None:
        """The day from which it is more than a year old; None where its day is not known."""
        return stale_from(self.dated)


class Conflict(Record):
    """A field on which the sources do not agree."""

    field: Text = Field(alias="falt", description="Fältet som källorna säger olika om.")
    values: tuple[Text, ...] = Field(alias="varden", min_length=2, description="Vad var och en säger.")
    newer: Text | None = Field(None, alias="nyare", description="Värdet i den nyare källan; utelämnas om det är oklart.")


def check_role(value: str) -> str:
    """Return `value`, the role of the one who checked; a name begins with a capital letter, and does not belong here."""
    if value != value.lower() or any(char.isdigit() for char in value):
        raise staff_error(f"”{value}” ser ut som ett namn.", "Skriv rollen med små bokstäver, till exempel: samordnare.")
    return value


class Review(Record):
    """One check of a record: when, by whom and what it changed."""

    day: Day = Field(alias="datum", description="Dagen då kontrollen gjordes.")
    role: Annotated[str, StringConstraints(min_length=2, max_length=40), AfterValidator(check_role)] = Field(
        alias="vem", description="Rollen hos den som kontrollerade, aldrig ett namn."
    )
    change: str = Field(alias="andrat", min_length=2, max_length=200, description="Vad som ändrades.")


class Checked(Record):
    """What has been checked, when, how and how sure it is."""

    sources: tuple[Evidence, ...] = Field(alias="kallor", min_length=1, description="Var uppgifterna kommer från; minst en källa.")
    checked: KnownDate | None = Field(
        None, alias="kontrollerad", description="När uppgifterna senast kontrollerades, så långt det är känt."
    )
    checked_how: Text | None = Field(None, alias="kontrollerad_hur", description="Hur kontrollen gjordes, och vad som återstår.")
    confidence: Confidence = Field("hog", alias="sakerhet", description="hog, medel eller lag; lag betyder att uppgifterna inte visas.")
    unconfirmed: bool = Field(
        False,
        alias="obekraftad",
        description="true när ingen har kunnat kontrollera på två år: namnet visas, men varken nummer eller tider.",
    )
    reviews: tuple[Review, ...] = Field(
        (), alias="granskningar", description="Kontrollerna som har gjorts, den senaste sist; invoke granska skriver dem."
    )

    @property
    def verified(self) -> bool:
        """Whether it is sure enough to be told at all."""
        return self.confidence != "lag"

    @property
    def confirmed(self) -> bool:
        """Whether its facts may be shown as facts: sure enough, and checked within two years."""
        return self.verified and not self.unconfirmed

    def is_old(self, today: date) -> bool:
        """Tell whether the check is more than a year old, or of unknown age, on the day `today`."""
        return is_older(self.checked, FRESH_MONTHS, today)

    def is_refused(self, today: date) -> bool:
        """Tell whether nobody has checked it for so long, on the day `today`, that it may only be kept as unverified."""
        return self.confirmed and is_older(self.checked, REFUSED_MONTHS, today)

    @property
    def stale_from(self) -> date | None:
        """The day from which the check is more than a year old, for a device to tell; None where its day is not known."""
        return stale_from(self.checked)


def is_older(known: KnownDate | None, months: int, today: date) -> bool:
    """Tell whether `known` is at least `months` before `today`; what nobody has dated is."""
    return age_in_months(known, today) >= months if known else True


def stale_from(known: KnownDate | None) -> date | None:
    """Return the day on which `known` becomes a year old, what is not known of it counted as its earliest; None without a date."""
    if not known:
        return None
    first = date(known.year + 1, known.month or 1, 1)
    return first + timedelta(days=(known.day or 1) - 1)  # 29 February becomes 1 March


def age_in_months(checked: KnownDate, today: date) -> int:
    """Return the whole months from `checked` to `today`; what is not known of the date counts as its earliest."""
    month, day = checked.month or 1, checked.day or 1
    return (today.year - checked.year) * 12 + today.month - month - (today.day < day)
