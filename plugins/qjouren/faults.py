"""Say what is wrong with the content, in Swedish, all of it at once; never repairs anything, never repeats what a screen obeys."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

SHOWN = 30  # faults of one file that the report tells; the others have most often the same cause
LONGEST = 400  # characters of one sentence or name
_OBEYED = {"Cc", "Cf", "Cs", "Zl", "Zp"}  # characters that steer the screen, turn the text round or cannot be written at all


@dataclass(frozen=True)
class Fault:
    """One thing that staff must mend.

    `path` is relative to the repository, `line` counts from 1, `field` is the staff's own field name.
    `problem` and `remedy` are whole Swedish sentences.
    """

    path: str
    problem: str
    remedy: str
    line: int | None = None
    field: str | None = None

    @property
    def place(self) -> str:
        """Where in the file the fault stands, e.g. «rad 4, fältet granskad»."""
        parts = [f"rad {self.line}"] if self.line else []
        parts += [f"fältet {self.field}"] if self.field else []
        return ", ".join(parts) or "hela filen"


class ContentError(Exception):
    """Raised when the content holds faults; carries all of them."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults), key=_reading_order))
        super().__init__(report(self.faults))


BUILD = "Bygget stannade: {} att rätta. Den webbplats som redan var byggd är orörd."
CHECK = "Kontrollen hittade {} att rätta."
COMMIT = "Ingenting sparades i versionshistoriken: {} att rätta först. Dina filer är orörda."


def report(faults: Iterable[Fault], beginning: str = BUILD) -> str:
    """Return the Swedish report of `faults`, grouped by file in reading order; `beginning` says what they stopped."""
    ordered = sorted(set(faults), key=_reading_order)
    count = "1 fel" if len(ordered) == 1 else f"{len(ordered)} fel"
    lines = [beginning.format(count)]
    for path, group in groupby(ordered, key=lambda fault: fault.path):
        lines += ["", shown(path)]
        told = list(group)
        for fault in told[:SHOWN]:
            lines.append(f"  {shown(fault.place)}: {shown(fault.problem)}")
            lines.append(f"    Gör så här: {shown(fault.remedy)}")
        if more := len(told) - SHOWN:
            lines += [f"  Och {more} fel till i filen. Rätta dem ovanför först."] if more > 0 else []
    return "\n".join(lines)


def shown(text: str) -> str:
    """Return `text` as it can stand in a report: not endless, and with � for what a screen would obey."""
    cut = text if len(text) <= LONGEST else f"{text[: LONGEST // 2]}…{text[1 - LONGEST // 2 :]}"
    return "".join("�" if unicodedata.category(char) in _OBEYED else char for char in cut)


def _reading_order(fault: Fault) -> tuple[str, int, str, str, str]:
    return fault.path, fault.line or 0, fault.field or "", fault.problem, fault.remedy
