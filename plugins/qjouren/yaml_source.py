"""Read YAML as staff mean it, and tell what cannot be meant; anything clever is a fault. Never validates meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from . import yaml_nodes
from .faults import Fault

MAX_DEPTH = 12
MAX_DIGITS = 19  # more digits than any amount; also keeps int() quick
_LEADING_ZERO = re.compile(r"0[\d_]+")
# What an escape can write but no page may hold: halves of characters, control characters, marks that turn the text round.
UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")

Key = tuple[str | int, ...]
_VALUES: dict[str, Callable[[str], Any]] = {
    "int": int,
    "float": float,
    "bool": lambda text: text == "true",
    "null": lambda text: None,
}


@dataclass(frozen=True)
class YamlDocument:
    """The plain data of one YAML text, and the line on which each field stands."""

    path: str
    data: Any
    lines: Mapping[Key, int] = field(default_factory=dict)

    def line_of(self, key: Key) -> int | None:
        """Return the line of `key`, or of the nearest field around it."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key)


def parse(text: str, path: str, first_line: int = 1) -> tuple[YamlDocument | None, list[Fault]]:
    """Return the document in `text` and its faults; the document is None where it cannot be read.

    `first_line` is the line of the file on which `text` begins.
    """
    try:
        node = yaml_nodes.compose(text)
    except yaml.reader.ReaderError as error:
        return None, [_unreadable(path, first_line + text.count("\n", 0, error.position))]
    except yaml.YAMLError as error:
        return None, [_syntax_fault(error, path, first_line)]
    except (ValueError, OverflowError):  # an escape or a version number that PyYAML itself cannot take
        return None, [_unreadable(path, first_line)]
    except RecursionError:
        return None, [_too_deep(path, first_line)]
    reader = _NodeReader(path, first_line)
    data = reader.read(node, (), 0) if node else None
    return YamlDocument(path, data, reader.lines), reader.faults


class _NodeReader:
    """Turn YAML nodes into dicts, lists and values, and note faults on the way."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path, self.first_line = path, first_line
        self.lines: dict[Key, int] = {}
        self.faults: list[Fault] = []
        self._seen: set[int] = set()

    def read(self, node: yaml.Node, key: Key, depth: int) -> Any:
        line = node.start_mark.line + self.first_line
        self.lines.setdefault(key, line)
        if depth > MAX_DEPTH:
            self.faults.append(_too_deep(self.path, line))
            return None
        if id(node) in self._seen:
            self._fault(line, key, "Här står en hänvisning (& och *), som inte får användas.", "Skriv ut värdet en gång till.")
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, key, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, (*key, index), depth + 1) for index, item in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)  # noqa: S101 (the third and last kind of node)
        return self._scalar(node, key, line)

    def _mapping(self, node: yaml.MappingNode, key: Key, depth: int) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for name_node, value_node in node.value:
            line = name_node.start_mark.line + self.first_line
            if not isinstance(name_node, yaml.ScalarNode) or name_node.value == "<<":
                self._fault(line, key, "Ett fältnamn måste vara ett vanligt ord.", "Skriv ”namn: värde” med ett enkelt namn.")
                continue
            name = self._text(name_node.value, key, line)
            if name in data:
                self._fault(line, (*key, name), f"Fältet ”{name}” står två gånger.", "Ta bort det ena.")
                continue
            self.lines[(*key, name)] = line
            data[name] = self.read(value_node, (*key, name), depth + 1)
        return data

    def _scalar(self, node: yaml.ScalarNode, key: Key, line: int) -> Any:
        text = self._text(node.value, key, line)
        if node.style:
            return text
        if _LEADING_ZERO.fullmatch(text):
            self._fault(line, key, f"Siffrorna {text} börjar med noll och kan läsas fel.", f'Skriv dem inom citattecken: "{text}".')
        if node.tag != yaml_nodes.plain_tag(text):
            self._fault(line, key, f"Märkningen ”{node.tag}” känns inte igen.", "Ta bort utropstecknet och ordet efter det.")
            return text
        value = _VALUES.get(node.tag.rpartition(":")[2])
        return value(text) if value and len(text) < MAX_DIGITS else text

    def _text(self, text: str, key: Key, line: int) -> str:
        """Return `text` without what nobody can read."""
        whole = UNREADABLE.sub("", text)
        if whole != text:
            self._fault(
                line, key, "Texten innehåller ett oläsbart tecken.", "Skriv tecknet självt i stället för koden med \\u, eller ta bort det."
            )
        return whole

    def _fault(self, line: int, key: Key, problem: str, remedy: str) -> None:
        self.faults.append(Fault(self.path, problem, remedy, line, field_name(key)))


def field_name(key: Key) -> str | None:
    """Return `key` as staff would say it, e.g. «kallor, rad 2 i listan, lank»."""
    parts = [f"punkt {part + 1}" if isinstance(part, int) else part for part in key]
    return " › ".join(parts) or None


def _too_deep(path: str, line: int) -> Fault:
    return Fault(path, "Listorna ligger för djupt inuti varandra.", "Dela upp uppgifterna i enklare fält.", line)


def _unreadable(path: str, line: int) -> Fault:
    return Fault(path, "Uppgifterna innehåller ett oläsbart tecken.", "Ta bort tecknet, eller skriv om raden för hand.", line)


def _syntax_fault(error: yaml.YAMLError, path: str, first_line: int) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + first_line if mark else first_line
    detail = getattr(error, "problem", None) or "okänt fel"
    return Fault(
        path,
        f"Uppgifterna går inte att läsa ({detail}).",
        "Se efter indrag (blanksteg, inte tabb), kolon följt av mellanslag och citattecken runt text som innehåller kolon.",
        line,
    )
