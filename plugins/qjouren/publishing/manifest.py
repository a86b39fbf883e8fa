"""The list of what a release is: version, day, every served file with its sum; the clock is no part of it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..hosts.policy import is_served

MANIFEST = "slapp.json"
_FETCHED = re.compile(r"sok/[a-z0-9.-]+\.txt")  # what the script of a page that is already open may still ask for
_COMMIT = re.compile(r"[0-9a-f]{40}")


@dataclass(frozen=True)
class Entry:
    """A served file."""

    sha256: str
    size: int


@dataclass(frozen=True)
class Manifest:
    """A release: the `commit` it is built of, that commit's `day`, its `files` by path."""

    commit: str
    day: str
    files: dict[str, Entry]

    @property
    def identity(self) -> str:
        """What tells this release from every other: a sum of all there is in the list."""
        return hashlib.sha256(self.text().encode()).hexdigest()

    @property
    def fetched(self) -> set[str]:
        """The files that pages fetch by script; they must outlive the release by one."""
        return {path for path in self.files if _FETCHED.fullmatch(path)}

    def text(self) -> str:
        """Return the list as it is published."""
        files = {path: {"sha256": entry.sha256, "byte": entry.size} for path, entry in sorted(self.files.items())}
        return json.dumps({"format": 1, "utgava": self.commit, "dag": self.day, "filer": files}, ensure_ascii=False, indent=0) + "\n"


def of_folder(folder: Path, commit: str, day: str, seen: Callable[[], object] = lambda: None) -> Manifest:
    """Return the manifest of the built site in `folder`; `seen` is called after each file."""
    files = {}
    for path in served(folder):
        data = (folder / path).read_bytes()
        files[path] = Entry(hashlib.sha256(data).hexdigest(), len(data))
        seen()
    return Manifest(commit, day, files)


def served(folder: Path) -> list[str]:
    """Return the paths of the files in `folder` that visitors can ask for, save the manifest itself."""
    paths = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in paths if is_served(path) and path != MANIFEST)


def parsed(text: str) -> Manifest | None:
    """Return the manifest that `text` is, or None: what a host sends may be anything."""
    try:
        data = json.loads(text)
        files = {str(path): Entry(str(entry["sha256"]), int(entry["byte"])) for path, entry in data["filer"].items()}
        commit, day = str(data["utgava"]), str(data["dag"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return Manifest(commit, day, files) if _COMMIT.fullmatch(commit) else None


def address_of(path: str) -> str:
    """Return the address at which the file `path` is served: «/stod/» for «stod/index.html»."""
    return "/" + (path.removesuffix("index.html") if path.rpartition("/")[2] == "index.html" else path)
