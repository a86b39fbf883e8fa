"""What each served file is as an object in a store: its bytes, its metadata; and the order in which objects change. Sends nothing."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..hosting import read_headers
from .manifest import MANIFEST, Manifest, served

_TEXTS = {
    ".csv": "text/csv",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".vcf": "text/vcard",
    ".xml": "application/xml",
}


@dataclass(frozen=True)
class Object:
    """A file as it is stored: `body` under `key`, with the metadata from which the store makes the response's headers."""

    key: str
    body: bytes
    metadata: Mapping[str, str]

    @property
    def etag(self) -> str:
        """The tag a store gives an object that was put in one piece: its MD5."""
        return hashlib.md5(self.body, usedforsecurity=False).hexdigest()


def objects(folder: Path, *, packed: bool) -> dict[str, Object]:
    """Return every object of the built site in `folder`, the manifest too, by key; `packed` texts are stored as gzip."""
    cache = read_headers(folder)["Cache-Control"]
    return {path: _object(folder, path, cache, packed=packed) for path in [*served(folder), MANIFEST]}


def _object(folder: Path, path: str, cache: str, *, packed: bool) -> Object:
    body, ending = (folder / path).read_bytes(), Path(path).suffix
    metadata = {"CacheControl": cache, "ContentType": _content_type(path)}
    if packed and ending in _TEXTS:
        ready = folder / f"{path}.gz"
        body = ready.read_bytes() if ready.is_file() else gzip.compress(body, 9, mtime=0)
        metadata["ContentEncoding"] = "gzip"
    return Object(path, body, metadata)


def _content_type(path: str) -> str:
    ending = Path(path).suffix
    return f"{_TEXTS[ending]}; charset=utf-8" if ending in _TEXTS else mimetypes.guess_type(path)[0] or "application/octet-stream"


@dataclass(frozen=True)
class Plan:
    """The steps from what stands in the store to a release: keys to put, in order, then keys to take away."""

    puts: tuple[str, ...]
    deletions: tuple[str, ...]


def plan(new: Mapping[str, Object], there: Mapping[str, str], before: Manifest | None, *, anew: bool = False) -> Plan:
    """Return how to come from what is `there` (tag by key) to `new`, so that every page on the way is whole.

    First what is new, since nothing leads there yet: files, then pages. Then what has changed: files, then pages. The manifest
    comes last of those. Only then goes what no page leads to any more; what an open page of the release `before` may still
    fetch stays one release longer. `anew` puts everything, as when the metadata has changed.
    """
    wanted = [key for key in new if key != MANIFEST and (anew or there.get(key) != new[key].etag)]
    puts = sorted(wanted, key=lambda key: (key in there, key.endswith(".html"), key))
    fetched = before.fetched if before else set()
    return Plan((*puts, MANIFEST), tuple(sorted(there.keys() - new.keys() - fetched)))
