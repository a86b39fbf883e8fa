"""Rules for translations: each has a language, an original and an address of its own; reads no files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from .. import search_rules
from ..consistency import telling_words
from ..documents import Content, Document
from ..faults import Fault
from ..models.page import TranslationMeta
from .loading import folder_of
from .translations import language_of, twin

FOLDER = "content/sprak"


def check(content: Content) -> list[Fault]:
    """Return every fault in the languages of `content`, drafts included."""
    found = [(document, document.meta) for document in (*content.documents, *content.drafts)]
    translations = [(document, meta) for document, meta in found if isinstance(meta, TranslationMeta)]
    return [
        *(fault for document, meta in translations for fault in _placed(content, document, meta)),
        *_said_once(content),
        *_started(content),
        *_links(content),
        *_quiet(content),
        *_search(content),
    ]


def _placed(content: Content, document: Document, meta: TranslationMeta) -> Iterator[Fault]:
    """Yield what is wrong with where a translation lies and what it says again."""
    name = folder_of(document)
    language = content.language.get(name)
    if language is None:
        yield Fault(document.path, f"Språket {name} är inte beskrivet.", f"Lägg en fil med namnet sprak.yaml i {FOLDER}/{name}.")
    elif not meta.address.startswith(language.root):
        remedy = f"Börja adressen med {language.root}."
        yield Fault(document.path, f"Adressen {meta.address} hör inte till språket {name}.", remedy, field="adress")
    source = content.by_address.get(meta.original)
    is_missing = source is None and meta.original not in content.claimed  # a page whose own head holds faults is there
    if is_missing or (source and isinstance(source.meta, TranslationMeta)):
        remedy = "Skriv adressen till den svenska sidan."
        yield Fault(document.path, f"Originalet {meta.original} är ingen svensk sida.", remedy, field="original")


def _said_once(content: Content) -> Iterator[Fault]:
    """Yield the pages that are translated twice to one language."""
    keys = [(folder_of(document), document.meta.original) for document in content.documents if isinstance(document.meta, TranslationMeta)]
    for (name, original), count in Counter(keys).items():
        if count > 1:
            yield Fault(f"{FOLDER}/{name}", f"{count} sidor säger sig vara {original}.", "Låt en sida på varje språk ha originalet.")


def _started(content: Content) -> Iterator[Fault]:
    """Yield the languages that have pages but no start page, or too few words for the frame."""
    for language in content.languages:
        if any(folder_of(document) == language.id for document in content.documents if isinstance(document.meta, TranslationMeta)):
            if language.root not in content.by_address:
                remedy = f"Granska den som har adressen {language.root} först."
                yield Fault(f"{FOLDER}/{language.id}", "Språket har sidor men ingen granskad startsida.", remedy)
            for field, value in (("saknad_sida", language.missing), ("narmaste_sida", language.nearest), ("meny", language.main)):
                if not value:
                    yield Fault(f"{FOLDER}/{language.id}/sprak.yaml", f"Fältet {field} är tomt.", "Det behövs när språket publiceras.")


def _links(content: Content) -> Iterator[Fault]:
    for language in content.languages:
        if language.root in content.by_address:
            items = [*language.main, *(item for group in language.footer for item in group.items)]
            for link in (item.link for item in items if item.link not in content.addresses):
                remedy = "Rätta adressen eller ta bort länken."
                yield Fault(f"{FOLDER}/{language.id}/sprak.yaml", f"Länken {link} leder till en sida som inte finns.", remedy, field="lank")


def _quiet(content: Content) -> Iterator[Fault]:
    """Yield the words of the page's own language that a glance catches; the Swedish ones are held against every page elsewhere."""
    for document in content.documents:
        language = language_of(content, document.meta.address)
        words = language.telling_words if language else ()
        for field, text in (("fliktitel", document.meta.tab_title), ("adress", document.meta.address)):
            for word in telling_words(text, words):
                problem = f"Ordet ”{word}” kan fångas i en blick av någon bredvid."
                yield Fault(document.path, problem, "Välj ett sant men stillsamt ord.", field=field)


def _search(content: Content) -> Iterator[Fault]:
    """Yield what is wrong in the search words of a language, by the rules of the Swedish ones."""
    for name, words in content.search_words.items():
        for fault in search_rules.check(replace(content, search=words)):
            yield replace(fault, path=f"{FOLDER}/{name}/sokord.yml")
        language, known = content.language[name], search_rules.targets(content)
        for one in dict.fromkeys(one for bet in words.best for one in bet.shown):
            if one in known and not twin(content, known[one], language):
                remedy = "Välj en sida som är översatt."
                yield Fault(f"{FOLDER}/{name}/sokord.yml", f"”{one}” finns inte på språket.", remedy, field="basta_traff › visa")
