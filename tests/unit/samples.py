"""Valid records that a unit test can change one thing in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qjouren.documents import Content, Document
from qjouren.loading import load_content
from qjouren.models.page import PageMeta
from qjouren.yaml_source import parse

from tests.support import ROOT

FOLDER = ROOT / "tests/fixtures/content"
PACKAGE = ROOT / "plugins/qjouren"
CONTENT = load_content(FOLDER)
BODY_LINE = 11

PAGE = {
    "titel": "En sida",
    "fliktitel": "En sida",
    "adress": "/en-sida/",
    "mall": "sida",
    "lasare": "utsatt",
    "sammanfattning": "En kort mening om vad sidan handlar om.",
    "granskad": "2026-11-23",
}


def document(body: str = "Vi lyssnar på dig.", path: str = "content/en-sida.md", **fields: Any) -> Document:
    """Return a page with `body`; `fields` take the place of the valid ones, by the names staff use."""
    return Document(path, PageMeta.model_validate(PAGE | fields), body, BODY_LINE)


def content_with(*documents: Document, **records: Any) -> Content:
    """Return the small valid content with `documents` added and `records` in place of its own."""
    return replace(CONTENT, **{"documents": (*CONTENT.documents, *documents), **records})


def directory_data(name: str) -> Any:
    """Return the plain data of a file of the small directory, such as «stodverksamheter/linjen»."""
    document, _ = parse((FOLDER / f"katalog/{name}.yaml").read_text(encoding="utf-8"), name)
    return document.data if document else None
