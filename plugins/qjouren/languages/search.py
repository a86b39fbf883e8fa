"""Everything that can be found in a language, and the two files of its own search; Swedish keeps its own index, as light as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .. import directory_view
from ..directory import topic_address
from ..documents import Content, Document
from ..models.language import Language
from ..models.page import TranslationMeta
from ..models.service import Service
from ..search import entries as swedish
from ..search.assemble import index_file
from ..search.entries import Entry, first_sentence, plain
from ..search_rules import targets
from . import translations
from .catalogue import Words

SEARCH = "spraksok"  # the template of the page that searches
_WORDS_OF = {"lan": "län region länsstyrelse vård sjukvård", "kommun": "kommun socialjour socialtjänst socialkontor tingsrätt"}


def searched(content: Content) -> list[Language]:
    """Return the languages that have a search of their own: those whose directory is translated and that have search words."""
    return [one for one in content.spoken if one.id in content.search_words and translations.directory_root(content, one)]


def index(content: Content, language: Language) -> str:
    """Return the text of the index of `language`, in the form of the Swedish one."""
    found = entries(content, language)
    numbers = {entry.address: number for number, entry in reversed(list(enumerate(found)))}
    twins = {name: translations.twin(content, address, language) or address for name, address in targets(content).items()}
    by_id = {name: numbers[address] for name, address in twins.items() if address in numbers}
    words = content.words[language.id]
    kinds = {kind: " ".join(words.get(word, "") for word in text.split()).strip() for kind, text in _WORDS_OF.items()}
    return index_file(found, content.search_words[language.id], by_id, kinds)


def entries(content: Content, language: Language) -> list[Entry]:
    """Return everything that can be found in `language`; places lead to their Swedish pages."""
    words = content.words[language.id]
    metas = [one for one in content.documents if isinstance(one.meta, TranslationMeta) and one.meta.address.startswith(language.root)]
    pages = sorted((one for one in metas if one.meta.template != SEARCH), key=lambda one: one.meta.address)
    places = (entry for entry in swedish.entries(content) if entry.kind in _WORDS_OF)
    return [
        *map(_page, pages),
        *_topics(content, language, words),
        *(_service(content, service, language, words) for service in content.directory.services),
        *map(_place, places),
    ]


def _place(entry: Entry) -> Entry:
    """Return a place under its name alone: what is said of a county is Swedish."""
    return replace(entry, title=entry.title.removeprefix("Hjälp i ")) if entry.kind == "lan" else entry


def _page(document: Document) -> Entry:
    first, rest = first_sentence(document.meta.summary)
    meta = document.meta
    return Entry("sida", meta.title, meta.address, first, name=meta.tab_title, body=f"{rest} {plain(document.body)}", boost=0.8)


def _topics(content: Content, language: Language, words: Words) -> Iterator[Entry]:
    for topic in content.directory.categories.topics:
        address = translations.twin(content, topic_address(topic), language) or ""
        name = words.get(topic.name, topic.name)
        text = words.get(topic.text or "", "")
        yield Entry("behov", name[:1].upper() + name[1:], address, text, name=words.get(topic.tab_title or "", ""), boost=0.7)


def _service(content: Content, service: Service, language: Language, words: Words) -> Entry:
    directory = content.directory
    phone = service.shown_phones[0] if service.shown_phones else None
    first, rest = first_sentence(words.get(service.description, service.description))
    where = words.get("hela landet", "") if service.reach == "riket" else directory_view.where(directory, service)
    audience = [words.get(one.name, one.name) for one in directory.categories.audiences if one.id in service.audiences]
    spoken = [words.get(one.name, one.name) for one in directory.categories.languages if one.id in service.languages]
    return Entry(
        "stod",
        service.name,
        translations.twin(content, service.address, language) or service.address,
        first,
        "" if service.reach == "okant" else where,
        ", ".join(audience),
        (phone.number, phone.dialled) if phone else None,
        "",  # whether it is open is said in Swedish alone
        " / ".join(service.also_called),
        " / ".join(service.words),
        f"{rest} {' '.join(spoken)}",
        swedish.weight_of(service),
    )
