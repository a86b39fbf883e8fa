"""The country as the directory knows it: counties, municipalities, courts, places and postcodes; no streets."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .common import ExternalLink, KnownDate, Record, Text
from .evidence import Answer, Checked, Evidence
from .phone import Number, Phone, dialled
from .service import CountyCode, Id, MunicipalityCode

Postcode = Annotated[str, StringConstraints(pattern=r"^[0-9]{5}$")]
FRESH = ("ny", "aldre")
OWN_PAGE = "egen-sida"


class LocalLine(Record):
    """A number of a municipality's social services, and how old the fact is."""

    name: Text = Field(alias="namn", description="Vad den heter.")
    number: Number | None = Field(None, alias="nummer", description="Numret inom citattecken; utelämnas om det inte är känt.")
    by_112: Answer = Field("okant", alias="via_112", description="Om man når den genom att ringa 112.")
    hours_note: Text | None = Field(None, alias="tider_text", description="När den är öppen, i ord.")
    basis: Literal["egen-sida", "gemensam-lista", "namnd", "vardens-sida"] = Field(
        "egen-sida", alias="grund", description="Vem som berättar om den: kommunen själv eller någon annan."
    )
    freshness: Literal["ny", "aldre", "gammal", "odaterad"] = Field(
        alias="farskhet", description="ny (2024 eller senare), aldre (2021–2023), gammal eller odaterad."
    )
    source: Evidence = Field(alias="kalla", description="Sidan som uppgiften kommer från.")

    @property
    def dialled(self) -> str | None:
        """What the telephone dials."""
        return dialled(self.number) if self.number else None

    @property
    def shown_number(self) -> str | None:
        """The number, where the municipality's own page gave it in the last years; never 112, which always stands there."""
        known = self.freshness in FRESH and self.basis == OWN_PAGE
        return self.number if known and self.number != "112" else None


class Municipality(Record):
    """A municipality."""

    code: MunicipalityCode = Field(alias="kod", description="Kommunkoden, fyra siffror inom citattecken.")
    name: Text = Field(alias="namn", description="Kommunens namn.")
    full_name: Text = Field(alias="hela_namnet", description="Hela namnet, till exempel Upplands Väsby kommun.")
    also_called: tuple[Text, ...] = Field((), alias="kallas_ocksa", description="Andra namn på kommunen.")
    slug: Id = Field(alias="adress", description="Kommunens namn i adressen, utan å, ä och ö.")
    county: CountyCode = Field(alias="lan", description="Länets kod inom citattecken.")
    web: ExternalLink = Field(alias="webb", description="Kommunens webbplats.")
    switchboard: Phone | None = Field(None, alias="telefon", description="Kommunens växel eller kontaktcenter.")
    switchboard_source: Evidence | None = Field(None, alias="telefon_kalla", description="Var växelns nummer kommer från.")
    latitude: float = Field(alias="lat", ge=55, le=70, description="Breddgrad för en punkt i kommunen.")
    longitude: float = Field(alias="lon", ge=10, le=25, description="Längdgrad för en punkt i kommunen.")
    population: int = Field(alias="invanare", ge=1, description="Antalet invånare.")
    emergency: LocalLine | None = Field(None, alias="socialjour", description="Socialjouren, om den är känd.")
    daytime: LocalLine | None = Field(None, alias="socialtjanst", description="Socialtjänstens mottagning på dagtid, om den är känd.")

    @property
    def address(self) -> str:
        """The address of its page."""
        return f"/hitta-hjalp/kommun/{self.slug}/"


class Municipalities(Checked):
    """All municipalities, and what holds for every one of them."""

    items: tuple[Municipality, ...] = Field(alias="kommuner", min_length=1, description="Kommunerna.")


class County(Record):
    """A county: its region, which gives care, and its board."""

    code: CountyCode = Field(alias="kod", description="Länets kod, två siffror inom citattecken.")
    letter: Text = Field(alias="bokstav", max_length=2, description="Länets bokstav.")
    name: Text = Field(alias="namn", description="Länets namn.")
    slug: Id = Field(alias="adress", description="Länets namn i adressen.")
    region: Text = Field(alias="region", description="Regionen som ger vård i länet.")
    region_web: ExternalLink = Field(alias="region_webb", description="Regionens webbplats.")
    board: Text = Field(alias="lansstyrelse", description="Länsstyrelsens namn.")
    board_web: ExternalLink = Field(alias="lansstyrelse_webb", description="Länsstyrelsens webbplats.")
    board_phone: Number | None = Field(None, alias="lansstyrelse_telefon", description="Länsstyrelsens växel, inom citattecken.")

    @property
    def address(self) -> str:
        """The address of its page."""
        return f"/hitta-hjalp/lan/{self.slug}/"

    @property
    def board_dialled(self) -> str | None:
        """What the telephone dials for the board."""
        return dialled(self.board_phone) if self.board_phone else None


class Counties(Checked):
    """All counties."""

    items: tuple[County, ...] = Field(alias="lan", min_length=1, description="Länen.")


class Court(Record):
    """A district court and the municipalities whose cases it tries."""

    name: Text = Field(alias="namn", description="Domstolens namn.")
    town: Text = Field(alias="ort", description="Orten där den ligger.")
    phone: Number = Field(alias="telefon", description="Växelns nummer, inom citattecken.")
    web: ExternalLink | None = Field(None, alias="webb", description="Domstolens sida, om den är sedd.")
    municipalities: tuple[MunicipalityCode, ...] = Field(alias="kommuner", min_length=1, description="Kommunernas koder inom citattecken.")
    part: Text | None = Field(None, alias="del", description="Vilken del av kommunen den prövar mål från, om det inte är hela.")

    @property
    def dialled(self) -> str | None:
        """What the telephone dials."""
        return dialled(self.phone)


class Courts(Checked):
    """All district courts."""

    items: tuple[Court, ...] = Field(alias="domstolar", min_length=1, description="Tingsrätterna.")


class Locality(Record):
    """A place that someone may search for, and the municipality where it lies."""

    name: Text = Field(alias="namn", max_length=80, description="Ortens namn.")
    kind: Text = Field(alias="slag", max_length=30, description="Vilket slags ort det är.")
    municipality: MunicipalityCode = Field(alias="kommun", description="Kommunens kod.")
    rank: int = Field(0, alias="tyngd", ge=0, description="Hur många postnummer orten har i kommunen.")


class PostcodeRange(Record):
    """Postcodes that follow each other in one municipality."""

    first: Postcode = Field(alias="fran", description="Det första postnumret.")
    last: Postcode = Field(alias="till", description="Det sista postnumret.")
    municipality: MunicipalityCode = Field(alias="kommun", description="Kommunens kod.")


class Attribution(Record):
    """What must be said where data of others is shown."""

    text: Text = Field(alias="text", description="Raden som ska stå där uppgifterna visas.")
    dated: KnownDate = Field(alias="datum", description="Hur färska uppgifterna är.")
