"""Which pages wait: unread for a year, hard to read, without a link to them; what is translated stands in translations.py."""

from __future__ import annotations

import re
from datetime import timedelta

from ..documents import Content, parent
from ..models.page import PageMeta
from ..reading_ease import LIMITS, measure
from .section import Known, Section
from .translations import original

YEAR = timedelta(days=365)
NEAR = 3  # so close to its limit that the next sentence may break it
ORDINARY = {"sida", "amne", "oversikt"}  # every other kind is linked by its template
_INTERNAL = re.compile(r"\]\((/[^)#\s]*)")


def old(known: Known) -> Section:
    """Find pages whose facts nobody has checked for a year, the oldest first."""
    pages = sorted(known.content.documents, key=lambda page: (page.meta.reviewed, page.path))
    lines = [f"{page.path}: granskad {page.meta.reviewed.isoformat()}" for page in pages if known.day - page.meta.reviewed > YEAR]
    return Section("Sidor som ingen har granskat på ett år", lines, "Läs sidan, pröva länkarna och ändra granskad.")


def hard(known: Known) -> Section:
    """Find pages that are almost too hard to read, the hardest first."""
    values = measure(known.content)
    readers = {page.path: page.meta.reader for page in known.content.documents if isinstance(page.meta, PageMeta) and not original(page)}
    near = {path: LIMITS[reader] - values[path] for path, reader in readers.items() if path in values and reader in LIMITS}
    lines = [
        f"{path}: LIX {values[path]:.0f}, högst {LIMITS[readers[path]]}" for path, room in sorted(near.items(), key=_by_room) if room < NEAR
    ]
    return Section("Nära gränsen för lättläst", lines, "Dela en lång mening, innan du skriver mer.")


def unlinked(known: Known) -> Section:
    """Find pages to which no text, field or menu leads, and no page below them."""
    linked = _linked(known.content)
    lines = [
        f"{page.path}: {page.meta.address}"
        for page in known.content.documents
        if page.meta.template in ORDINARY and page.meta.address not in linked and not original(page)
    ]
    return Section("Sidor som ingen sida länkar till", lines, "Länka till sidan från en sida nära ämnet.")


def _by_room(item: tuple[str, float]) -> tuple[float, str]:
    return item[1], item[0]


def _linked(content: Content) -> set[str]:
    """Return every address to which something leads: a text, a field, a menu, the overview above it or a page below it."""
    bodies = {link for page in content.documents for link in _INTERNAL.findall(page.body) if link != page.meta.address}
    steps = {step.link for page in content.documents for step in page.meta.next_steps}
    menu = {item.link for item in (*content.menu.main, *(item for group in content.menu.footer for item in group.items))}
    start = {sign.link for sign in (*content.start.needs, *content.start.audiences)} | {content.start.notice.link}
    overviews = {page.meta.address for page in content.documents if page.meta.template == "oversikt"}
    below = {page.meta.address for page in content.documents if parent(page.meta.address) in overviews - {page.meta.address}}
    above = {parent(page.meta.address) for page in content.documents}  # each page shows the way up
    return bodies | steps | menu | start | below | above
