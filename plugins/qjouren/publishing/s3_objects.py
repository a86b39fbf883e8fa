"""What each served file is as an object in a store: its bytes, its metadata; and the order in which objects change. Sends nothing."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..hosts import pages
from ..hosts.objects import metadata, redirects
from ..hosts.policy import Policy, is_text
from .manifest import MANIFEST, Manifest, served


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
    """Return every object of the built site in `folder` by key, old addresses too; `packed` texts are stored as gzip."""
    policy = pages.read_policy(folder)
    files = {path: _object(folder, path, policy, packed=packed) for path in [*served(folder), MANIFEST]}
    return {key: Object(key, b"", told) for key, told in redirects(policy).items()} | files


def _object(folder: Path, path: str, policy: Policy, *, packed: bool) -> Object:
    body, told = (folder / path).read_bytes(), metadata(path, policy)
    if packed and is_text(path):
        ready = folder / f"{path}.gz"
        body = ready.read_bytes() if ready.is_file() else gzip.compress(body, 9, mtime=0)
        told["ContentEncoding"] = "gzip"
    return Object(path, body, told)


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
