"""Which translations wait: those behind their Swedish page, unread ones, and what the directory still says in Swedish."""

from __future__ import annotations

from ..documents import Document
from ..languages.translations import directory_root
from ..languages.translations import untold as untold_words
from ..models.page import TranslationMeta
from .section import Known, Section


def behind(known: Known) -> Section:
    """Find translations that were last held against an older version of their Swedish page."""
    content = known.content
    pairs = [(page, content.by_address.get(original(page))) for page in (*content.documents, *content.drafts) if original(page)]
    lines = [
        f"{page.path}: granskad {page.meta.reviewed.isoformat()}, den svenska {swedish.meta.reviewed.isoformat()}"
        for page, swedish in pairs
        if swedish and swedish.meta.reviewed > page.meta.reviewed
    ]
    return Section("Översättningar som är äldre än sin svenska sida", lines, "Jämför med den svenska sidan, rätta och ändra granskad.")


def unread(known: Known) -> Section:
    """Find translations that nobody has read through, and that are therefore not published."""
    lines = [f"{page.path}: {page.meta.address}" for page in known.content.drafts]
    return Section(
        "Översättningar som ingen har granskat, så de visas inte", lines, "Be någon som kan språket läsa, och skriv granskad_av."
    )


def untold(known: Known) -> Section:
    """Find what the directory says that a language which has the directory lacks."""
    content = known.content
    found = [
        (language, text) for language in content.spoken if directory_root(content, language) for text in untold_words(content, language)
    ]
    lines = [f"{language.swedish_name}: {text}" for language, text in dict.fromkeys(found)]
    return Section("Katalogtexter utan översättning, så de visas på svenska", lines, "Översätt dem i språkets ord.po.")


def original(page: Document) -> str:
    """Return the address of the Swedish page that `page` is a translation of; empty where it is none."""
    return page.meta.original if isinstance(page.meta, TranslationMeta) else ""
