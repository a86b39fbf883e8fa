"""Which pictures the texts place, and in which sizes each is published; opens only the beginning of a file and changes none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from .documents import Content

WIDTHS = (640, 1280)  # pixels: the text is at most 640 wide, and twice that on a dense screen
FALLBACK = "jpg"  # what every browser can show
TYPES = {"avif": "image/avif", "webp": "image/webp"}  # the newer forms, lightest first
# The pattern of what stands between the brackets. It ends where another picture begins, so that no text is read twice.
ALT = r"(?:(?!!\[)[^\]])*"
_PLACED = re.compile(rf"!\[{ALT}\]\((/bilder/[^)\s]+)")
_ORIENTATION, _SIDEWAYS = 0x0112, (5, 6, 7, 8)  # the tag with which a camera says how it was held


@dataclass(frozen=True)
class Picture:
    """A picture as it is published: the path of its files without width and ending, and its sizes, smallest first."""

    path: str
    sizes: tuple[tuple[int, int], ...]

    def file(self, width: int, ending: str) -> str:
        """Return the address of the file in one width and form."""
        return f"{self.path}-{width}.{ending}"


def placed(content: Content) -> list[str]:
    """Return the address, such as «/bilder/fika.jpg», of every picture that a text places."""
    return sorted({target for document in content.documents for target in _PLACED.findall(document.body)})


def is_there(root: Path, target: str) -> bool:
    """Tell whether the picture that a text places as `target` is a file in the content folder `root`, and no link out of it."""
    path = root / target.lstrip("/")
    try:
        return path.is_file() and path.resolve() == path
    except (OSError, ValueError, RuntimeError):  # a name that no disk can have
        return False


def layouts(content: Content, root: Path) -> dict[str, Picture]:
    """Return how each placed picture is published; `root` is the content folder."""
    return {target: layout(root / target.lstrip("/"), target) for target in placed(content)}


def layout(source: Path, target: str) -> Picture:
    """Return how the picture in the file `source` is published at `target`; it is never made larger than it is."""
    width, height = upright_size(source)
    widths = [wanted for wanted in WIDTHS if wanted < width]
    if len(widths) < len(WIDTHS):
        widths.append(width)
    return Picture(target.rpartition(".")[0], tuple((wanted, max(1, round(height * wanted / width))) for wanted in widths))


def upright_size(source: Path) -> tuple[int, int]:
    """Return width and height of the picture in `source`, held as the camera was."""
    with Image.open(source) as image:
        width, height = image.size
        sideways = image.getexif().get(_ORIENTATION) in _SIDEWAYS
    return (height, width) if sideways else (width, height)
