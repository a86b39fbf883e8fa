"""Read the languages of content/sprak and hold back what nobody has reviewed; knows no template and publishes nothing."""

from __future__ import annotations

from collections.abc import Iterable

from ..content_folder import ContentFolder
from ..documents import Document
from ..faults import Fault
from ..models.language import Language
from ..models.page import TranslationMeta
from ..models.search_words import SearchWords
from . import catalogue
from .catalogue import Words

FOLDER = "sprak"


def load(folder: ContentFolder) -> tuple[tuple[Language, ...], dict[str, Words], dict[str, SearchWords]]:
    """Return every language, and its words and search words by its id; each language has a folder of its own."""
    languages: list[Language] = []
    words: dict[str, Words] = {}
    asked: dict[str, SearchWords] = {}
    for path in folder.files("sprak.yaml", FOLDER):
        language = folder.record(Language, path)
        if language is None:
            continue
        if path.parent.name != language.id:
            remedy = f"Skriv id: {path.parent.name}, eller byt namn på mappen."
            folder.faults.append(Fault(folder.name(path), f"Språket heter ”{language.id}”, men mappen ”{path.parent.name}”.", remedy))
        languages.append(language)
        own = path.with_name("ord.po")
        text = folder.text(own) if own.is_file() else None
        if (said := path.with_name("sokord.yml")).is_file() and (record := folder.record(SearchWords, said)):
            asked[language.id] = record
        words[language.id] = (folder.kept(catalogue.parse, text, folder.name(own)) or {}) if text else {}
    return tuple(sorted(languages, key=lambda language: (not language.is_swedish, not language.ours, language.id))), words, asked


def parted(documents: Iterable[Document], languages: Iterable[Language]) -> tuple[tuple[Document, ...], tuple[Document, ...]]:
    """Return (published, held back): a translation is held back while it names no reviewer, save in the languages that are ours."""
    ours = {language.id for language in languages if language.ours}
    found: tuple[list[Document], list[Document]] = ([], [])
    for document in documents:
        found[_waits(document, ours)].append(document)
    return tuple(found[False]), tuple(found[True])


def _waits(document: Document, ours: set[str]) -> bool:
    meta = document.meta
    return isinstance(meta, TranslationMeta) and not meta.reviewed_by and folder_of(document) not in ours


def folder_of(document: Document) -> str:
    """Return the name of the folder of the language in which `document` lies: «en» for «content/sprak/en/start.md»."""
    return document.path.split("/")[2]
