"""Write each page that a generator asks for; what others want to know of the writing, they override."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Template
from pelican import signals
from pelican.writers import Writer


class PageWriter(Writer):
    """Pelican's writer without what this site has no use for: feeds, pages in several parts and links by the side."""

    def write_file(self, name: str, template: Template, context: Mapping[str, Any], **values: Any) -> None:
        """Write the page that `template` makes of `context` and `values` to the file `name` in the output."""
        self.write(name, template.render(context, **values))

    def write(self, name: str, text: str) -> None:
        """Write `text` to the file `name` in the output."""
        path = Path(self.output_path, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _writer(_: object) -> type[PageWriter]:
    return PageWriter


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_writer.connect(_writer)
