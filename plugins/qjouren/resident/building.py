"""Build the site in this process, again and again: the first time whole, then what a save touches; never harms the site that stands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.generators import Generator
from pelican.log import init as init_logging
from pelican.settings import read_settings

from ..build import CarefulPelican, staging
from ..documents import Content
from ..faults import ContentError
from ..loading import load_content
from ..reader import CONTENT_SETTING
from .checking import Ledger
from .drawing import Drawing, TracingWriter
from .memory import CompiledTemplates, Memory
from .messages import Built
from .quick import write_text
from .remembering import Records, RememberingFolder
from .replacing import replace_all, replace_files
from .standing import Standing, mark

SETTINGS = "pelicanconf.py"
TEMPLATES = "theme/templates"


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

    def _get_generator_classes(self) -> list[type[Generator]]:
        return [_watched(kind, self.drawing) for kind in super()._get_generator_classes()]

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


def strict_builder(root: Path) -> SiteBuilder:
    """Return a builder for which a warning of Pelican's is a fault."""
    init_logging(fatal="warnings")
    return SiteBuilder(root)


class SiteBuilder:
    """Builds the site of the repository `root` for the preview."""

    def __init__(self, root: Path, settings: str = SETTINGS) -> None:
        self.root, self.file = root.resolve(), settings
        self.records = Records()
        self.compiled = CompiledTemplates()
        self.standing: Standing | None = None
        self.output = Path()

    def build(self, saved: list[str] | None) -> Built:
        """Build after `saved` were saved, None for all; return what changed in the output, and whether more is to be built."""
        paths = [Path(path) for path in saved or ()]
        self.records.forget(paths)
        if saved is None or not self._stands() or not all(map(self.is_traced, paths)):
            self.standing = None
        try:
            if self.standing and len(paths) == 1 and (name := self._quick(self.standing, paths[0])):
                return Built((name,), more=True)
            return Built(self._build(self.templates(paths)))
        except ContentError:
            raise
        except BaseException:
            self.standing = None  # what cannot be understood is not built upon
            raise

    def _stands(self) -> bool:
        """Tell whether the site that stands is the one we built."""
        return bool(self.standing) and self.standing.mark == mark(self.output)  # type: ignore[union-attr]

    def _quick(self, standing: Standing, path: Path) -> str | None:
        with staging(self.output) as spare:
            return write_text(standing, RememberingFolder(self.root / "content", self.records), path, self.output, spare)

    def _build(self, templates: frozenset[str]) -> tuple[str, ...]:
        settings = read_settings(str(self.root / self.file), override={"DELETE_OUTPUT_DIRECTORY": False})
        settings["JINJA_ENVIRONMENT"] = settings["JINJA_ENVIRONMENT"] | {"bytecode_cache": self.compiled}
        self.output = Path(settings["OUTPUT_PATH"])
        content = load_content(Path(settings["PATH"]), RememberingFolder(Path(settings["PATH"]), self.records))
        with staging(self.output) as folder:
            place = folder / "ritat"
            place.mkdir()
            drawing = Drawing(self.standing.memory if self.standing else Memory(), content, place, templates)
            ResidentPelican(settings | {"OUTPUT_PATH": str(place)}, content, drawing).run()
            return self._publish(content, drawing, folder)

    def _publish(self, content: Content, drawing: Drawing, folder: Path) -> tuple[str, ...]:
        """Check what has been drawn, put it in its place, and return the names of the files that changed."""
        ledger, known = (self.standing.ledger, self.standing.prints) if self.standing else (Ledger({}, {}), {})
        written = drawing.written()
        prints = {name: hashlib.sha256(path.read_bytes()).digest() for name, path in written.items()}
        changed = {name: path for name, path in written.items() if known.get(name) != prints[name]}
        removed = ledger.sizes.keys() - written.keys() - drawing.kept
        ledger = ledger.after(changed, removed, content.site.exit.destination)
        if self.standing:
            replace_files(self.output, changed, removed)
        else:
            replace_all(self.output, changed, folder / "ny")
        prints = {name: print_ for name, print_ in (known | prints).items() if name not in removed}
        self.standing = Standing(content, drawing, ledger, prints, mark(self.output))
        return tuple(sorted([*changed, *removed]))

    def is_traced(self, path: Path) -> bool:
        """Tell whether what the file at `path` says is read only through traces: all but pictures, films, styles, scripts and code."""
        content, templates = self.root / "content", self.root / TEMPLATES
        is_text = path.is_relative_to(content) and not any(path.is_relative_to(content / name) for name in ("bilder", "filmer"))
        return is_text or path.is_relative_to(templates)

    def templates(self, paths: Iterable[Path]) -> frozenset[str]:
        """Return the names of the templates among `paths`."""
        folder = self.root / TEMPLATES
        return frozenset(path.relative_to(folder).as_posix() for path in paths if path.is_relative_to(folder))
