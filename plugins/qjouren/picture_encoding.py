"""Make the published files of a picture, small and without what the camera wrote in it; keeps them for the next build."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import Any

import PIL
from PIL import Image, ImageCms, ImageOps

from . import whole_files
from .pictures import FALLBACK, TYPES, Picture

RECIPE = "1"  # raise it when the way of making changes, so that old files are not used
QUALITIES = (60, 50, 40, 30, 20)  # the first that is light enough is used
LIGHT_ENOUGH = 60_000  # bytes of a file of at most 640 pixels; a wider one may weigh twice that
_NARROW = 640


def encoded(source: Path, picture: Picture, cache: Path) -> dict[str, Path]:
    """Return where each published file of `picture` lies in `cache`, by address; makes those that are not there."""
    stamp = f"{RECIPE} {PIL.__version__} {picture.sizes}".encode()
    folder = cache / hashlib.sha256(stamp + source.read_bytes()).hexdigest()
    wanted = [(width, height, ending) for width, height in picture.sizes for ending in TYPES]
    wanted.append((*picture.sizes[0], FALLBACK))
    files = {picture.file(width, ending): folder / f"{width}.{ending}" for width, _, ending in wanted}
    if not all(path.is_file() for path in files.values()):
        original = _clean(source, picture)
        for width, height, ending in wanted:
            whole_files.write(folder / f"{width}.{ending}", _lightest(original.resize((width, height), Image.Resampling.LANCZOS), ending))
    return files


def _clean(source: Path, picture: Picture) -> Image.Image:
    """Return the pixels alone, upright and in the colours of the web: no place, time, camera, thumbnail or profile."""
    with Image.open(source) as image:
        image.draft("RGB", picture.sizes[-1])  # a large JPEG is read at a fraction of its size
        upright = ImageOps.exif_transpose(image)
        profile = image.info.get("icc_profile")
        mode = "RGBA" if "A" in upright.getbands() or "transparency" in upright.info else "RGB"
        pixels = upright.convert(mode)
    if profile and mode == "RGB":
        pixels = _in_web_colours(pixels, profile)
    bare = Image.new(mode, pixels.size)
    bare.paste(pixels)
    return bare


def _in_web_colours(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        converted = ImageCms.profileToProfile(image, ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError):
        return image  # a profile that cannot be read changes the colours a little; the picture is still the same
    return converted or image


def _lightest(image: Image.Image, ending: str) -> bytes:
    """Return `image` in the form `ending`, in the best quality that is light enough, else in the lightest."""
    limit = LIGHT_ENOUGH if image.width <= _NARROW else 2 * LIGHT_ENOUGH
    data = b""
    for quality in QUALITIES:
        data = _encode(image, ending, quality)
        if len(data) <= limit:
            break
    return data


def _encode(image: Image.Image, ending: str, quality: int) -> bytes:
    options: dict[str, dict[str, Any]] = {
        "avif": {"format": "AVIF", "max_threads": 1},  # one thread: the same bytes on every machine
        "webp": {"format": "WEBP", "method": 6},
        "jpg": {"format": "JPEG", "optimize": True, "progressive": True},
    }
    if ending == FALLBACK and image.mode == "RGBA":
        white = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(white, image).convert("RGB")
    memory = io.BytesIO()
    image.save(memory, quality=quality, **options[ending])
    return memory.getvalue()
