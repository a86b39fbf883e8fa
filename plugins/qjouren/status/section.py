"""One kind of thing that waits, and how it is told; knows no content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ..documents import Content

MOST = 5  # lines of a section, unless all are asked for


@dataclass(frozen=True)
class Known:
    """All that the sections look at."""

    content: Content
    day: date
    questions: str = ""  # the text of docs/fragor-till-jouren.md


@dataclass(frozen=True)
class Section:
    """Things of one kind: what they are together, each of them in a line, and what to do."""

    heading: str
    lines: Sequence[str]
    remedy: str

    def told(self, *, everything: bool) -> Iterator[str]:
        """Yield the section as lines to read, the first things only unless `everything` is asked for."""
        yield f"{self.heading}: {len(self.lines)}"
        shown = self.lines if everything else self.lines[:MOST]
        yield from (f"  {line}" for line in shown)
        if len(shown) < len(self.lines):
            yield f"  … och {len(self.lines) - len(shown)} till."
        yield f"  Gör så här: {self.remedy}"
