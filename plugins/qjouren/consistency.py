"""Rules that hold between records: one address each, links that lead somewhere; reads no files."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from .documents import Content, Document, parent
from .faults import Fault
from .models.page import NextStep

SITE_FILE = "content/installningar/webbplats.yaml"
MENU_FILE = "content/installningar/meny.yaml"
START_FILE = "content/installningar/startsida.yaml"
REDIRECTS_FILE = "content/installningar/omdirigeringar.yaml"
_TOWNS = {"valdemarsvik"}  # names of places that begin as a telling word does
NEEDED = {"/": "start", "/404.html": "fel"}


def check(content: Content) -> list[Fault]:
    """Return every fault between the records of `content`."""
    return [
        *_one_address_each(content),
        *_needed_pages(content),
        *_parents(content),
        *_reports(content),
        *_links(content),
        *_phone(content),
        *_telling_words(content),
    ]


def _one_address_each(content: Content) -> Iterator[Fault]:
    users: dict[str, list[Document]] = defaultdict(list)
    for document in (*content.born, *content.documents):
        users[document.meta.address].append(document)
    for address, documents in users.items():
        for document in documents[1:]:
            yield Fault(
                document.path,
                f"Adressen {address} används redan av {documents[0].path}.",
                "Ge sidan en egen adress.",
                field="adress",
            )
    for document in content.documents:
        if document.meta.address in content.directory.addresses:
            yield Fault(
                document.path,
                f"Adressen {document.meta.address} hör redan till något i katalogen.",
                "Ge sidan en egen adress, eller byt id i katalogen.",
                field="adress",
            )


def _needed_pages(content: Content) -> Iterator[Fault]:
    for address, template in NEEDED.items():
        document = content.by_address.get(address)
        if address not in content.addresses or (document and document.meta.template != template):
            yield Fault("content", f"Sidan {address} med mallen ”{template}” saknas.", "Hämta tillbaka filen ur versionshistoriken.")


def _parents(content: Content) -> Iterator[Fault]:
    for document in content.documents:
        above = parent(document.meta.address)
        if above not in content.addresses and document.meta.template != "rapport":
            yield Fault(
                document.path,
                f"Det finns ingen sida på {above}, nivån ovanför.",
                f"Skapa en sida med adressen {above} eller byt adress.",
                field="adress",
            )


def _reports(content: Content) -> Iterator[Fault]:
    years = {report.year for report in content.reports}
    for document in content.documents:
        if document.meta.template == "rapport":
            year = document.meta.address.strip("/").rpartition("/")[2]
            if not year.isdigit() or int(year) not in years:
                yield Fault(
                    document.path,
                    "Det finns inga siffror för året i adressen.",
                    f"Lägg siffrorna i content/rapporter/{year}.yaml.",
                    field="adress",
                )


def _links(content: Content) -> Iterator[Fault]:
    for path, field, link in _all_links(content):
        if link.startswith("/") and link not in content.addresses:
            yield Fault(path, f"Länken {link} leder till en sida som inte finns.", "Rätta adressen eller ta bort länken.", field=field)


def _all_links(content: Content) -> Iterator[tuple[str, str, str]]:
    """Yield (file, field, link) of every link that stands in a field."""
    for document in content.documents:
        steps: tuple[NextStep, ...] = document.meta.next_steps
        yield from ((document.path, "nasta_steg", step.link) for step in steps)
        yield from ((document.path, "kallor", source.link) for source in document.meta.sources if source.link)
    yield from ((MENU_FILE, "meny", item.link) for item in content.menu.main)
    yield from ((MENU_FILE, "sidfot", item.link) for group in content.menu.footer for item in group.items)
    start = content.start
    yield from ((START_FILE, "lank", sign.link) for sign in (*start.needs, *start.audiences))
    yield START_FILE, "notis", start.notice.link
    yield from ((REDIRECTS_FILE, "till", redirect.new) for redirect in content.redirects.items)


def _phone(content: Content) -> Iterator[Fault]:
    ids = {number.id for number in content.site.numbers}
    if content.site.contact.phone not in ids:
        yield Fault(
            SITE_FILE,
            f"Numret ”{content.site.contact.phone}” finns inte i listan.",
            f"Välj bland: {', '.join(sorted(ids))}.",
            field="kontakt › telefon",
        )


def _telling_words(content: Content) -> Iterator[Fault]:
    """Say where a word that a glance catches stands in a tab title, an address or a link preview."""
    for document in content.documents:
        for field, text in (("fliktitel", document.meta.tab_title), ("adress", document.meta.address)):
            for word in telling_words(text, content.site.telling_words):
                yield Fault(
                    document.path,
                    f"Ordet ”{word}” kan fångas i en blick av någon bredvid.",
                    "Välj ett sant men stillsamt ord.",
                    field=field,
                )
    for word in telling_words(content.site.preview_text, content.site.telling_words):
        yield Fault(
            SITE_FILE, f"Ordet ”{word}” kan fångas i en blick av någon bredvid.", "Välj ett sant men stillsamt ord.", field="forhandstext"
        )


def telling_words(text: str, words: tuple[str, ...]) -> list[str]:
    """Return those of `words` that a word in `text` begins with, å, ä and ö or not."""
    tokens = f" {' '.join(token for token in re.split(r'[^a-z0-9]+', fold(text)) if token not in _TOWNS)}"
    return [word for word in words if f" {' '.join(re.split(r'[^a-z0-9]+', fold(word)))}" in tokens]


def fold(text: str) -> str:
    """Return `text` in small letters without diacritics: «Våld» and «vald» become the same."""
    return "".join(char for char in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(char))
