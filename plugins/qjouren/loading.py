"""Read the content folder into validated records; never writes, never stops at the first fault."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from . import (
    archives,
    consistency,
    front_matter,
    lecture_rules,
    picture_rules,
    reading_ease,
    redirect_rules,
    safety_rules,
    text_rules,
    yaml_source,
)
from .documents import Content, Document
from .faults import ContentError, Fault
from .models.lecture import LectureMeta
from .models.page import Meta, NewsMeta, PageMeta, ReportMeta
from .models.report import Report
from .models.site import Menu, Redirects, SiteSettings, StartPage
from .validation import validate

MAX_BYTES = 1_000_000
SETTINGS = "installningar"
# The folder decides what kind of head a Markdown file has.
_HEADS: dict[str, type[Meta]] = {"aktuellt": NewsMeta, "forelasningar": LectureMeta, "rapporter": ReportMeta}

_ADDRESS = re.compile(r"^adress:\s*[\"']?([^\s\"']+)", re.MULTILINE)
Model = TypeVar("Model", bound=BaseModel)
Result = TypeVar("Result")


def load_content(root: Path) -> Content:
    """Return everything in the content folder `root`; raises ContentError with every fault in it."""
    return _Loader(root).load()


class _Loader:
    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.faults: list[Fault] = []
        self.claimed: set[str] = set()

    def load(self) -> Content:
        documents = tuple(filter(None, map(self._document, self._files("*.md"))))
        reports = tuple(filter(None, (self._record(Report, path) for path in self._files("*.yaml", "rapporter"))))
        site = self._setting(SiteSettings, "webbplats")
        menu = self._setting(Menu, "meny")
        start = self._setting(StartPage, "startsida")
        redirects = self._setting(Redirects, "omdirigeringar")
        if not (site and menu and start and redirects):
            raise ContentError(self.faults)
        content = Content(documents, reports, site, menu, start, redirects, claimed=frozenset(self.claimed))
        content = replace(content, born=archives.pages(content))
        self.faults += consistency.check(content)
        self.faults += lecture_rules.check(content)
        self.faults += redirect_rules.check(content)
        self.faults += picture_rules.check(content, self.root)
        self.faults += text_rules.check(content, self.root)
        self.faults += safety_rules.check(content)
        if not self.faults:  # a text with faults may not convert, so it is measured last
            self.faults += reading_ease.check(content)
        if self.faults:
            raise ContentError(self.faults)
        return content

    def _files(self, pattern: str, folder: str = "") -> list[Path]:
        """Return the files below `folder` in a stable order; links and hidden files are passed over."""
        found = (self.root / folder).rglob(pattern)
        return sorted(path for path in found if path.is_file() and not self._is_hidden(path))

    def _is_hidden(self, path: Path) -> bool:
        parts = path.relative_to(self.root).parts
        return path.resolve() != path or any(part.startswith((".", "_")) for part in parts)

    def _setting(self, model: type[Model], name: str) -> Model | None:
        path = self.root / SETTINGS / f"{name}.yaml"
        if path.is_file():
            return self._record(model, path)
        self.faults.append(Fault(self._name(path), "Filen saknas.", "Hämta tillbaka den ur versionshistoriken."))
        return None

    def _record(self, model: type[Model], path: Path) -> Model | None:
        text = self._text(path)
        return None if text is None else self._parsed(model, text, path, 1)

    def _document(self, path: Path) -> Document | None:
        text = self._text(path)
        document = self._checked_document(path, text)
        if text and not document:
            self.claimed.update(_ADDRESS.findall(text))
        return document

    def _checked_document(self, path: Path, text: str | None) -> Document | None:
        parts = None if text is None else self._kept(front_matter.split, text, self._name(path))
        if parts is None:
            return None
        head = _HEADS.get(path.relative_to(self.root).parts[0], PageMeta)
        meta = self._parsed(head, parts.head, path, parts.head_line)
        return Document(self._name(path), meta, parts.body, parts.body_line) if meta else None

    def _parsed(self, model: type[Model], text: str, path: Path, first_line: int) -> Model | None:
        document = self._kept(yaml_source.parse, text, self._name(path), first_line)
        return self._kept(validate, model, document) if document else None

    def _kept(self, step: Callable[..., tuple[Result | None, list[Fault]]], *arguments: object) -> Result | None:
        """Run `step`, keep its faults and return its result."""
        result, faults = step(*arguments)
        self.faults += faults
        return result

    def _text(self, path: Path) -> str | None:
        if path.stat().st_size > MAX_BYTES:
            self.faults.append(Fault(self._name(path), "Filen är större än 1 MB.", "Dela upp texten, eller lägg bilder i mappen bilder."))
            return None
        try:
            return path.read_text(encoding="utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            self.faults.append(
                Fault(self._name(path), "Filen är inte sparad som UTF-8.", "Spara om den i textredigeraren med kodningen UTF-8.", line)
            )
            return None

    def _name(self, path: Path) -> str:
        return path.relative_to(self.root.parent).as_posix()
