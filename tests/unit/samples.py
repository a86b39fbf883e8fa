"""Valid records that a unit test can change one thing in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qjouren.documents import Content, Document
from qjouren.loading import load_content
from qjouren.models.language import Language
from qjouren.models.lecture import LectureMeta
from qjouren.models.page import PageMeta, TranslationMeta
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


LECTURE = {
    "titel": "Skulder och ekonomi",
    "fliktitel": "Skulder",
    "adress": "/skulder/",
    "mall": "forelasning",
    "datum": "2026-12-03",
    "borjar": "12:00",
    "slutar": "13:00",
    "form": "digitalt",
    "plats": "Zoom",
    "forelasare": [{"namn": "Eva", "presentation": "Hon är påhittad."}],
    "for_vem": "Alla",
    "sammanfattning": "En kort mening om vad den handlar om.",
    "granskad": "2026-11-20",
}
CHANGES = [{"dag": "2026-11-21", "vad": "Ny dag."}]


def lecture(**fields: Any) -> LectureMeta:
    """Return a valid lecture; `fields` take the place of its own, and None takes a field away."""
    head = {name: value for name, value in (LECTURE | fields).items() if value is not None}
    return LectureMeta.model_validate(head)


def content_with_lectures(*lectures: LectureMeta) -> Content:
    """Return the small valid content with `lectures` in place of its own."""
    others = [document for document in CONTENT.documents if not isinstance(document.meta, LectureMeta)]
    return replace(CONTENT, documents=(*others, *(Document(f"content{meta.address}", meta, "Text.", 9) for meta in lectures)))


LANGUAGE = {
    "id": "xx",
    "kod": "xx",
    "namn": "Xxish",
    "namn_pa_svenska": "xxiska",
    "saknad_sida": "Xx missing.",
    "narmaste_sida": "Xx nearest.",
    "meny": [{"text": "Xx", "lank": "/xx/"}],
}


def language(**fields: Any) -> Language:
    """Return a valid language; `fields` take the place of its own."""
    return Language.model_validate(LANGUAGE | fields)


def translation(body: str = "Xx [[qjouren]].", path: str = "content/sprak/xx/start.md", **fields: Any) -> Document:
    """Return a reviewed start page in the language xx; `fields` take the place of its own, and None takes a field away."""
    own = {"adress": "/xx/", "original": "/", "mall": "sprakstart", "granskad_av": "översättare"}
    head = {name: value for name, value in (PAGE | own | fields).items() if value is not None}
    return Document(path, TranslationMeta.model_validate(head), body, BODY_LINE)


def translated(direction: str = "ltr", *documents: Document, words: dict[str, str] | None = None) -> Content:
    """Return the small valid content with a language xx that has a start page and `documents`."""
    return content_with(translation(), *documents, languages=(language(riktning=direction),), words={"xx": words or {}})
