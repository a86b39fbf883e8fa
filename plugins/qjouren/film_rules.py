"""Rules for films: each stands in a box with its language and all it says in words; its file is one that every browser can show."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from .consistency import telling_words
from .documents import Content, Document
from .faults import Fault
from .films import CAPTIONS, FOLDER, LANGUAGES, WORDS, captions_of, placed
from .languages.translations import language_of
from .markdown_blocks import FilmBox
from .pictures import ALT, is_there

MAX_BYTES = 25_000_000  # what it costs her, and the most that one of the hosts sends
_PLACED = re.compile(rf"!\[(?P<language>{ALT})\]\((?P<target>/filmer/[^)\s]*)(?P<closed>\)?)")
_FENCE = re.compile(rf"^[ \t]*///+[ \t]*(?:(?P<film>{FilmBox.NAME}\b[^\n]*\n)|$)", re.MULTILINE)
_NAME = re.compile(r"/filmer/(?:[a-z0-9-]+/)*[a-z0-9-]+\.(?:mp4|webm)")
_BEGINNINGS = {".mp4": (4, b"ftyp"), ".webm": (0, b"\x1a\x45\xdf\xa3")}
# Where a telephone writes the place: Apple's name for it, and the older box that Android uses.
_TELLS_PLACE = re.compile(rb"com\.apple\.quicktime\.location|\xa9xyz..[\x00-\xff]{2}[+-]\d", re.DOTALL)


def check(content: Content, root: Path) -> Iterator[Fault]:
    """Yield every fault in the films that texts place; `root` is the content folder."""
    for document in content.documents:
        yield from _placed(document, root)
        yield from _said(content, document)
    for target in placed(content):
        if is_there(root, target):
            yield from _named(target, content.site.telling_words)
            yield from _file(root, target)


def _placed(document: Document, root: Path) -> Iterator[Fault]:
    """Yield what is wrong with how the text of `document` places its films."""

    def fault(position: int, problem: str, remedy: str) -> Fault:
        return Fault(document.path, problem, remedy, document.body_line + document.body.count("\n", 0, position))

    boxed = set()
    for begins, first, end in _boxes(document.body):
        text, found = document.body[first:end], _films(document.body, first, end)
        boxed |= {match.start() for match in found}
        if len(found) != 1 or not text.lstrip().startswith(found[0][0] + "\n"):
            yield fault(
                begins, "Rutan film börjar inte med en film.", "Skriv först, på egen rad: ![svenskt teckenspråk](/filmer/namnet.mp4)."
            )
        elif not text.strip().removeprefix(found[0][0]).strip():
            yield fault(begins, "Filmen saknar text.", "Skriv under filmen allt som sägs och visas i den.")
    for match in _films(document.body):
        if match.start() not in boxed:
            yield fault(
                match.start(), "Filmen står inte i en ruta.", f"Skriv /// {FilmBox.NAME} | Rubrik före den, och /// efter texten till den."
            )
        if match["language"].strip() not in LANGUAGES:
            yield fault(match.start(), "Filmens språk är inte känt.", f"Skriv ett av dem mellan hakparenteserna: {', '.join(LANGUAGES)}.")
        if not is_there(root, match["target"]):
            yield fault(match.start(), f"Filmen {match['target']} finns inte.", "Kontrollera namnet, eller lägg filen i content/filmer.")


def _films(body: str, first: int = 0, end: int = sys.maxsize) -> list[re.Match[str]]:
    """Return each film that is placed between two places of `body`; one without its last bracket is none."""
    return [match for match in _PLACED.finditer(body, first, end) if match["closed"]]


def _boxes(body: str) -> Iterator[tuple[int, int, int]]:
    """Yield where each box for a film begins, and where its text does and ends: at the first fence that opens nothing."""
    opened = None
    for fence in _FENCE.finditer(body):
        if fence["film"]:
            opened = opened or fence
        elif opened:
            yield opened.start(), opened.end(), fence.start()
            opened = None


def _said(content: Content, document: Document) -> Iterator[Fault]:
    """Yield the words around a film that the language of `document` lacks."""
    language = language_of(content, document.meta.address)
    if language and not language.is_swedish and FOLDER in document.body:
        for word in WORDS:
            if word not in content.words[language.id]:
                remedy = "Översätt det, och låt någon granska."
                yield Fault(f"content/sprak/{language.id}/ord.po", f"Det finns ingen översättning av ”{word}”.", remedy)


def _named(target: str, words: tuple[str, ...]) -> Iterator[Fault]:
    if not _NAME.fullmatch(target):
        yield _fault(target, "Filmens namn går inte att använda.", "Skriv små bokstäver utan å, ä och ö, och spara som MP4: ring-oss.mp4.")
    for word in telling_words(target, words):
        yield _fault(target, f"Ordet ”{word}” i filmens namn kan fångas i en blick.", "Välj ett sant men stillsamt ord.")


def _file(root: Path, target: str) -> Iterator[Fault]:
    """Yield what is wrong with the file of a film and that of its captions."""
    path = root / target.lstrip("/")
    place, beginning = _BEGINNINGS.get(path.suffix, (0, b""))
    try:
        if (weight := path.stat().st_size) > MAX_BYTES:
            yield _fault(
                target,
                f"Filmen väger {weight // 1_000_000} MB, högst 25.",
                "Spara den mindre, till exempel 720 punkter hög, eller korta den.",
            )
            return
        data = path.read_bytes()
        captions = captions_of(target)
        said = (root / captions.lstrip("/")).read_bytes() if is_there(root, captions) else b""
    except OSError:
        yield _fault(target, "Filmen går inte att öppna.", "Se efter att den ligger kvar och att du får läsa den.")
        return
    if not data[place:].startswith(beginning):
        yield _fault(target, "Filen är ingen film av det slag som namnet säger.", "Spara om den som MP4 (H.264).")
    if _TELLS_PLACE.search(data):
        yield _fault(target, "Filmen säger var den är inspelad.", "Ta bort platsen i telefonen eller datorn, och spara om filmen.")
    if said and not _is_captions(said):
        yield _fault(captions, f"Textningen är ingen {CAPTIONS}-fil.", "Spara den som WebVTT, i UTF-8.")


def _is_captions(data: bytes) -> bool:
    try:
        return data.decode("utf-8-sig").startswith("WEBVTT")
    except UnicodeDecodeError:
        return False


def _fault(target: str, problem: str, remedy: str) -> Fault:
    return Fault(f"content{target}", problem, remedy)
