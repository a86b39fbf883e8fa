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
PHONE, DESK = (412, 860), (1180, 760)
_OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking")


@dataclass(frozen=True)
class Shot:
    """A picture: the address that is opened and the size of the window."""

    address: str
    size: tuple[int, int] = DESK


SHOTS = {
    "telefontider": Shot("/kontakt/"),
    "nyheter": Shot("/aktuellt/"),
    "forelasningar": Shot("/forelasningar/"),
    "stodverksamhet": Shot("/hitta-hjalp/116-016/"),
    "oppettider": Shot("/hitta-hjalp/alkohollinjen/", (412, 1100)),
    "lamna-sidan-telefon": Shot("/stod/", PHONE),
    "lamna-sidan-dator": Shot("/stod/"),
    "arsrapport": Shot("/om/verksamhetsberattelse/2023/"),
    "startsidan": Shot("/"),
    "rutor": Shot("/stod/nar-du-ringer/", (412, 1500)),
    "sok": Shot("/sok/", PHONE),
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
    size = f"--window-size={shot.size[0]},{shot.size[1]}"
    profile = f"--user-data-dir={temporary / 'profil'}"
    subprocess.run([program, *_OPTIONS, profile, size, f"--screenshot={raw}", origin + shot.address], check=True, capture_output=True)
    shrink(raw, target)
    return target


def shrink(raw: Path, target: Path) -> None:
    """Write the picture in the file `raw` as WebP to `target`, as fine as its weight may allow."""
    with Image.open(raw) as image:
        picture = image.convert("RGB")
    for quality in (80, 65, 50, 35, 20):
        picture.save(target, "WEBP", quality=quality, method=6)
        if target.stat().st_size <= MAX_BYTES:
            return
