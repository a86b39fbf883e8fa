"""Something that staff may want to say in another way, and all of it as Swedish lines; never a fault, never stops anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

MOST = 10  # reminders that are shown after a build
QUOTED_LENGTH = 60  # characters of staff's text that a reminder repeats


@dataclass(frozen=True, order=True)
class Advice:
    """One reminder: where, what about it, and what to write instead, in whole Swedish sentences.

    `line` is 0 where it is not known, and `field` empty in a running text.
    """

    path: str
    line: int
    field: str
    problem: str
    suggestion: str

    @property
    def place(self) -> str:
        """Where in the file it stands, e.g. «rad 4»."""
        return f"rad {self.line}" if self.line else f"fältet {self.field}"


def quoted(text: str) -> str:
    """Return `text` within quotation marks, on one line and no longer than can be read."""
    words = " ".join(text.split())
    return f"”{words if len(words) <= QUOTED_LENGTH else words[: QUOTED_LENGTH - 1] + '…'}”"


def report(advice: Iterable[Advice], most: int = 0) -> str:
    """Return `advice` as lines to read, grouped by file; of more than `most`, where it is given, only the first."""
    everything = sorted(set(advice))
    shown = everything[: most or None]
    count = "1 sak" if len(everything) == 1 else f"{len(everything)} saker"
    lines = [f"Språket: {count} att se över. Ingenting stoppas.", *_by_file(shown)]
    if len(shown) < len(everything):
        lines += ["", f"Och {len(everything) - len(shown)} till. Skriv invoke kontrollera för att se alla."]
    return "\n".join(lines)


def _by_file(advice: list[Advice]) -> Iterator[str]:
    for path, group in groupby(advice, key=lambda one: one.path):
        yield from ("", path)
        for one in group:
            yield f"  {one.place}: {one.problem}"
            yield f"    Förslag: {one.suggestion}"
