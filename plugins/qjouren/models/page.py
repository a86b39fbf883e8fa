"""What staff write above the text of a page, a news item or a report."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from .common import Address, Day, KnownDate, Link, Record, Text
from .evidence import check_role

Reader = Literal["utsatt", "anhorig", "yrkesverksam", "alla"]


class Source(Record):
    """Where a fact on the page comes from."""

    name: Text = Field(alias="namn", description="Vem som står bakom källan och vad den heter.")
    link: Link | None = Field(None, alias="lank", description="Källans adress, om den finns på nätet.")
    dated: KnownDate | None = Field(None, alias="datum", description="När källan är skriven, så långt det är känt.")
    language: str = Field(
        "sv", alias="sprak", pattern=r"^[a-z]{2,3}$", description="Språket i källans namn, sv om inget sägs, en för engelska."
    )


class NextStep(Record):
    """A link that helps the reader on."""

    text: str = Field(alias="text", min_length=1, max_length=60, description="Vad länken leder till.")
    link: Address = Field(alias="lank", description="Sidans adress, till exempel /stod/.")


class Meta(Record):
    """What every page has above its text."""

    template: str = Field(alias="mall", description="Vilken sorts sida det är.")
    title: str = Field(alias="titel", min_length=1, max_length=80, description="Rubriken överst på sidan.")
    tab_title: str = Field(
        alias="fliktitel",
        min_length=1,
        max_length=25,
        description="Det som syns på webbläsarens flik: sant, kort och utan ord som någon fångar i en blick.",
    )
    address: Address = Field(alias="adress", description="Sidans adress på webbplatsen, till exempel /stod/fragor/.")
    summary: str = Field(alias="sammanfattning", min_length=20, max_length=200, description="Ingressen, också det som sökmotorer visar.")
    reviewed: Day = Field(alias="granskad", description="Dagen då någon senast kontrollerade att allt stämmer.")
    sources: tuple[Source, ...] = Field((), alias="kallor", description="Källor till lagar, siffror och uppgifter.")
    next_steps: tuple[NextStep, ...] = Field(
        (), alias="nasta_steg", max_length=4, description="Två eller tre länkar till det som hjälper vidare."
    )
    order: int = Field(100, alias="ordning", ge=1, le=999, description="Platsen bland syskonsidorna; låga tal kommer först.")
    content_note: Text | None = Field(None, alias="innehallsnotis", description="En lugn mening före text som kan vara tung att läsa.")


class PageMeta(Meta):
    """The head of an ordinary page."""

    template: Literal[
        "start",
        "sida",
        "oversikt",
        "amne",
        "kontakt",
        "forelasningar",
        "forelasningsamne",
        "aktuellt",
        "katalog",
        "alla",
        "oppna-data",
        "sok",
        "fel",
        "sprakstart",
        "sprakkatalog",
        "spraksok",
    ] = Field(alias="mall", description="Vilken sorts sida det är.")
    reader: Reader = Field(alias="lasare", description="Vem sidan är skriven för; avgör hur lättläst den måste vara.")


class TranslationMeta(PageMeta):
    """The head of a page in another language; «granskad» is the day on which it was held against its original."""

    original: Address = Field(alias="original", description="Adressen till den svenska sida som översättningen säger detsamma som.")
    reviewed_by: Annotated[Text, AfterValidator(check_role)] | None = Field(
        None, alias="granskad_av", description="Rollen hos den som granskat översättningen, aldrig ett namn. Utan den publiceras den inte."
    )


class NewsMeta(Meta):
    """The head of a news item."""

    template: Literal["nyhet"] = Field(alias="mall", description="Alltid nyhet.")
    dated: KnownDate = Field(alias="datum", description="När det hände, så långt det är känt.")
    author: Text = Field(alias="skriven_av", description="Rollen hos den som skrivit, aldrig ett namn.")
    correction: Text | None = Field(None, alias="rattelse", description="Vad som har rättats i efterhand, och när.")


class ReportMeta(Meta):
    """The head of an annual report; its figures stand in a YAML file of the same year."""

    template: Literal["rapport"] = Field(alias="mall", description="Alltid rapport.")
    reader: Reader = Field(alias="lasare", description="Vem sidan är skriven för; avgör hur lättläst den måste vara.")
