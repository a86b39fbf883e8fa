"""The content as a whole: what has been read and found valid; knows nothing of files or of Pelican."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .directory import Directory
from .models.language import Language
from .models.lecture import LectureMeta
from .models.page import Meta, NewsMeta, TranslationMeta
from .models.report import Report
from .models.search_words import SearchWords
from .models.site import Menu, Redirects, SiteSettings, StartPage
from .models.visits import Visits
from .models.wording import Wording


@dataclass(frozen=True)
class Document:
    """One Markdown file: its head, its text and where they stand.

    `path` is relative to the repository; `body_line` is the line on which the text begins.
    """

    path: str
    meta: Meta
    body: str
    body_line: int


@dataclass(frozen=True)
class Head:
    """What the frame of a page asks of the head of any page, for those that are made and not written."""

    template: str
    address: str
    title: str
    tab_title: str
    summary: str


@dataclass(frozen=True)
class Content:
    """Everything staff have written."""

    documents: tuple[Document, ...]
    reports: tuple[Report, ...]
    site: SiteSettings
    menu: Menu
    start: StartPage
    redirects: Redirects
    directory: Directory
    search: SearchWords
    wording: Wording = field(default_factory=Wording)  # what the words guard looks for
    born: tuple[Document, ...] = ()  # pages that no one writes, such as the news of a year
    visits: tuple[Visits, ...] = ()
    claimed: frozenset[str] = frozenset()  # addresses of pages whose heads hold faults: links to them are no faults of their own
    languages: tuple[Language, ...] = ()  # beside Swedish
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # of each language's id, by the Swedish
    drafts: tuple[Document, ...] = ()  # translations that nobody has reviewed: read, never published
    search_words: Mapping[str, SearchWords] = field(default_factory=dict)  # of the ids of languages that have a search
    made: frozenset[str] = frozenset()  # addresses of the directory's pages in other languages

    @property
    def pages(self) -> tuple[Document, ...]:
        """Every page of the site: those that staff write and those that are born of them."""
        return *self.documents, *self.born

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every address that a link may lead to."""
        return self.claimed | self.by_address.keys() | self.directory.addresses | self.made

    @cached_property
    def originals(self) -> tuple[Document, ...]:
        """The documents that are no translations."""
        return tuple(document for document in self.documents if not isinstance(document.meta, TranslationMeta))

    @cached_property
    def foreign(self) -> frozenset[str]:
        """The paths of the documents in other languages than Swedish; easy Swedish is Swedish."""
        named = ((document.path, self.language.get(document.meta.address[1:].partition("/")[0])) for document in self.documents)
        return frozenset(path for path, language in named if language and not language.is_swedish)

    @cached_property
    def language(self) -> dict[str, Language]:
        """Each language under its id."""
        return {language.id: language for language in self.languages}

    @cached_property
    def spoken(self) -> tuple[Language, ...]:
        """The languages that are published: those with a start page."""
        return tuple(language for language in self.languages if language.root in self.by_address)

    @cached_property
    def twins(self) -> dict[tuple[str, str], str]:
        """The address of each written translation, under its language's id and its original's address."""
        metas = [document.meta for document in self.documents]
        return {(meta.address[1:].partition("/")[0], meta.original): meta.address for meta in metas if isinstance(meta, TranslationMeta)}

    @cached_property
    def by_address(self) -> dict[str, Document]:
        """Each document under its address."""
        return {document.meta.address: document for document in self.pages}

    @cached_property
    def by_path(self) -> dict[str, Document]:
        """Each document under its path in the repository."""
        return {document.path: document for document in self.documents}

    @cached_property
    def news(self) -> list[NewsMeta]:
        """News items, newest first."""
        items = [document.meta for document in self.documents if isinstance(document.meta, NewsMeta)]
        return sorted(items, key=lambda item: (item.dated.order, item.address), reverse=True)

    @cached_property
    def lectures(self) -> list[LectureMeta]:
        """Lectures, newest first."""
        items = [document.meta for document in self.documents if isinstance(document.meta, LectureMeta)]
        return sorted(items, key=lambda item: (item.dated.order, item.address), reverse=True)

    def report_at(self, address: str) -> Report:
        """Return the figures of the year that ends `address`; raises KeyError where there are none."""
        return {f"{report.year}": report for report in self.reports}[address.strip("/").rpartition("/")[2]]

    def visits_in(self, year: int) -> Visits | None:
        """Return how much the pages were read in `year`, where it has been counted."""
        return next((visits for visits in self.visits if visits.year == year), None)

    def children(self, address: str) -> list[Meta]:
        """Return the pages directly below `address`, in the order staff have given them."""
        metas = (document.meta for document in self.documents)
        below = (meta for meta in metas if meta.address != address and parent(meta.address) == address)
        return sorted(below, key=lambda meta: (meta.order, meta.title))


def parent(address: str) -> str:
    """Return the address one level up: «/stod/» for «/stod/fragor/»; the start page is its own parent."""
    return address.rstrip("/").rpartition("/")[0] + "/"
