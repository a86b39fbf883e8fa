"""Remind of sentences that are too long to be read on a telephone at night; measures words, not worth."""

from __future__ import annotations

from collections.abc import Iterator

from .advice import Advice, quoted
from .prose import Passage

QUOTED_WORDS = 6  # of the sentence, so that staff find it


def check(passage: Passage, longest: int) -> Iterator[Advice]:
    """Yield a reminder for each sentence of more than `longest` words."""
    if passage.kind != "text":
        return
    for place, sentence, words in passage.sentences:
        if words > longest:
            start = " ".join(sentence.split()[:QUOTED_WORDS])
            problem = f"Meningen {quoted(f'{start} …')} har {words} ord. Mer än {longest} är svårt att hålla i huvudet."
            yield Advice(passage.path, passage.line_at(place), passage.field, problem, "Sätt punkt, och börja en ny mening.")
