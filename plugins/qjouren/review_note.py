"""Note a check in the text of one of the directory's files; leaves comments, order and quotes alone, and opens no file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

CHECKED, HOW, CONFIDENCE, UNCONFIRMED = "kontrollerad", "kontrollerad_hur", "sakerhet", "obekraftad"
REVIEWS, UNVERIFIED = "granskningar", "lag"
_BESIDE = (HOW, CHECKED, "kallor")  # a new field stands after the first of these that is there


@dataclass(frozen=True)
class Note:
    """What staff say of a check."""

    day: date
    role: str
    change: str
    confidence: str | None = None  # a new one, if the check changed it
    how: str = "Kontrollerad mot källan."
    unconfirmed: bool = False  # nobody could check

    @property
    def is_check(self) -> bool:
        """Whether facts were held against a source; marking them as doubtful is the opposite."""
        return not self.unconfirmed and self.confidence != UNVERIFIED


def noted(text: str, note: Note) -> str:
    """Return `text`, a YAML file, with `note` added; only a check gives the facts a new day."""
    yaml = _yaml()
    record = yaml.load(text)
    if note.is_check:
        _put(record, CHECKED, note.day)
        _put(record, HOW, note.how)
        record.pop(UNCONFIRMED, None)
    if note.unconfirmed:
        _put(record, UNCONFIRMED, value=True)
    if note.confidence:
        _put(record, CONFIDENCE, note.confidence)
    if REVIEWS not in record:
        _put(record, REVIEWS, CommentedSeq())
    record[REVIEWS].append(CommentedMap(datum=note.day, vem=note.role, andrat=note.change))
    return _dumped(yaml, record)


def dated(text: str, day: date) -> str:
    """Return `text`, the file of categories, with its day moved to `day` where that is later."""
    yaml = _yaml()
    record = yaml.load(text)
    if record["datum"] >= day:
        return text
    record["datum"] = day
    return _dumped(yaml, record)


def _put(record: CommentedMap, name: str, value: Any) -> None:
    """Set a field; a new one is put beside its kin, so that the file reads as the template does."""
    if name in record:
        record[name] = value
        return
    names = list(record)
    beside = next((names.index(near) + 1 for near in _BESIDE if near in names), len(names))
    record.insert(beside, name, value)


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.representer.ignore_aliases = lambda _: True  # our reader takes none
    yaml.width = 100_000  # staff's lines are broken by nobody else
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _dumped(yaml: YAML, record: Any) -> str:
    stream = StringIO()
    yaml.dump(record, stream)
    return stream.getvalue()
