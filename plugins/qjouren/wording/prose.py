"""Hand out what the reader will see of staff's texts, with its place; judges nothing.

What is no prose is blanked with spaces, one for one, so that every place in the text is still the place in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ..documents import Content, Document
from ..staff_texts import pieces

Kind = Literal["text", "heading", "table"]
# Fields that are shown as prose; names, addresses and words to search with are not.
SHOWN = {
    *("titel", "fliktitel", "sammanfattning", "innehallsnotis", "rattelse"),
    *("rubrik", "text", "lanktext", "fakta", "stycken"),
    *("beskrivning", "obs", "tider_text"),
    *("presentation", "vad", "lardomar"),
}
# Every length has an end, so that no page, however odd, is searched through again for each of its characters.
_BLANKED = re.compile(
    r"`[^`]{0,500}`|!?\[(?=[^\]]{0,300}\]\()|\]\([^)]{0,1000}\)|\[\[[^\]]{0,100}\]\]|\bhttps?://\S+|[\w.+-]{1,64}@\S+|\{:[^}]{0,200}\}"
    r"|^\s*(?:[-*+]|\d+\.)\s|^#+\s|[*_|]|^\s*///.*?(?:\||$)",
    re.MULTILINE,
)
_QUOTED = re.compile(r"[”“\"][^”“\"]{1,300}[”“\"]|«[^»]{1,300}»|»[^«»]{1,300}»")
_STARTS_A_PASSAGE = re.compile(r"\s*(?:[-*+]\s|\d+\.\s|#|\||///)")
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SENTENCE = re.compile(r"[^.!?:;]+(?:[.!?:;]+(?![\s”\")»]|$)[^.!?:;]*)*")


@dataclass(frozen=True)
class Passage:
    """A paragraph, a point, a heading, a row of a table or a field: what is read in one breath."""

    path: str
    written: str  # as staff wrote it
    line: int = 0
    field: str = ""
    kind: Kind = "text"

    @cached_property
    def text(self) -> str:
        """What is read of it."""
        return _BLANKED.sub(_spaces, self.written)

    def line_at(self, place: int) -> int:
        """Return the line of the file on which the character at `place` stands; 0 where no line is known."""
        return self.line and self.line + self.written.count("\n", 0, place)

    @cached_property
    def own_words(self) -> str:
        """The text without what it quotes."""
        return _QUOTED.sub(_spaces, self.text)

    @property
    def sentences(self) -> Iterator[tuple[int, str, int]]:
        """Each sentence: where it begins, the sentence itself, and how many words it has."""
        for match in _SENTENCE.finditer(self.text):
            sentence = match[0]
            start = match.start() + len(sentence) - len(sentence.lstrip())
            yield start, " ".join(sentence.split()), len(_WORD.findall(sentence))


def passages(content: Content) -> Iterator[Passage]:
    """Yield every passage of the Swedish texts and of the shown fields."""
    for document in content.documents:
        if document.path not in content.foreign:
            yield from body(document)
    for piece in pieces(content):
        if piece.field in SHOWN and piece.path not in content.foreign:
            yield Passage(piece.path, piece.text, field=piece.field)


def body(document: Document) -> Iterator[Passage]:
    """Yield the passages of a document's text."""
    lines: list[str] = []
    first = document.body_line
    for number, line in enumerate([*document.body.split("\n"), ""], document.body_line):
        if lines and (not line.strip() or _STARTS_A_PASSAGE.match(line) or _kind(lines[0]) != "text"):
            yield Passage(document.path, "\n".join(lines), first, kind=_kind(lines[0]))
            lines = []
        if line.strip():
            first = first if lines else number
            lines.append(line)


def _kind(line: str) -> Kind:
    start = line.lstrip()
    if start.startswith("|"):
        return "table"
    return "heading" if start.startswith(("#", "///")) else "text"


def _spaces(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])
