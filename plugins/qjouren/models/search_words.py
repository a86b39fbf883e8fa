"""What staff know of how people ask: words that mean the same, best answers, and words that speak of danger."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from .common import Record, Text
from .service import Id

Phrase = Annotated[str, StringConstraints(min_length=1, max_length=80)]
Phrases = tuple[Phrase, ...]


class BestBet(Record):
    """Words that lead straight to some entries, whatever their own text says."""

    said: Phrases = Field(alias="nar", min_length=1, description="Ord eller korta fraser som någon kan skriva.")
    shown: tuple[Text, ...] = Field(
        alias="visa",
        min_length=1,
        max_length=6,
        description="Det som ska stå först, i ordning: id på verksamheter eller adresser till sidor.",
    )


class Danger(Record):
    """Words that speak of danger: what is said, and the numbers that stand above all else."""

    said: Phrases = Field(alias="nar", min_length=1, description="Ord eller korta fraser som tyder på fara.")
    text: str = Field(alias="text", min_length=10, max_length=160, description="En lugn mening som står överst.")
    numbers: tuple[Id, ...] = Field(
        alias="ring", min_length=1, max_length=4, description="Numren i ordning: id i webbplats.yaml eller id på verksamheter."
    )


class SearchWords(Record):
    """Everything in sokord.yml."""

    empty: Phrases = Field(alias="tomma_ord", description="Ord som inte säger vad någon söker.")
    same: tuple[Phrases, ...] = Field(alias="samma_sak", description="Grupper av ord som betyder detsamma.")
    best: tuple[BestBet, ...] = Field(alias="basta_traff", description="Ord som ska leda till bestämda verksamheter eller sidor.")
    danger: tuple[Danger, ...] = Field(alias="fara", min_length=1, description="Ord om fara, och numren som då står överst.")
    unlisted: Phrases = Field((), alias="visas_inte", description="Ord som går att söka på men som inte visas i listan från A till Ö.")
