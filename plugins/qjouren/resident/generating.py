"""Pelican whose generators draw through a drawing: what is drawn, and what is kept, that decides; checks nothing."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from ..build import CarefulPelican
from ..documents import Content
from ..finishing import Finisher
from ..reader import CONTENT_SETTING
from .drawing import Drawing, TracingWriter


class ResidentPelican(CarefulPelican):
    """Pelican whose generators draw through `drawing`; faults are raised and not printed."""

    telling = staticmethod(nullcontext)  # type: ignore[assignment]

    def __init__(self, settings: dict[str, Any], content: Content, drawing: Drawing) -> None:
        self.content, self.drawing = content, drawing
        super().__init__(settings)
        self.settings[CONTENT_SETTING] = drawing.content

    def load(self, settings: dict[str, Any]) -> Content:
        """Return the content that is loaded already."""
        return self.content

    def run(self) -> None:
        """Let the generators write into the folder of the drawing; checks and changes no site."""
        Pelican.run(self)

    def show(self) -> None:
        """Let only what the drawing needs write, and say nothing when it has."""
        with signals.finalized.muted():
            Pelican.run(self)

    def _get_generator_classes(self) -> list[type[Generator]]:
        kinds = (kind for kind in super()._get_generator_classes() if kind is not Finisher)  # here nothing waits
        return [_watched(kind, self.drawing) for kind in kinds if self.drawing.needs_generator(kind)]

    def _get_writer(self) -> TracingWriter:
        return TracingWriter(self.drawing, self.settings)


def _watched(kind: type[Generator], drawing: Drawing) -> type[Generator]:
    """Return the generator `kind` that draws through `drawing`."""

    def start(self: Generator, *arguments: Any, **named: Any) -> None:
        kind.__init__(self, *arguments, **named)
        drawing.equip(self)

    members: dict[str, Any] = {"__init__": start, "__module__": kind.__module__, "__qualname__": kind.__qualname__}
    if hasattr(kind, "generate_output"):
        members["generate_output"] = lambda self, writer: drawing.generate(self, lambda one: kind.generate_output(self, one), writer)
    return type(kind.__name__, (kind,), members)
