"""Search all that a browser has left on disk, as someone would who looks for this site; changes nothing."""

from __future__ import annotations

import re
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import cramjam

GZIP = b"\x1f\x8b\x08"
MOZILLA_LZ4 = b"mozLz40\0"
_MADE_UP = re.compile(r"[0-9A-Fa-f]{12,}|\d{6,}")
# Of a chain of redirects, `location.replace` among them, the History page lists the last row only (the bit CHAIN_END).
CHROMIUM_ROWS = """
SELECT urls.url, urls.title FROM visits JOIN urls ON urls.id = visits.url
WHERE urls.hidden = 0 AND visits.transition & 0x20000000 ORDER BY visits.id
"""
FIREFOX_ROWS = "SELECT url, title FROM moz_places WHERE hidden = 0 AND visit_count > 0 ORDER BY id"
CHROMIUM_TITLES = "SELECT url, title FROM urls"
FIREFOX_TITLES = "SELECT url, title FROM moz_places"


def find(profile: Path, needles: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """Return, for each kind of needle, the files below `profile` that hold one, also packed or as UTF-16.

    Files are named by their path in the profile, with numbers that the browser makes up as `*`.
    """
    encoded = {
        kind: [needle.encode(encoding) for needle in words for encoding in ("utf-8", "utf-16-le")] for kind, words in needles.items()
    }
    found: dict[str, list[str]] = {kind: [] for kind in needles}
    for path in sorted(path for path in profile.rglob("*") if path.is_file() and not path.is_symlink()):
        try:
            layers = list(_layers(path.read_bytes()))
        except FileNotFoundError:  # the browser tidies up to the last
            continue
        for kind, words in encoded.items():
            if any(word in layer for word in words for layer in layers):
                found[kind].append(_MADE_UP.sub("*", path.relative_to(profile).as_posix()))
    return found


def _layers(data: bytes) -> Iterator[bytes]:
    """Yield `data` as it is, and whatever is packed inside it."""
    yield data
    if data.startswith(MOZILLA_LZ4):
        yield bytes(cramjam.lz4.decompress_block(data[len(MOZILLA_LZ4) :]))
    start = data.find(GZIP)
    while start >= 0:
        with suppress(zlib.error):
            yield zlib.decompressobj(31).decompress(data[start:])
        start = data.find(GZIP, start + 1)


def rows(profile: Path, *, listed: bool = True) -> list[tuple[str, str]]:
    """Return (address, title) of the visits that the profile's history lists, or of all that it holds."""
    chromium = profile / "Default/History"
    query = (CHROMIUM_ROWS if listed else CHROMIUM_TITLES) if chromium.exists() else (FIREFOX_ROWS if listed else FIREFOX_TITLES)
    with sqlite3.connect(chromium if chromium.exists() else profile / "places.sqlite") as database:
        return [(url, title or "") for url, title in database.execute(query)]
