"""Keep each page that a generator asks for until all are known, and write it then; what others want to know of it, they override."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Template
from pelican import signals
from pelican.writers import Writer


class PageWriter(Writer):
    """Pelican's writer without what this site has no use for: feeds, pages in several parts and links by the side."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self.waiting: list[Callable[[], object]] = []

    def write_file(self, name: str, template: Template, context: Mapping[str, Any], **values: Any) -> None:
        """Have the page that `template` makes of `context` and `values` written to the file `name` in the output."""
        self.waiting.append(partial(self._draw, name, template, context, values))

    def later(self, work: Callable[[], object]) -> None:
        """Keep `work`, which writes files that no other does and takes longer than any page, so that it is begun first."""
        self.waiting.insert(0, work)

    def _draw(self, name: str, template: Template, context: Mapping[str, Any], values: Mapping[str, Any]) -> None:
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
