"""The words by which the directory is sorted, and the day on which it was last gone through."""

from __future__ import annotations

from pydantic import Field

from .common import Address, Day, Record, Text
from .place import Attribution
from .service import Id


class Category(Record):
    """A need, an audience, a kind of service or a language."""

    id: Id = Field(alias="id", description="Ett kort, stillsamt ord; för ett behov blir det en del av adressen.")
    name: Text = Field(alias="namn", max_length=60, description="Namnet som visas.")
    tab_title: str | None = Field(None, alias="fliktitel", max_length=25, description="Det som syns på fliken, om namnet avslöjar.")
    text: Text | None = Field(None, alias="text", max_length=200, description="En mening om vad det är.")
    link: Address | None = Field(None, alias="lank", description="Sidan som en målgrupp leds till från Hitta hjälp.")


class Categories(Record):
    """Everything a service may be sorted under."""

    dated: Day = Field(alias="datum", description="Dagen då katalogen senast gicks igenom; ålder räknas från den.")
    topics: tuple[Category, ...] = Field(alias="behov", min_length=1, description="Behoven.")
    audiences: tuple[Category, ...] = Field(alias="for_vem", min_length=1, description="Målgrupperna.")
    kinds: tuple[Category, ...] = Field(alias="typer", min_length=1, description="Sorterna av verksamheter.")
    languages: tuple[Category, ...] = Field(alias="sprak", min_length=1, description="Språken.")
    places: Attribution = Field(alias="platser", description="Vad som ska sägas om orter, postnummer och koordinater.")
