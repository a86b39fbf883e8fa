"""Read the theme's style files as the browser would: rules, their conditions, colours and contrast."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import tinycss2
from tinycss2.ast import Declaration, Node

from tests.support import ROOT

FILES = sorted((ROOT / "theme/static/css").glob("*.css"))
TOKENS = next(file for file in FILES if file.name.endswith("-tokens.css"))
DARK = "media (prefers-color-scheme: dark)"
ROLE = "--color-"
SHORT = 4  # characters of #FFF, short for #FFFFFF


@dataclass(frozen=True)
class Rule:
    """One rule: its selector, the conditions around it («media print») and its declarations."""

    selector: str
    conditions: tuple[str, ...]
    prelude: tuple[Node, ...]
    declarations: tuple[Declaration, ...]

    def values(self) -> dict[str, str]:
        """Return the value of each property."""
        return {declaration.name: tinycss2.serialize(declaration.value).strip() for declaration in self.declarations}


def rules(file: Path) -> list[Rule]:
    """Return every rule of `file`, also those inside others."""
    nodes = tinycss2.parse_stylesheet(file.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True)
    return list(_rules(nodes, ()))


def _rules(nodes: list[Node], conditions: tuple[str, ...]) -> Iterator[Rule]:
    for node in nodes:
        assert node.type != "error", f"{node.message}, line {node.source_line}"
        if node.type not in {"qualified-rule", "at-rule"} or node.content is None:
            continue
        prelude = tinycss2.serialize(node.prelude).strip()
        inner = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
        if node.type == "qualified-rule":
            yield Rule(prelude, conditions, tuple(node.prelude), tuple(item for item in inner if item.type == "declaration"))
            yield from _rules([item for item in inner if item.type != "declaration"], conditions)
        else:
            yield from _rules(inner, (*conditions, f"{node.at_keyword} {prelude}"))


def colours(*, dark: bool = False) -> dict[str, str]:
    """Return every colour role of the token file as it is in light or in dark."""
    values: dict[str, str] = {}
    for rule in rules(TOKENS):
        if not rule.conditions or (dark and rule.conditions == (DARK,)):
            values |= rule.values()
    return {name.removeprefix(ROLE): value for name, value in values.items() if name.startswith(ROLE)}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours after WCAG 2.2."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    if len(colour) == SHORT:
        colour = "#" + "".join(2 * digit for digit in colour[1:])
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels]
    return sum(weight * channel for weight, channel in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
