"""Rules for the running text that staff write; changes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from . import films
from .documents import Content, Document
from .faults import Fault
from .markdown_blocks import BLOCKS, FilmBox, Question
from .models.common import external_link_problem
from .pictures import ALT, is_there

_IMAGE = re.compile(rf"!\[(?P<alt>{ALT})\]\((?P<target>[^)\s]*)")
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]\[]+)\]\((?P<target>[^)\s]*)")
_REFERENCE = re.compile(r"\s*\[[^\]]+\]:\s")
_NUMBER = re.compile(r"\[\[([^\[\]]+)\]\]")
_BLOCK = re.compile(r"\s*///+\s*(?P<name>[^\s|]*)\s*(?P<heading>.*)")
_HTML = re.compile(r"<(?:[a-zA-Z/!?])")
_BARE_PHONE = re.compile(r"(?<![\d-])(?:\+46[ \d-]{7,}|0\d{1,3}[- –]?\d[\d ]{3,}\d)")
_VAGUE = {"här", "klicka här", "läs mer", "mer", "länk", "denna länk", "läs mer här", "tryck här"}


def check(content: Content, root: Path) -> list[Fault]:
    """Return every fault in the texts of `content`; `root` is the content folder, for pictures."""
    return check_documents(content, root, content.documents)


def check_documents(content: Content, root: Path, documents: Iterable[Document]) -> list[Fault]:
    """Return every fault in the texts of `documents`, some of those of `content`."""
    rules = _Rules(content, root)
    return [fault for document in documents for fault in rules.check(document)]


class _Rules:
    def __init__(self, content: Content, root: Path) -> None:
        self.addresses = content.addresses
        self.numbers = {number.id for number in content.site.numbers}
        self.root = root

    def check(self, document: Document) -> Iterator[Fault]:
        if not document.body.strip():
            yield Fault(document.path, "Sidan har ingen text.", "Skriv minst en mening under uppgifterna.", document.body_line)
        for number, line in enumerate(document.body.split("\n"), document.body_line):
            for problem, remedy in self._line(line):
                yield Fault(document.path, problem, remedy, number)
        for rule in (self._images, self._links, self._numbers):
            for position, problem, remedy in rule(document.body):
                yield Fault(document.path, problem, remedy, document.body_line + document.body.count("\n", 0, position))
        yield from _open_blocks(document)

    def _line(self, line: str) -> Iterator[tuple[str, str]]:
        if re.match(r"#(?!#)", line):
            yield "Rubriken är av högsta nivån, som bara titeln får vara.", "Skriv ## för rubriker i texten."
        if _HTML.search(line):
            yield "Raden innehåller HTML-kod eller ett ensamt <.", "Skriv vanlig Markdown; handboken visar hur."
        if match := _BARE_PHONE.search(line):
            yield (
                f"Telefonnumret {match[0].strip()} är skrivet direkt i texten.",
                "Skriv [[namnet]] från listan i installningar/webbplats.yaml.",
            )
        if _REFERENCE.match(line):
            yield "Länkens adress står för sig själv.", "Skriv adressen direkt efter länktexten: [texten](/adressen/)."

    def _numbers(self, body: str) -> Iterator[tuple[int, str, str]]:
        for match in _NUMBER.finditer(body):
            if match[1] not in self.numbers | {"epost"}:
                yield match.start(), f"Numret [[{match[1]}]] finns inte.", f"Välj bland: {', '.join(sorted(self.numbers))}, epost."

    def _images(self, body: str) -> Iterator[tuple[int, str, str]]:
        for match in _IMAGE.finditer(body):
            place = match.start()
            if not match["alt"].strip():
                yield place, "Bilden saknar beskrivning.", "Skriv vad bilden visar mellan hakparenteserna: ![Tre kvinnor runt ett bord](…)."
            target = match["target"]
            if target.startswith(films.FOLDER):
                continue  # film_rules looks at it
            if not target.startswith("/bilder/"):
                yield place, f"Bilden {target} ligger inte i mappen bilder.", "Lägg den i content/bilder och skriv /bilder/namnet.jpg."
            elif not is_there(self.root, target):
                yield place, f"Bilden {target} finns inte.", "Kontrollera namnet, eller lägg filen i content/bilder."

    def _links(self, body: str) -> Iterator[tuple[int, str, str]]:
        for match in _LINK.finditer(body):
            place, target = match.start(), match["target"]
            if match["text"].strip().lower().rstrip(".") in _VAGUE:
                yield place, f"Länktexten ”{match['text']}” säger inte vart länken leder.", "Skriv vad man kommer till."
            if target.startswith(("tel:", "mailto:")):
                yield place, "Nummer och e-post skrivs inte som länk.", "Skriv [[namnet]] från listan i installningar/webbplats.yaml."
            elif target.startswith("/"):
                if target.partition("#")[0] not in self.addresses:
                    remedy = "Rätta adressen; den ska börja och sluta med snedstreck."
                    yield place, f"Länken {target} leder till en sida som inte finns.", remedy
            elif not target.startswith("#") and (problem := external_link_problem(target)):
                yield place, *problem


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
        if problem := _heading_problem(match["name"], match["heading"]):
            yield Fault(document.path, *problem, number)
    if opened:
        yield Fault(document.path, "Rutan slutar aldrig.", "Skriv en rad med bara /// där rutan ska sluta.", opened)


def _heading_problem(name: str, heading: str) -> tuple[str, str] | None:
    """Return what is wrong with the words after a block's name, else None."""
    if heading and not heading.startswith("|"):
        return "Rutans rubrik saknar strecket före sig.", f"Skriv: /// {name} | {heading}"
    if name == Question.NAME and not heading.strip("| "):
        return "Frågan saknas.", f"Skriv den efter ett streck: /// {name} | Får jag …?"
    if name == FilmBox.NAME and not heading.strip("| "):
        return "Filmen saknar rubrik.", f"Skriv den efter ett streck: /// {name} | Så ringer du oss"
    return None
