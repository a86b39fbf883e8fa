"""Write the published files of the pictures that texts place; the originals are never published."""

from __future__ import annotations

import shutil
from pathlib import Path

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from .documents import Content
from .picture_encoding import encoded
from .pictures import layouts
from .reader import CONTENT_SETTING

CACHE = ".cache/bilder"  # beside the content folder


class PictureGenerator(Generator):
    """Writes the files of each placed picture."""

    def generate_output(self, writer: Writer) -> None:
        """Write the files; Pelican calls this when every page is known."""
        content: Content = self.settings[CONTENT_SETTING]
        root = Path(self.settings["PATH"]).resolve()
        for target, picture in layouts(content, root).items():
            for address, made in encoded(root / target.lstrip("/"), picture, root.parent / CACHE).items():
                path = Path(self.output_path, address.lstrip("/"))
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(made, path)


def _generators(_: object) -> type[Generator]:
    return PictureGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
