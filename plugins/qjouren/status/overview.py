"""Everything that waits, in one text; a new kind is a function in a module beside this one, and a place in the order below."""

from __future__ import annotations

from collections.abc import Callable

from ..wording.guard import check
from . import facts, pages, questions, translations
from .section import Known, Section


def _wording(known: Known) -> Section:
    """Gather the reminders of the words guard."""
    lines = [f"{one.path}, {one.place}: {one.problem}" for one in check(known.content)]
    return Section("Påminnelser från språkväktaren", lines, "Skriv invoke kontrollera för att se förslagen.")


# The most urgent first.
SECTIONS: tuple[Callable[[Known], Section], ...] = (
    facts.refused,
    facts.expiring,
    questions.urgent,
    facts.numbers,
    pages.old,
    facts.old,
    translations.behind,
    translations.unread,
    translations.untold,
    facts.doubtful,
    pages.unlinked,
    pages.hard,
    _wording,
    questions.others,
)


def text(known: Known, *, everything: bool = False) -> str:
    """Return what waits on the day of `known`, and where there is nothing, that."""
    waiting = [section for section in (look(known) for look in SECTIONS) if section.lines]
    lines = [f"Läget {known.day.isoformat()}. Det viktigaste står först." if waiting else f"Läget {known.day.isoformat()}: inget väntar."]
    for section in waiting:
        lines += ["", *section.told(everything=everything)]
    return "\n".join(lines)
