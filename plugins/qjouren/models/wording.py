"""What the words guard looks for: words with a better one, vague links, abbreviations, long sentences; reads no text."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from .common import Record, Text, staff_error

_WORDS = re.compile(r"\*?[^\s*]+\*?(?: \*?[^\s*]+\*?)*")


def check_phrase(value: str) -> str:
    """Return `value`, words in which a star may stand first or last in a word, never alone."""
    if not _WORDS.fullmatch(value):
        raise staff_error(
            f"”{value}” går inte att leta efter.", "Skriv ord med ett mellanslag emellan. Stjärnan står först eller sist i ett ord."
        )
    return value


Phrase = Annotated[str, StringConstraints(min_length=2, max_length=60), AfterValidator(check_phrase)]
Capitals = Annotated[str, StringConstraints(pattern=r"^[0-9A-ZÅÄÖ]+(?:[- ][0-9A-ZÅÄÖ]+)*$", max_length=30)]
Phrases = tuple[Phrase, ...]


class WordChoice(Record):
    """Words to think again about, and why."""

    avoid: Phrases = Field(
        alias="skriv_inte", min_length=1, description="Orden som väktaren letar efter; * står för vilka bokstäver som helst."
    )
    better: Text = Field(alias="hellre", max_length=120, description="Vad man hellre skriver.")
    why: str = Field(alias="darfor", min_length=10, max_length=200, description="Varför, i en mening.")
    fine_in: tuple[Text, ...] = Field((), alias="utom", description="Uttryck där ordet får stå, till exempel namnet på en lag.")


class Abbreviation(Record):
    """An abbreviation and what it stands for."""

    short: Capitals = Field(alias="kort", description="Förkortningen, som den skrivs.")
    meaning: Text = Field(alias="betyder", max_length=120, description="Vad den betyder, utskrivet.")


class Wording(Record):
    """Everything in ordval.yaml."""

    longest_sentence: int = Field(22, alias="langsta_mening", ge=8, le=60, description="Så många ord som en mening får ha utan påminnelse.")
    vague_links: tuple[Text, ...] = Field((), alias="vaga_lankar", description="Ord som en länktext inte bör börja med.")
    capitals: tuple[Capitals, ...] = Field((), alias="kanda_versaler", description="Ord i versaler som får stå utan förklaring.")
    abbreviations: tuple[Abbreviation, ...] = Field((), alias="forkortningar", description="Förkortningar och vad de betyder.")
    words: tuple[WordChoice, ...] = Field((), alias="ord", description="Ord att tänka om kring, med ett bättre.")
