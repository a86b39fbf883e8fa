"""Rules for the picture files that staff drop in: their name, form and size; alters nothing."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from .consistency import telling_words
from .documents import Content
from .faults import Fault
from .pictures import is_there, placed

MAX_PIXELS = 85_000_000  # more than a telephone takes unless asked; a larger file can fill the machine's memory
FORMS = {"JPEG", "PNG", "WEBP", "AVIF"}
_NAME = re.compile(r"/bilder/(?:[a-z0-9-]+/)*[a-z0-9-]+\.(?:jpg|jpeg|png|webp|avif)")


def check(content: Content, root: Path) -> Iterator[Fault]:
    """Yield every fault in the pictures that texts place; `root` is the content folder."""
    users: dict[str, str] = {}
    for target in placed(content):
        if not is_there(root, target):
            continue  # told where the text places it
        name = target.rpartition(".")[0]
        if name in users:
            yield _fault(target, f"Bilden heter som {users[name]}, så när som på ändelsen.", "Ge den ett eget namn.")
        users[name] = target
        for problem, remedy in (*_name_problems(target, content.site.telling_words), *_file_problems(root / target.lstrip("/"))):
            yield _fault(target, problem, remedy)


def _fault(target: str, problem: str, remedy: str) -> Fault:
    return Fault(f"content{target}", problem, remedy)


def _name_problems(target: str, words: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if not _NAME.fullmatch(target):
        yield "Bildens namn går inte att använda.", "Skriv små bokstäver utan å, ä och ö, siffror och bindestreck: fika.jpg."
    for word in telling_words(target, words):
        yield f"Ordet ”{word}” i bildens namn kan fångas i en blick.", "Välj ett sant men stillsamt ord."


def _file_problems(path: Path) -> Iterator[tuple[str, str]]:
    wrong_form = "Spara om den som JPG. I en iPhone: Inställningar, Kamera, Format, Mest kompatibelt."
    too_large = ("Bilden har fler än 85 miljoner bildpunkter.", "Spara en mindre kopia och lägg den i mappen.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            form, pixels = _read(path)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        yield too_large
        return
    except UnidentifiedImageError:
        yield "Filen är ingen bild som går att läsa.", wrong_form
        return
    except (OSError, SyntaxError, ValueError):
        yield "Bildfilen är trasig.", "Hämta den på nytt från kameran eller telefonen."
        return
    if form not in FORMS:
        yield f"Bilden är i formatet {form}, som inte används här.", wrong_form
    if pixels > MAX_PIXELS:
        yield too_large


def _read(path: Path) -> tuple[str | None, int]:
    """Return form and number of pixels of the picture in `path`; reads it through, so that a broken file is found."""
    with Image.open(path) as image:
        pixels = image.width * image.height
        if pixels <= MAX_PIXELS:
            image.draft("RGB", (64, 64))  # a JPEG is read at a fraction of its size
            image.load()
        return image.format, pixels
