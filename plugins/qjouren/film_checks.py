"""What a film on a finished page must be: ours, silent and unfetched until it is pressed; reads no files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

MEND = "Rätta film_markup.py."
_OURS = re.compile(r"/filmer/(?:[a-z0-9-]+/)*[a-z0-9-]+\.(?:mp4|webm|vtt)")
_NEEDED = ("controls", "muted", "playsinline", "aria-label")
_FORBIDDEN = ("autoplay", "poster", "loop")


def problems(tag: str, values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (problem, remedy) for an element of a film, a video or its track, that must not be published."""
    address = values.get("src", "")
    if not _OURS.fullmatch(address):
        yield f"Sidan visar en film som inte är vår ({address}).", "Lägg filmen i content/filmer och skriv rutan film."
    if tag == "track":
        if "default" in values:
            yield f"Textningen {address} hämtas innan någon har tryckt.", MEND
        return
    if values.get("preload") != "none" or any(name in values for name in _FORBIDDEN):
        yield f"Filmen {address} hämtar något innan någon har tryckt.", MEND
    if missing := [name for name in _NEEDED if name not in values]:
        yield f"Filmen {address} saknar {', '.join(missing)}.", MEND
