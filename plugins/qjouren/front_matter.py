"""Split a Markdown file into its YAML head and its text; never interprets either."""

from __future__ import annotations

from dataclasses import dataclass

from .faults import Fault

_FENCE = "---"


@dataclass(frozen=True)
class SplitFile:
    """The two parts of a file, and the line of the file on which each begins."""

    head: str
    body: str
    head_line: int
    body_line: int


def split(text: str, path: str) -> tuple[SplitFile | None, list[Fault]]:
    """Return the parts of `text`, or None and a fault where the head is missing or not closed."""
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return None, [
            Fault(
                path,
                "Filen börjar inte med uppgifter om sidan.",
                "Skriv --- på första raden, sedan titel, adress och de andra fälten, sedan --- igen.",
                1,
            )
        ]
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        return None, [Fault(path, "Uppgifterna om sidan tar aldrig slut.", "Skriv en rad med bara --- efter det sista fältet.", 1)]
    return SplitFile("\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), 2, end + 2), []
