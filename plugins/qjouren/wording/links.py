"""Remind of links whose words do not say where they lead; the plainest of them are faults already (text_rules)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .advice import Advice, quoted
from .prose import Passage

LINK_FIELDS = frozenset({"lanktext"})
_LINK = re.compile(r"(?<![!\[])\[(?P<text>[^\]\[]+)\]\(")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")


def check(passage: Passage, vague: tuple[str, ...]) -> Iterator[Advice]:
    """Yield a reminder for each link in `passage` that begins with one of the `vague` words, or is a bare address."""
    links = [(match.start(), match["text"]) for match in _LINK.finditer(passage.written)]
    if passage.field in LINK_FIELDS:
        links.append((0, passage.written))
    for place, text in links:
        words = " ".join(text.split())
        if any(re.match(rf"{re.escape(start)}\b", words, re.IGNORECASE) for start in vague):
            problem = f"Länktexten {quoted(words)} börjar med något som alla länkar kunde börja med."
            yield Advice(
                passage.path,
                passage.line_at(place),
                passage.field,
                problem,
                "Låt länken vara det man kommer till, till exempel ”eftervåld”.",
            )
        elif _ADDRESS.fullmatch(words):
            problem = f"Länktexten är en adress: {quoted(words)}. Den är svår att höra uppläst."
            yield Advice(passage.path, passage.line_at(place), passage.field, problem, "Skriv vem sidan kommer från.")
