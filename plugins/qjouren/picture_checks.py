"""What a picture on a finished page must be: ours, made by the build, described, its room kept, fetched late; reads no files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

MAX_BYTES = 150_000
NEEDED = ("alt", "width", "height")
_OURS = re.compile(r"/bilder/(?:[a-z0-9-]+/)*[a-z0-9-]+-\d+\.(?:avif|webp|jpg)")


def addresses(tag: str, values: Mapping[str, str]) -> list[str]:
    """Return every address that the element may fetch as a picture."""
    listed = [part.split()[0] for part in values.get("srcset", "").split(",") if part.strip()]
    single = [values["src"]] if tag == "img" and values.get("src") else []
    return [address for address in single + listed if not address.startswith("data:")]


def problems(tag: str, values: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield (problem, remedy) for a picture element that must not be published."""
    fetched = addresses(tag, values)
    for address in fetched:
        if not _OURS.fullmatch(address):
            yield f"Sidan hämtar en bild som bygget inte har gjort ({address}).", "Lägg bilden i content/bilder och skriv ![…](/bilder/…)."
    if tag == "img" and fetched:
        if missing := [name for name in NEEDED if not values.get(name)]:
            yield f"Bilden {values['src']} saknar {', '.join(missing)}.", "Skriv vad bilden visar mellan hakparenteserna."
        if values.get("loading") != "lazy":
            yield f"Bilden {values['src']} hämtas innan den behövs.", "Rätta picture_markup.py."


def weight_problem(address: str, weight: int) -> tuple[str, str] | None:
    """Return (problem, remedy) for a file that would slow the visitor, else None."""
    if weight <= MAX_BYTES:
        return None
    return f"Bilden {address} väger {weight} byte, högst {MAX_BYTES}.", "Välj en bild med färre små detaljer, eller beskär den."
