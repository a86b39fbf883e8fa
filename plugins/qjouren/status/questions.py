"""Which questions to the shelter have no answer yet; reads the list as text and answers nothing."""

from __future__ import annotations

import re

from .section import Known, Section

PATH = "docs/fragor-till-jouren.md"
_OPEN = re.compile(r"^- \[ \] \*\*(?P<first>Först: )?(?P<text>.+?)\*\*", re.MULTILINE)
_REMEDY = f"Skriv in svaret på webbplatsen och bocka av frågan i {PATH}."


def urgent(known: Known) -> Section:
    """Find open questions on which someone's safety may depend."""
    lines = [match["text"] for match in _OPEN.finditer(known.questions) if match["first"]]
    return Section("Frågor om kvinnors trygghet utan svar", lines, _REMEDY)


def others(known: Known) -> Section:
    """Find the other open questions."""
    lines = [match["text"] for match in _OPEN.finditer(known.questions) if not match["first"]]
    return Section("Andra frågor till jouren utan svar", lines, _REMEDY)
