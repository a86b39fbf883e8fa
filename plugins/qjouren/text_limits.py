"""Refuse a text so long or so deep that its conversion would never end; what it says is for text_rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from .documents import Content, Document
from .faults import Fault
from .staff_texts import paragraphs

MAX_TEXT = 100_000  # characters of a page; packed it must be at most 14 600 bytes
MAX_PARAGRAPH = 10_000  # characters between two empty lines, a table or a list too
MAX_BRACKETS = 100  # of one paragraph; the converter looks from each to the paragraph's end
MAX_DEPTH = 12  # lists and quotations inside each other
INDENT = 4  # spaces, for each list inside another
_STRUCTURE = re.compile(r"(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}\.(?=[ \t])))*[ \t]*")
_MARK = re.compile(r"[^ \t]+")


def check(content: Content) -> Iterator[Fault]:
    """Yield a fault for everything in the texts of `content` that goes beyond a limit."""
    return check_documents(content.documents)


def check_documents(documents: Iterable[Document]) -> Iterator[Fault]:
    """Yield a fault for everything in the texts of `documents` that goes beyond a limit."""
    for document in documents:
        if len(document.body) > MAX_TEXT:
            yield Fault(document.path, "Texten är längre än 100 000 tecken.", "Dela upp den på flera sidor.", document.body_line)
            continue
        for number, line in enumerate(document.body.split("\n"), document.body_line):
            if depth(line) > MAX_DEPTH:
                yield Fault(document.path, "Listorna ligger för djupt inuti varandra.", "Skriv högst två listor i varandra.", number)
        for paragraph in paragraphs(document):
            if len(paragraph.text) > MAX_PARAGRAPH:
                yield Fault(document.path, "Stycket är längre än 10 000 tecken.", "Dela det med tomma rader.", paragraph.line)
            if paragraph.text.count("[") > MAX_BRACKETS:
                remedy = "Ta bort hakparenteser, eller dela stycket med tomma rader."
                yield Fault(document.path, "Stycket har fler än hundra hakparenteser.", remedy, paragraph.line)


def depth(line: str) -> int:
    """Return how many lists and quotations `line` opens or stands in, as its beginning shows."""
    start = _STRUCTURE.match(line)
    beginning = start[0].expandtabs(INDENT) if start else ""
    return len(_MARK.findall(beginning.replace(">", " > "))) + (len(beginning) - len(beginning.lstrip())) // INDENT
