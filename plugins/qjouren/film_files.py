"""Publish the films that texts place, and their captions, as they are; what no text places stays unpublished."""

from __future__ import annotations

import shutil
from pathlib import Path

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from .documents import Content
from .films import layouts
from .reader import CONTENT_SETTING


class FilmGenerator(Generator):
    """Copies each placed film."""

    def generate_output(self, writer: Writer) -> None:
        """Copy the files; Pelican calls this when every page is known."""
        content: Content = self.settings[CONTENT_SETTING]
        root = Path(self.settings["PATH"]).resolve()
        for target, film in layouts(content, root).items():
            for address in filter(None, (target, film.captions)):
                path = Path(self.output_path, address.lstrip("/"))
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(root / address.lstrip("/"), path)


def _generators(_: object) -> type[Generator]:
    return FilmGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
