"""List what should be checked next: the directory's records by the day of their last check; changes nothing."""

from __future__ import annotations

from datetime import date

from .directory import Directory
from .directory_rules import checked_records
from .models.evidence import Checked, age_in_months

_NEVER = (0, 0, 0)


def lines(directory: Directory, day: date) -> list[str]:
    """Return two lines of text for each record, those unchecked for longest first: what it is, and where to look."""
    records = sorted(checked_records(directory), key=lambda pair: (pair[1].checked.order if pair[1].checked else _NEVER, pair[0]))
    return [f"{name(path)}: {_age(record, day)}{_mark(record)}\n    {_look(record)}" for path, record in records]


def name(path: str) -> str:
    """Return the word by which staff name the file at `path`: «jour-storby» or «kommuner»."""
    return path.rpartition("/")[2].removesuffix(".yaml")


def _age(record: Checked, day: date) -> str:
    if not record.checked:
        return "okänd dag"
    months = age_in_months(record.checked, day)
    ago = "nyss" if months < 1 else "en månad sedan" if months == 1 else f"{months} månader sedan"
    return f"kontrollerad {record.checked.iso}, {ago}"


def _mark(record: Checked) -> str:
    return ", osäker" if not record.verified else ", obekräftad" if record.unconfirmed else ""


def _look(record: Checked) -> str:
    """Return the addresses at which the facts can be checked: the owner's own first."""
    own = getattr(record, "web", None)
    links = dict.fromkeys(link for link in (own, *(source.link for source in record.sources)) if link)
    return "  ".join(links) or "; ".join(source.name for source in record.sources)
