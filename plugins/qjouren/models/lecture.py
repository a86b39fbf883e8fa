"""What staff write above the text of a lecture: when and how it is held, and how one takes part."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from .clock import STOCKHOLM, Clock, clock_problem
from .common import Day, ExternalLink, KnownDate, Link, Record, Text, staff_error
from .page import Meta

Status = Literal["planerad", "fullbokad", "installd", "flyttad"]
TopicId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
CHANGED = ("installd", "flyttad")


class Lecturer(Record):
    """The one who holds a lecture."""

    name: Text = Field(alias="namn", description="Föreläsarens namn.")
    presentation: Text = Field(alias="presentation", description="En mening om föreläsaren.")


class Registration(Record):
    """How one registers; without a link it is done by mail to the shelter."""

    link: ExternalLink | None = Field(None, alias="lank", description="Sidan där anmälan görs. Utan länk blir det ett färdigt mejl.")
    last_day: Day | None = Field(None, alias="sista_dag", description="Sista dagen att anmäla sig.")
    places: int | None = Field(None, alias="platser", ge=1, description="Hur många som får plats, om det är begränsat.")
    personal_data: Text = Field(alias="personuppgifter", description="Vem som tar hand om uppgifterna, vad de används till och hur länge.")


class Change(Record):
    """Something that changed after the lecture was published."""

    day: Day = Field(alias="dag", description="Dagen då ändringen gjordes.")
    text: Text = Field(alias="vad", description="Vad som ändrades, i en mening.")


class Afterwards(Record):
    """A link to read more when the lecture is over."""

    text: Text = Field(alias="text", description="Vad länken leder till.")
    link: Link = Field(alias="lank", description="Länkens adress.")


class LectureMeta(Meta):
    """The head of a lecture; the order of the fields is that in which they are checked."""

    template: Literal["forelasning"] = Field(alias="mall", description="Alltid forelasning.")
    dated: KnownDate = Field(alias="datum", description="Dagen för föreläsningen, så långt den är känd.")
    starts: Clock | None = Field(None, alias="borjar", description="När den börjar, svensk tid.")
    ends: Clock | None = Field(None, alias="slutar", validate_default=True, description="När den slutar, svensk tid.")
    form: Literal["digitalt", "pa_plats", "bade"] = Field(alias="form", description="Hur den hålls: digitalt, pa_plats eller bade.")
    locality: Text | None = Field(None, alias="ort", description="Orten, när den hålls på plats.")
    place: Text | None = Field(None, alias="plats", validate_default=True, description="Programmet eller lokalen, till exempel Zoom.")
    lecturers: tuple[Lecturer, ...] = Field(alias="forelasare", min_length=1, description="Den eller de som föreläser.")
    audience: Text = Field(alias="for_vem", description="Vem föreläsningen är tänkt för.")
    changes: tuple[Change, ...] = Field((), alias="andringar", description="Det som har ändrats sedan föreläsningen lades ut.")
    moved_from: Day | None = Field(None, alias="flyttad_fran", description="Den dag som först var sagd, när föreläsningen är flyttad.")
    status: Status = Field("planerad", alias="status", description="Om den är planerad, fullbokad, installd eller flyttad.")
    registration: Registration | None = Field(None, alias="anmalan", description="Hur man anmäler sig.")
    recorded: bool | None = Field(None, alias="spelas_in", description="true om den spelas in, false om den inte gör det.")
    fee: int | None = Field(None, alias="avgift", ge=0, description="Avgiften i kronor; 0 om den är gratis.")
    topics: tuple[TopicId, ...] = Field((), alias="amnen", description="Ämnen, som det sista ordet i ämnessidans adress.")
    listeners: int | None = Field(None, alias="lyssnare", ge=1, description="Hur många som lyssnade, om det är känt.")
    learnt: tuple[Text, ...] = Field((), alias="lardomar", description="Det viktigaste som sades, en mening per rad.")
    links: tuple[Afterwards, ...] = Field((), alias="lankar_efterat", description="Länkar för den som vill läsa mer efteråt.")

    @property
    def start(self) -> datetime | None:
        """The moment it begins, where it is known."""
        return _moment(self.dated.exact, self.starts)

    @property
    def end(self) -> datetime | None:
        """The moment it ends, where it is known."""
        return _moment(self.dated.exact, self.ends)

    @property
    def over(self) -> datetime:
        """The moment after which it is surely over: its end, or the end of the day, month or year that is known."""
        if self.end:
            return self.end
        year, month, day = self.dated.year, self.dated.month, self.dated.day
        if month and day:
            after = date(year, month, day) + timedelta(days=1)
        else:
            after = date(year, month + 1, 1) if month and month < 12 else date(year + 1, 1, 1)  # noqa: PLR2004 (December)
        return datetime.combine(after, time(), STOCKHOLM)

    @property
    def closes(self) -> datetime:
        """The moment after which one can no longer register."""
        if self.registration and self.registration.last_day:
            return datetime.combine(self.registration.last_day + timedelta(days=1), time(), STOCKHOLM)
        return self.start or self.over

    @property
    def how(self) -> str:
        """How it is held, in words."""
        where = f"{self.place}, {self.locality}"
        words = {"pa_plats": f"På plats: {where}", "bade": f"På plats ({where}) och digitalt"}
        return words.get(self.form) or (f"Digitalt, på {self.place}" if self.place else "Digitalt")

    @field_validator("starts", "ends")
    @classmethod
    def _a_clock_needs_a_day(cls, value: time | None, info: ValidationInfo) -> time | None:
        dated = info.data.get("dated")
        told_of_the_start = info.field_name == "ends" and "starts" not in info.data
        if value is None or dated is None or told_of_the_start:
            return value
        if not dated.exact:
            raise staff_error("Klockslaget saknar en dag.", "Skriv hela dagen i datum, eller ta bort klockslaget.")
        if problem := clock_problem(dated.exact, value):
            raise staff_error(*problem)
        return value

    @field_validator("ends")
    @classmethod
    def _the_end_comes_after_the_start(cls, value: time | None, info: ValidationInfo) -> time | None:
        starts = info.data.get("starts")
        if starts and not value:
            raise staff_error("Föreläsningen börjar men slutar aldrig.", "Lägg till raden ”slutar: …”.")
        if value and not starts and "starts" in info.data:
            raise staff_error("Föreläsningen slutar men börjar aldrig.", "Lägg till raden ”borjar: …”.")
        if starts and value and value <= starts:
            raise staff_error("Föreläsningen slutar innan den har börjat.", "Kontrollera borjar och slutar.")
        return value

    @field_validator("place")
    @classmethod
    def _a_meeting_has_a_place(cls, value: str | None, info: ValidationInfo) -> str | None:
        if info.data.get("form") in {"pa_plats", "bade"} and not (value and info.data.get("locality")):
            raise staff_error("Det står inte var föreläsningen hålls.", "Skriv lokalens namn i plats och orten i ort, aldrig gatan.")
        return value

    @field_validator("status")
    @classmethod
    def _a_change_is_told(cls, value: str, info: ValidationInfo) -> str:
        if value in CHANGED and not info.data.get("changes"):
            raise staff_error(
                "Det står inte när och vad som ändrades.", "Lägg till en punkt i andringar, så att den som har anmält sig får veta."
            )
        if value == "flyttad" and not info.data.get("moved_from"):
            raise staff_error("Det står inte vilken dag föreläsningen är flyttad från.", "Lägg till raden ”flyttad_fran: …”.")
        return value

    @field_validator("registration")
    @classmethod
    def _one_registers_before_it_begins(cls, value: Registration | None, info: ValidationInfo) -> Registration | None:
        dated = info.data.get("dated")
        if value and dated and not dated.exact:
            raise staff_error("Det går att anmäla sig, men dagen är inte känd.", "Skriv hela dagen i datum, eller ta bort anmalan.")
        if value and value.last_day and dated and value.last_day > dated.exact:
            raise staff_error("Sista dagen att anmäla sig är efter föreläsningen.", "Kontrollera sista_dag och datum.")
        return value


def _moment(day: date | None, clock: time | None) -> datetime | None:
    return datetime.combine(day, clock, STOCKHOLM) if day and clock else None
