"""What several verbs need: where the repository is, its content, and a day as staff write it; knows no verb."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from invoke.exceptions import Exit

from ..documents import Content
from ..faults import ContentError
from ..loading import load_content

ROOT = Path(__file__).parents[3]


def read_content() -> Content:
    """Return all content; where it holds faults staff get the report."""
    try:
        return load_content(ROOT / "content")
    except ContentError as error:
        raise Exit(str(error), 1) from None


def read_day(text: str) -> date:
    """Return the day that staff wrote, else today in Sweden."""
    try:
        return date.fromisoformat(text) if text else datetime.now(ZoneInfo("Europe/Stockholm")).date()
    except ValueError:
        raise Exit(f"”{text}” är inte ett datum som finns. Skriv år-månad-dag, till exempel 2026-11-23.", 1) from None
