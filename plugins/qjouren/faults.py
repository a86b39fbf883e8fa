"""Say what is wrong with the content, in Swedish, all of it at once; never repairs anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby


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
        lines += ["", path]
        for fault in group:
            lines.append(f"  {fault.place}: {fault.problem}")
            lines.append(f"    Gör så här: {fault.remedy}")
    return "\n".join(lines)


def _reading_order(fault: Fault) -> tuple[str, int, str, str, str]:
    return fault.path, fault.line or 0, fault.field or "", fault.problem, fault.remedy
