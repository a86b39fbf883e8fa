"""A service that helps: who, for whom, how it is reached and what it demands. There is no field for where it is."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from .common import ExternalLink, Record, Text, staff_error
from .evidence import Answer, Checked, Conflict
from .hours import OpeningHours
from .phone import Number, Phone

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
CountyCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{2}$")]
MunicipalityCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]
_EMAIL = r"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"


def _no_registrar(value: str) -> str:
    if value.lower().startswith(("registrator", "registratur", "diarie")):
        raise staff_error(
            f"{value} är en registrator: det som skickas dit blir allmän handling.",
            "Ta bort adressen, eller skriv en som är till för den som söker stöd.",
        )
    return value


Email = Annotated[str, StringConstraints(pattern=_EMAIL), AfterValidator(_no_registrar)]


class Demands(Record):
    """What the service demands of her; unknown until a source says."""

    sobriety: Answer = Field("okant", alias="nykterhet", description="Om hon måste vara nykter eller drogfri.")
    decision: Answer = Field("okant", alias="beslut", description="Om det krävs ett beslut från socialtjänsten.")
    name: Answer = Field("okant", alias="namn", description="Om hon måste säga vad hon heter.")
    identification: Answer = Field("okant", alias="legitimation", description="Om hon måste visa legitimation.")
    referral: Answer = Field("okant", alias="remiss", description="Om det krävs en remiss.")


class Service(Checked):
    """One support service, whether authority, help line, shelter or association."""

    id: Id = Field(alias="id", description="Samma ord som filens namn; blir en del av adressen och får inte vara ett ord som syns.")
    name: str = Field(alias="namn", min_length=2, max_length=100, description="Vad verksamheten heter.")
    tab_title: str | None = Field(
        None, alias="fliktitel", min_length=1, max_length=25, description="Det som syns på fliken, om namnet är långt eller avslöjar."
    )
    also_called: tuple[Text, ...] = Field((), alias="kallas_ocksa", description="Andra namn och förkortningar.")
    kind: Id = Field(alias="typ", description="Vilken sorts verksamhet: ett id under typer i kategorier.yaml.")
    reach: Literal["riket", "lan", "kommun", "okant"] = Field(alias="rackvidd", description="riket, lan, kommun eller okant.")
    counties: tuple[CountyCode, ...] = Field((), alias="lan", description="Länens koder inom citattecken, när räckvidden är lan.")
    municipalities: tuple[MunicipalityCode, ...] = Field(
        (), alias="kommuner", description="Kommunernas koder inom citattecken, när räckvidden är kommun."
    )
    topics: tuple[Id, ...] = Field(alias="behov", min_length=1, description="Vad den hjälper med: id under behov i kategorier.yaml.")
    audiences: tuple[Id, ...] = Field(alias="for_vem", min_length=1, description="Vem den är till för: id under for_vem i kategorier.yaml.")
    description: str = Field(alias="beskrivning", min_length=20, max_length=200, description="En eller två enkla meningar, egna ord.")
    languages: tuple[Id, ...] = Field(("sv",), alias="sprak", description="Språk: id under sprak i kategorier.yaml.")
    costs: Answer = Field("okant", alias="kostar", description="Om samtalet kostar något: ja, nej eller okant.")
    anonymous: Answer = Field("okant", alias="anonym", description="Om hon får vara anonym: ja, nej eller okant.")
    on_bill: Answer = Field("okant", alias="syns_pa_rakningen", description="Om samtalet syns på telefonräkningen: ja, nej eller okant.")
    demands: Demands = Field(Demands(), alias="krav", description="Vad som krävs av henne.")
    phones: tuple[Phone, ...] = Field((), alias="telefoner", description="Telefonnumren.")
    sms: Number | None = Field(None, alias="sms", description="Nummer för sms, inom citattecken.")
    chat: ExternalLink | None = Field(None, alias="chatt", description="Chattens adress.")
    text_phone: Text | None = Field(None, alias="texttelefon", description="Hur den nås med texttelefon.")
    hours: OpeningHours | None = Field(None, alias="tider", description="När telefonen är öppen, annars chatten.")
    chat_hours: OpeningHours | None = Field(None, alias="chatt_tider", description="När chatten är öppen, om telefonen har andra tider.")
    hours_note: Text | None = Field(None, alias="tider_text", description="Det som behöver sägas om tiderna i ord.")
    web: ExternalLink | None = Field(None, alias="webb", description="Deras egen webbplats.")
    email: Email | None = Field(None, alias="epost", description="E-post för den som söker stöd; aldrig en registrator.")
    words: tuple[Text, ...] = Field((), alias="vardagsord", description="Ord som någon kan söka med.")
    status: Literal["oppen", "tillfalligt-stangd", "nedlagd"] = Field(
        "oppen", alias="lage", description="oppen, tillfalligt-stangd eller nedlagd."
    )
    alert: Text | None = Field(None, alias="obs", description="Något viktigt just nu; visas överst.")
    conflicts: tuple[Conflict, ...] = Field((), alias="motstridigt", description="Det som källorna säger olika om.")
    note: Text | None = Field(None, alias="anteckning", description="För er som sköter katalogen; visas aldrig.")

    @property
    def address(self) -> str:
        """The address of its page."""
        return f"/hitta-hjalp/{self.id}/"

    @property
    def shown_phones(self) -> tuple[Phone, ...]:
        """The numbers that may be shown: verified ones, on which the sources agree or the newer one is known."""
        return tuple(phone for phone in self.phones if not phone.unverified) if self._is_settled("telefoner") else ()

    @property
    def shown_hours(self) -> str | None:
        """The hours that may be shown."""
        return self.hours if self._is_settled("tider") else None

    @property
    def shown_chat_hours(self) -> str | None:
        """The hours of the chat that may be shown."""
        return self.chat_hours if self._is_settled("chatt_tider") else None

    def _is_settled(self, field: str) -> bool:
        open_conflict = any(conflict.field == field and conflict.newer is None for conflict in self.conflicts)
        return self.confirmed and self.status == "oppen" and not open_conflict
