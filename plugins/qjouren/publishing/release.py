"""What goes out: a folder with the built site and the list of its files; sends nothing."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from .manifest import MANIFEST, Manifest, of_folder
from .progress import Step


@dataclass(frozen=True)
class Release:
    """A built site in `folder`, its `manifest`, and what web servers are told of it in the folder `settings`."""

    folder: Path
    manifest: Manifest
    settings: Path | None = None


class Host(Protocol):
    """A target that can be reached."""

    def releases(self) -> tuple[list[str], str | None]:
        """Return the releases that are kept there, oldest first, and the one that is shown."""

    def plan(self, release: Release) -> list[str]:
        """Return in Swedish what `publish` would do."""

    def turn(self) -> AbstractContextManager[None]:
        """Hold the place while it changes; refused while someone else does."""

    def publish(self, release: Release, step: Step) -> str:
        """Send `release` and show it; return its name there. A visitor meets the old site or the new, whole."""

    def show(self, name: str, step: Step) -> None:
        """Show the kept release `name`."""


def sealed(folder: Path, commit: str, day: str, step: Step = lambda: None, settings: Path | None = None) -> Release:
    """Return the release that the built site in `folder` is, with its manifest written there."""
    manifest = of_folder(folder, commit, day, step)
    (folder / MANIFEST).write_text(manifest.text(), encoding="utf-8")
    return Release(folder, manifest, settings)
