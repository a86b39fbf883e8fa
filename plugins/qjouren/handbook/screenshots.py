"""Take the handbook's pictures of the real site, small enough to keep in git; draws nothing of its own."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

FOLDER = "docs/handbok/bilder"
MAX_BYTES = 40_000
COLOURS = 128
PHONE, DESK = 412, 1180
_OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking")


@dataclass(frozen=True)
class Shot:
    """A picture: the address that is opened and the window, whose `height` ends between two lines, never through one."""

    address: str
    height: int
    width: int = DESK


SHOTS = {
    "telefontider": Shot("/kontakt/", 727),
    "nyheter": Shot("/aktuellt/", 750),
    "forelasningar": Shot("/forelasningar/", 759),
    "stodverksamhet": Shot("/hitta-hjalp/116-016/", 738),
    "oppettider": Shot("/hitta-hjalp/alkohollinjen/", 1088, PHONE),
    "lamna-sidan-telefon": Shot("/stod/", 838, PHONE),
    "lamna-sidan-dator": Shot("/stod/", 746),
    "arsrapport": Shot("/om/verksamhetsberattelse/2023/", 692),
    "startsidan": Shot("/", 768),
    "rutor": Shot("/stod/nar-du-ringer/", 1424, PHONE),
    "sok": Shot("/sok/", 865, PHONE),
}


class BrowserMissingError(Exception):
    """There is no Chromium on this machine."""


def take(origin: str, folder: Path) -> list[Path]:
    """Take every picture of the site at `origin` and return the files."""
    program = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
    if not program:
        raise BrowserMissingError
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        return [_take(program, shot, origin, Path(temporary), folder / f"{name}.webp") for name, shot in SHOTS.items()]


def _take(program: str, shot: Shot, origin: str, temporary: Path, target: Path) -> Path:
    raw = temporary / "bild.png"
    size = f"--window-size={shot.width},{shot.height}"
    profile = f"--user-data-dir={temporary / 'profil'}"
    subprocess.run([program, *_OPTIONS, profile, size, f"--screenshot={raw}", origin + shot.address], check=True, capture_output=True)
    shrink(raw, target)
    return target


def shrink(raw: Path, target: Path) -> None:
    """Write the picture in the file `raw` as WebP to `target`: its letters sharp, or as fine as its weight may allow."""
    with Image.open(raw) as image:
        picture = image.convert("RGB")
    # Pages are text on plain grounds: few colours and nothing lost weighs less than many colours and blurred letters.
    picture.quantize(COLOURS, dither=Image.Dither.NONE).convert("RGB").save(target, "WEBP", lossless=True, quality=100, method=6)
    for quality in (80, 65, 50, 35, 20):
        if target.stat().st_size <= MAX_BYTES:
            return
        picture.save(target, "WEBP", quality=quality, method=6)
