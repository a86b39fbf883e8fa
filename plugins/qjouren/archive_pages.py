"""Have Pelican write the pages that are born from other pages; what they say stands in their templates."""

from __future__ import annotations

from dataclasses import dataclass

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from .documents import Content
from .models.page import Meta
from .reader import CONTENT_SETTING, save_as


@dataclass(frozen=True)
class BornPage:
    """What a template asks of a page: its head, and a text, which here is empty."""

    meta: Meta
    content: str = ""


class BornPagesGenerator(Generator):
    """Writes a page for each born document."""

    def generate_output(self, writer: Writer) -> None:
        """Write the pages; Pelican calls this when every page is known."""
        content: Content = self.settings[CONTENT_SETTING]
        for document in content.born:
            meta = document.meta
            writer.write_file(save_as(meta.address), self.get_template(meta.template), self.context, page=BornPage(meta))


def _generators(_: object) -> type[Generator]:
    return BornPagesGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
