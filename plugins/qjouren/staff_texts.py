"""Hand out every piece of text staff have written, with its place; judges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from .documents import Content, Document


@dataclass(frozen=True)
class Piece:
    """A paragraph of a text, or the value of a field."""

    path: str
    text: str
    line: int | None = None
    field: str | None = None


def pieces(content: Content) -> Iterator[Piece]:
    """Yield every paragraph and every text field of `content`."""
    for document in content.documents:
        yield from paragraphs(document)
        yield from _fields(document.path, document.meta)
    for report in content.reports:
        yield from _fields(f"content/rapporter/{report.year}.yaml", report)
    for name, record in (("webbplats", content.site), ("meny", content.menu), ("startsida", content.start)):
        yield from _fields(f"content/installningar/{name}.yaml", record)
    for service in content.directory.services:
        yield from _fields(f"content/katalog/stodverksamheter/{service.id}.yaml", service)
    for name, places in (("lan", content.directory.counties), ("domstolar", content.directory.courts)):
        yield from _fields(f"content/katalog/{name}.yaml", places)
    yield from _fields("content/katalog/kommuner.yaml", content.directory.municipalities)
    yield from _fields("content/katalog/kategorier.yaml", content.directory.categories)
    yield from _fields("content/katalog/sokord.yml", content.search)


def paragraphs(document: Document) -> Iterator[Piece]:
    """Yield the paragraphs of a document's text, each with the line on which it begins."""
    lines: list[str] = []
    for number, line in enumerate([*document.body.split("\n"), ""], document.body_line):
        if line.strip():
            lines.append(line)
        elif lines:
            yield Piece(document.path, " ".join(lines), number - len(lines))
            lines = []


def _fields(path: str, record: BaseModel) -> Iterator[Piece]:
    for name, info in type(record).model_fields.items():
        yield from _values(path, info.alias or name, getattr(record, name))


def _values(path: str, field: str, value: Any) -> Iterator[Piece]:
    if isinstance(value, str):
        yield Piece(path, value, field=field)
    elif isinstance(value, BaseModel):
        yield from _fields(path, value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _values(path, field, item)
