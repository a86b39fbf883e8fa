"""Real picture files, made where a test needs them: as a telephone takes them, with place, time and camera written in."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

from PIL import Image

MAKER = "Kameran AB"
SIDEWAYS = 6  # the orientation that a telephone held upright writes
GPS = 0x8825
PLACED_PICTURE = "\n![En kopp kaffe på ett bord](/bilder/fika.jpg)\n"


@cache
def _scene(width: int, height: int) -> Image.Image:
    """Return soft shapes under the fine grain of a small sensor, the same every time; like a photograph taken indoors."""
    shapes, grain = (
        Image.frombytes("RGB", (width // step, height // step), random.Random(1).randbytes(width // step * (height // step) * 3))  # noqa: S311
        for step in (40, 1)
    )
    return Image.blend(shapes.resize((width, height), Image.Resampling.BICUBIC), grain, 0.2)


def photograph(path: Path, width: int = 1600, height: int = 1200, *, quality: int = 90, orientation: int = 1) -> Path:
    """Write a JPEG to `path` with its place and its camera in it, and return `path`."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, MAKER
    exif.get_ifd(GPS).update({1: "N", 2: (59.0, 19.0, 46.0), 3: "E", 4: (18.0, 3.0, 7.0)})
    path.parent.mkdir(parents=True, exist_ok=True)
    _scene(width, height).save(path, "JPEG", quality=quality, exif=exif)
    return path
