"""Read the content folder into validated records; never writes, never stops at the first fault."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from . import (
    archives,
    consistency,
    directory_loading,
    film_rules,
    front_matter,
    lecture_rules,
    picture_rules,
    reading_ease,
    redirect_rules,
    safety_rules,
    search_rules,
    text_limits,
    text_rules,
)
from .content_folder import ContentFolder, Model
from .documents import Content, Document
from .faults import ContentError
from .languages import loading as language_loading
from .languages import rules as language_rules
from .languages import translations
from .models.lecture import LectureMeta
from .models.page import Meta, NewsMeta, PageMeta, ReportMeta, TranslationMeta
from .models.report import Report
from .models.search_words import SearchWords
from .models.site import Menu, Redirects, SiteSettings, StartPage
from .models.visits import Visits
from .models.wording import Wording

SETTINGS, VISITS = "installningar", "besok"
# The folder decides what kind of head a Markdown file has.
_HEADS: dict[str, type[Meta]] = {
    "aktuellt": NewsMeta,
    "forelasningar": LectureMeta,
    "rapporter": ReportMeta,
    language_loading.FOLDER: TranslationMeta,
}
# The rules, those that take longest first
OF_CONTENT = (safety_rules, consistency, language_rules, lecture_rules, redirect_rules, search_rules, text_limits)
OF_FILES = (film_rules, picture_rules, text_rules)  # which also look in the folder

_ADDRESS = re.compile(r"^adress:\s*[\"']?([^\s\"']+)", re.MULTILINE)


def load_content(root: Path, folder: ContentFolder | None = None, each: Callable[..., Iterable[Any]] = map) -> Content:
    """Return everything in the content folder `root`; raises ContentError with every fault in it.

    `folder` reads its files, where it is to be another than a plain one. `each` does the checks, where they are to be done otherwise
    than one after another.
    """
    loader = _Loader(folder or ContentFolder(root))
    return loader.checked(loader.read(), each)


def read_content(folder: ContentFolder) -> Content:
    """Return everything in `folder` when each file is right by itself, whatever they are together; raises ContentError."""
    content = _Loader(folder).read()
    if folder.faults:
        raise ContentError(folder.faults)
    return content


def read_document(folder: ContentFolder, path: Path) -> tuple[Document | None, tuple[str, ...]]:
    """Return the document at `path`, or the addresses that one with faults lays claim to."""
    text = folder.text(path)
    document = _checked_document(folder, path, text)
    return document, tuple(_ADDRESS.findall(text)) if text and not document else ()


def _checked_document(folder: ContentFolder, path: Path, text: str | None) -> Document | None:
    name = folder.name(path)
    parts = None if text is None else folder.kept(front_matter.split, text, name)
    if parts is None:
        return None
    head = _HEADS.get(path.relative_to(folder.root).parts[0], PageMeta)
    meta = folder.parsed(head, parts.head, path, parts.head_line)
    return Document(name, meta, parts.body, parts.body_line) if meta else None


class _Loader:
    def __init__(self, folder: ContentFolder) -> None:
        self.folder = folder

    def read(self) -> Content:
        folder = self.folder
        folder.faults += folder.links()
        languages, words, asked = language_loading.load(folder)
        read = [folder.once(path, read_document) for path in folder.files("*.md")]
        documents, drafts = language_loading.parted((document for document, _ in read if document), languages)
        claimed = frozenset(address for _, addresses in read for address in addresses)
        reports = tuple(filter(None, (folder.record(Report, path) for path in folder.files("*.yaml", "rapporter"))))
        visits = tuple(filter(None, (folder.record(Visits, path) for path in folder.files("*.yaml", VISITS))))
        site = self._setting(SiteSettings, "webbplats")
        menu = self._setting(Menu, "meny")
        start = self._setting(StartPage, "startsida")
        redirects = self._setting(Redirects, "omdirigeringar")
        wording = self._setting(Wording, "ordval")
        directory = directory_loading.load(folder, site.telling_words if site else ())
        search = folder.record(SearchWords, folder.needed(f"{directory_loading.FOLDER}/sokord.yml"))
        if not (site and menu and start and redirects and wording and directory and search):
            raise ContentError(folder.faults)
        content = Content(documents, reports, site, menu, start, redirects, directory, search, wording, visits=visits, claimed=claimed)
        content = replace(content, born=archives.pages(content), languages=languages, words=words, drafts=drafts, search_words=asked)
        return replace(content, made=translations.made_addresses(content))

    def checked(self, content: Content, each: Callable[..., Iterable[Any]]) -> Content:
        folder = self.folder
        checks = [partial(rules.check, content) for rules in OF_CONTENT]
        checks += [partial(rules.check, content, folder.root) for rules in OF_FILES]
        folder.faults += chain.from_iterable(each(lambda check: list(check()), checks))
        if not folder.faults:  # a text with faults may not convert, so it is measured last
            folder.faults += reading_ease.check(content, each)
        if folder.faults:
            raise ContentError(folder.faults)
        return content

    def _setting(self, model: type[Model], name: str) -> Model | None:
        return self.folder.record(model, self.folder.needed(f"{SETTINGS}/{name}.yaml"))
