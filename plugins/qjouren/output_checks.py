"""Look at the built files as a visitor's browser would, and say what must not be published; reads only output."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from sys import intern
from urllib.parse import unquote, urljoin, urlsplit

from . import picture_checks
from .faults import Fault
from .inline import csp_hash
from .models.common import external_link_problem

MAX_FIRST_VIEW = 14_600  # bytes of gzip: what one network round trip can carry
_LOADING = {
    "script": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
}
_QUIET_LINKS = {"canonical", "icon", "alternate"}  # link relations that load nothing on their own
MEND_TEMPLATE = "Rätta mallen i theme/templates."
_LEFTOVERS = ("{filename}", "{attach}", "{static}", "[[", "\n///", "{{", "{%")


@dataclass
class _Page(HTMLParser):
    """What the checks need to know of one page."""

    name: str
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    pictures: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    policy: str = ""
    host: str = ""  # of the page's own address
    styled_elements: int = 0
    first_link: dict[str, str] | None = None
    headings: int = 0
    _capture: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.add(values["id"])
        self.headings += tag == "h1"
        self.styled_elements += any(name == "style" or name.startswith("on") for name in values)
        if tag == "a" and "href" in values:
            self.first_link = self.first_link or values
            self.links.append(intern(values["href"]))  # most links stand on every page
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = values["content"]
        if tag == "link" and values.get("rel") == "canonical":
            self.host = urlsplit(values["href"]).netloc
        if tag == "link" and values.get("rel") not in _QUIET_LINKS:
            self.loads.append(values.get("href", ""))
        if values.get(_LOADING.get(tag, ""), "") and not values[_LOADING[tag]].startswith("data:"):
            self.loads.append(values[_LOADING[tag]])
        if tag in ("img", "source"):
            self.pictures.append((tag, values))
        if tag == "style" or (tag == "script" and values.get("type") != "application/ld+json"):
            self._capture = True
            self.inline.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "script"):
            self._capture = False

    def handle_data(self, data: str) -> None:
        if self._capture:
            self.inline[-1] += data

    def forget_code(self) -> None:
        """Let go of what only the page's own checks need: of fifty thousand pages the code alone would fill the memory."""
        self.inline, self.policy, self.rawdata = [], "", ""


def check(output: Path, exit_destination: str) -> list[Fault]:
    """Return what is wrong with the built site in `output`; `exit_destination` is where the exit must lead."""
    pages: dict[str, _Page] = {}
    faults: list[Fault] = []
    for path in sorted(output.rglob("*.html")):
        name = path.relative_to(output).as_posix()
        html = path.read_text(encoding="utf-8")
        pages[name] = _Page(name)
        pages[name].feed(html)
        pages[name].close()
        faults += [Fault(f"output/{name}", *words) for words in _page_faults(pages[name], html, exit_destination)]
        pages[name].forget_code()
    faults += [Fault(f"output/{name}", *words) for name, words in _link_faults(output, pages)]
    return faults


def _page_faults(page: _Page, html: str, exit_destination: str) -> Iterator[tuple[str, str]]:
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
    weight = len(gzip.compress(html.encode(), 9, mtime=0))
    if weight > MAX_FIRST_VIEW:
        yield f"Sidan väger {weight} byte packad, högst {MAX_FIRST_VIEW}.", "Dela sidan i två, eller korta den."
    yield from _privacy_faults(page)


def _privacy_faults(page: _Page) -> Iterator[tuple[str, str]]:
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
    if page.styled_elements:
        yield "Ett element har stil eller skript i ett attribut, som säkerhetsregeln stoppar.", MEND_TEMPLATE
    for text in page.inline:
        if csp_hash(text) not in page.policy:
            yield "En inbäddad stil eller ett skript saknas i sidans Content-Security-Policy.", "Använd style() eller script() i mallen."


def _link_faults(output: Path, pages: dict[str, _Page]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield dead links and anchors, and pages that no other page links to."""
    files = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
    linked = {"index.html", "404.html"}
    for page in pages.values():
        base = "/" + page.name.removesuffix("index.html")
        for link in page.links:
            inside = link.removeprefix(f"webcal://{page.host}")
            target, fragment = _goal(inside) if inside.startswith("/") else _goal(inside, base)
            if target is None:
                continue
            if target != page.name:
                linked.add(target)
            if target not in files:
                yield page.name, (f"Länken {link} leder ingenstans.", "Rätta adressen eller ta bort länken.")
            elif fragment and target in pages and fragment not in pages[target].ids:
                yield page.name, (f"Länken {link} pekar på en rubrik som inte finns.", "Rätta det som står efter #.")
    yield from _picture_faults(output, pages)
    for name in pages:
        if name not in linked:
            yield name, ("Ingen sida länkar hit.", "Länka till sidan från en sida nära ämnet, eller ta bort den.")


def _picture_faults(output: Path, pages: dict[str, _Page]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield pictures that are not there, and those that are too heavy."""
    for page in pages.values():
        for address in sorted({address for picture in page.pictures for address in picture_checks.addresses(*picture)}):
            path = output / address.lstrip("/")
            if not path.is_file():
                yield page.name, (f"Bilden {address} finns inte.", "Kontrollera namnet, eller lägg filen i content/bilder.")
            elif problem := picture_checks.weight_problem(address, path.stat().st_size):
                yield page.name, problem


@lru_cache(maxsize=4096)
def _goal(link: str, base: str = "/") -> tuple[str | None, str]:
    """Return the file to which `link` on a page at `base` leads and the place in it; no file where it leaves the site."""
    parts = urlsplit(urljoin(base, link))
    if parts.scheme or parts.netloc:
        return None, ""
    target = unquote(parts.path).lstrip("/")
    return target + ("index.html" if not target or target.endswith("/") else ""), parts.fragment
