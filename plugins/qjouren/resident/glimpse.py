"""Draw a few pages and nothing else: those that are looked at now, before the rest of the site."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from jinja2 import Template
from pelican.generators import Generator

from ..directory_loading import SERVICES
from ..documents import Content
from ..reader import DocumentGenerator, save_as
from .drawing import Drawing, TracingWriter, name_of
from .memory import Memory


class Glimpse(Drawing):
    """Draws the pages `wanted`; `known` says by which generators pages were drawn the last time."""

    def __init__(self, content: Content, folder: Path, templates: frozenset[str], wanted: Collection[str], known: Memory) -> None:
        super().__init__(Memory(), content, folder, templates)
        self.wanted = set(wanted)
        documents = name_of(DocumentGenerator)  # draws what is new
        self.generators = {known.drawn[name].generator if name in known.drawn else documents for name in wanted}

    def needs_generator(self, kind: type[Generator]) -> bool:
        """Tell whether a generator of this kind draws any of the pages; Pelican cannot do without its own."""
        return name_of(kind) in self.generators or kind.__module__ == Generator.__module__

    def generate(self, generator: Generator, generate: Callable[[Any], None], writer: TracingWriter) -> None:
        """Let `generator` draw what is wanted of it, and go no further."""
        if name_of(type(generator)) in self.generators:
            with suppress(_AllDrawnError):
                super().generate(generator, generate, writer)

    def draw(self, name: str, template: Template, context: Mapping[str, Any], values: Mapping[str, Any]) -> str | None:
        """Return the page where it is wanted."""
        if not self.wanted:
            raise _AllDrawnError
        if name not in self.wanted:
            return None
        self.wanted.discard(name)
        return super().draw(name, template, context, values)


class _AllDrawnError(Exception):
    """Everything that was wanted has been drawn."""


def own_pages(content: Content, folder: Path, paths: Iterable[Path]) -> Iterator[str]:
    """Yield the pages whose own source is among the files at `paths` in the content folder `folder`."""
    services = {service.id: service.address for service in content.directory.services}
    for path in paths:
        name = path.relative_to(folder.parent).as_posix() if path.is_relative_to(folder) else ""
        document = content.by_path.get(name) or content.by_path.get(name.removesuffix(".yaml") + ".md")
        if document:
            yield save_as(document.meta.address)
        elif path.parent == folder / SERVICES and path.stem in services:
            yield save_as(services[path.stem])
