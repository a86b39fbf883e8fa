"""Rules for the running text that staff write; looks at the text line by line and changes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .documents import Content, Document
from .faults import Fault
from .markdown_blocks import BLOCKS
from .models.common import external_link_problem

_IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<target>[^)\s]*)")
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]\[]+)\]\((?P<target>[^)\s]*)")
_REFERENCE = re.compile(r"\s*\[[^\]]+\]:\s")
_NUMBER = re.compile(r"\[\[([^\]]+)\]\]")
_BLOCK = re.compile(r"\s*///+\s*(?P<name>[^\s|]*)")
_HTML = re.compile(r"<(?:[a-zA-Z/!?])")
_BARE_PHONE = re.compile(r"(?<![\d-])(?:\+46[ \d-]{7,}|0\d{1,3}-\d[\d ]{3,}\d)")
_VAGUE = {"här", "klicka här", "läs mer", "mer", "länk", "denna länk", "läs mer här", "tryck här"}


def check(content: Content, root: Path) -> list[Fault]:
    """Return every fault in the texts of `content`; `root` is the content folder, for pictures."""
    rules = _Rules(content, root)
    return [fault for document in content.documents for fault in rules.check(document)]


class _Rules:
    def __init__(self, content: Content, root: Path) -> None:
        self.addresses = set(content.by_address)
        self.numbers = {number.id for number in content.site.numbers}
        self.root = root

    def check(self, document: Document) -> Iterator[Fault]:
        if not document.body.strip():
            yield Fault(document.path, "Sidan har ingen text.", "Skriv minst en mening under uppgifterna.", document.body_line)
        for number, line in enumerate(document.body.split("\n"), document.body_line):
            for problem, remedy in self._line(line):
                yield Fault(document.path, problem, remedy, number)
        yield from _open_blocks(document)

    def _line(self, line: str) -> Iterator[tuple[str, str]]:
        if re.match(r"#(?!#)", line):
            yield "Rubriken är av högsta nivån, som bara titeln får vara.", "Skriv ## för rubriker i texten."
        if _HTML.search(line):
            yield "Raden innehåller HTML-kod eller ett ensamt <.", "Skriv vanlig Markdown; handboken visar hur."
        yield from self._images(line)
        yield from self._links(line)
        for name in _NUMBER.findall(line):
            if name not in self.numbers | {"epost"}:
                yield f"Numret [[{name}]] finns inte.", f"Välj bland: {', '.join(sorted(self.numbers))}, epost."
        if match := _BARE_PHONE.search(line):
            yield (
                f"Telefonnumret {match[0].strip()} är skrivet direkt i texten.",
                "Skriv [[namnet]] från listan i installningar/webbplats.yaml.",
            )
        if _REFERENCE.match(line):
            yield "Länkens adress står för sig själv.", "Skriv adressen direkt efter länktexten: [texten](/adressen/)."

    def _images(self, line: str) -> Iterator[tuple[str, str]]:
        for match in _IMAGE.finditer(line):
            if not match["alt"].strip():
                yield "Bilden saknar beskrivning.", "Skriv vad bilden visar mellan hakparenteserna: ![Tre kvinnor runt ett bord](…)."
            target = match["target"]
            if not target.startswith("/bilder/"):
                yield f"Bilden {target} ligger inte i mappen bilder.", "Lägg den i content/bilder och skriv /bilder/namnet.jpg."
            elif not (self.root / target.lstrip("/")).is_file():
                yield f"Bilden {target} finns inte.", "Kontrollera namnet, eller lägg filen i content/bilder."

    def _links(self, line: str) -> Iterator[tuple[str, str]]:
        for match in _LINK.finditer(line):
            target = match["target"]
            if match["text"].strip().lower().rstrip(".") in _VAGUE:
                yield f"Länktexten ”{match['text']}” säger inte vart länken leder.", "Skriv vad man kommer till."
            if target.startswith(("tel:", "mailto:")):
                yield "Nummer och e-post skrivs inte som länk.", "Skriv [[namnet]] från listan i installningar/webbplats.yaml."
            elif target.startswith("/"):
                if target.partition("#")[0] not in self.addresses:
                    yield f"Länken {target} leder till en sida som inte finns.", "Rätta adressen; den ska börja och sluta med snedstreck."
            elif not target.startswith("#") and (problem := external_link_problem(target)):
                yield problem


def _open_blocks(document: Document) -> Iterator[Fault]:
    """Say where a block begins with an unknown word or never ends."""
    opened: int | None = None
    for number, line in enumerate(document.body.split("\n"), document.body_line):
        match = _BLOCK.match(line)
        if not match:
            continue
        if not match["name"]:
            opened = None
        elif match["name"] not in BLOCKS:
            yield Fault(document.path, f"Rutan ”{match['name']}” finns inte.", f"Välj bland: {', '.join(sorted(BLOCKS))}.", number)
        elif opened:
            yield Fault(document.path, "Rutan slutar inte före nästa ruta.", "Skriv en rad med bara /// där rutan ska sluta.", opened)
            opened = number
        else:
            opened = number
    if opened:
        yield Fault(document.path, "Rutan slutar aldrig.", "Skriv en rad med bara /// där rutan ska sluta.", opened)
