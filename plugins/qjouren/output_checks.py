"""Look at the built files as a visitor's browser would, and say what must not be published; reads only output."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from . import film_checks, picture_checks
from .faults import Fault
from .inline import csp_hash
from .models.common import external_link_problem
from .page_facts import Page, goals
from .sharing import each

MAX_FIRST_VIEW = 14_600  # bytes of gzip: what one network round trip can carry
MEND_TEMPLATE = "Rätta mallen i theme/templates."
_LEFTOVERS = ("{filename}", "{attach}", "{static}", "[[", "\n///", "{{", "{%")


def check(output: Path, exit_destination: str) -> list[Fault]:
    """Return what is wrong with the built site in `output`; `exit_destination` is where the exit must lead."""
    sizes = {path.relative_to(output).as_posix(): path.stat().st_size for path in output.rglob("*") if path.is_file()}
    names = sorted(name for name in sizes if name.endswith(".html"))
    seen = each(lambda name: look_at(name, (output / name).read_text(encoding="utf-8"), exit_destination), names)
    faults = [fault for _, found in seen for fault in found]
    return faults + links_between({page.name: page for page, _ in seen}, sizes)


def look_at(name: str, html: str, exit_destination: str) -> tuple[Page, list[Fault]]:
    """Return what the other checks need of the page `html`, the file `name`, and what is wrong with it by itself."""
    page = Page.read(name, html)
    faults = [Fault(f"output/{name}", *words) for words in _page_faults(page, html, exit_destination)]
    page.forget_code()
    return page, faults


def links_between(pages: Mapping[str, Page], sizes: Mapping[str, int]) -> list[Fault]:
    """Return what is wrong between `pages`; `sizes` has every published file."""
    return [Fault(f"output/{name}", *words) for name, words in _link_faults(pages, sizes)]


def _page_faults(page: Page, html: str, exit_destination: str) -> Iterator[tuple[str, str]]:
    exit_link = page.first_link or {}
    if exit_link.get("href") != exit_destination or "noreferrer" not in exit_link.get("rel", ""):
        yield "Sidans första länk är inte Lämna sidan.", MEND_TEMPLATE
    if page.headings != 1:
        yield f"Sidan har {page.headings} huvudrubriker i stället för en.", MEND_TEMPLATE
    shown = html
    for code in page.inline:  # a script may well hold «[[»
        shown = shown.replace(code, "")
    for leftover in _LEFTOVERS:
        if leftover in shown:
            yield f"Tecknen {leftover.strip()} har blivit kvar i texten.", "Se efter att rutan, numret eller länken är rätt skriven."
    weight = _weight(html.encode())
    if weight > MAX_FIRST_VIEW:
        yield f"Sidan väger {weight} byte packad, högst {MAX_FIRST_VIEW}.", "Dela sidan i två, eller korta den."
    yield from _privacy_faults(page)


def _weight(data: bytes) -> int:
    """Return what `data` weighs packed; what is light enough when packed in haste need not be packed with care."""
    hasty = len(gzip.compress(data, 1, mtime=0))
    return hasty if hasty <= MAX_FIRST_VIEW else len(gzip.compress(data, 9, mtime=0))


def _privacy_faults(page: Page) -> Iterator[tuple[str, str]]:
    """Yield what would tell others of the visit, or what the security policy would stop."""
    for link in page.links:
        parts = urlsplit(link)
        calendar_of_ours = parts.scheme == "webcal" and parts.netloc == page.host
        if parts.netloc and not calendar_of_ours and (problem := external_link_problem(link)):
            yield problem
    for address in page.loads:
        yield f"Sidan hämtar en fil till ({address}).", "Lägg stil och skript i sidan; hämta aldrig något från någon annan."
    for tag, values in page.pictures:
        yield from picture_checks.problems(tag, values)
    for tag, values in page.films:
        yield from film_checks.problems(tag, values)
    if page.styled_elements:
        yield "Ett element har stil eller skript i ett attribut, som säkerhetsregeln stoppar.", MEND_TEMPLATE
    for text in page.inline:
        if csp_hash(text) not in page.policy:
            yield "En inbäddad stil eller ett skript saknas i sidans Content-Security-Policy.", "Använd style() eller script() i mallen."


def _link_faults(pages: Mapping[str, Page], sizes: Mapping[str, int]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield dead links and anchors, and pages that no other page links to."""
    linked = {"index.html", "404.html"}
    for page in pages.values():
        for link, target, fragment in goals(page):
            if target != page.name:
                linked.add(target)
            if target not in sizes:
                yield page.name, (f"Länken {link} leder ingenstans.", "Rätta adressen eller ta bort länken.")
            elif fragment and target in pages and fragment not in pages[target].ids:
                yield page.name, (f"Länken {link} pekar på en rubrik som inte finns.", "Rätta det som står efter #.")
        yield from _picture_faults(page, sizes)
        yield from _film_faults(page, sizes)
    for name in pages:
        if name not in linked:
            yield name, ("Ingen sida länkar hit.", "Länka till sidan från en sida nära ämnet, eller ta bort den.")


def _picture_faults(page: Page, sizes: Mapping[str, int]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield pictures that are not there, and those that are too heavy."""
    for address in sorted({address for picture in page.pictures for address in picture_checks.addresses(*picture)}):
        size = sizes.get(address.lstrip("/"))
        if size is None:
            yield page.name, (f"Bilden {address} finns inte.", "Kontrollera namnet, eller lägg filen i content/bilder.")
        elif problem := picture_checks.weight_problem(address, size):
            yield page.name, problem


def _film_faults(page: Page, sizes: Mapping[str, int]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield films, and their captions, that are not there."""
    for _, values in page.films:
        if values.get("src", "").lstrip("/") not in sizes:
            yield page.name, (f"Filmen {values.get('src', '')} finns inte.", "Kontrollera namnet, eller lägg filen i content/filmer.")
