"""One build in memory's light: draw only the pages, and run only the generators, whose questions have other answers now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from pathlib import Path
from types import FunctionType, MethodType, ModuleType
from typing import Any

from jinja2 import Template
from pelican.generators import Generator

from ..directory import Directory
from ..documents import Content
from ..inline import Bundles
from ..reader import DocumentGenerator
from ..writing import PageWriter
from .memory import Drawn, Made, Memory
from .template_names import needs
from .tracing import Recorder, Trace, TracedRecord, is_same

PAGES = "sidor"


class Drawing:
    """What one build draws and keeps; `after` becomes the memory of the next, if the build goes well."""

    def __init__(self, before: Memory, content: Content, folder: Path, templates: frozenset[str]) -> None:
        self.before, self.folder, self.templates = before, folder, templates
        self.recorder = Recorder()
        self.content = self.recorder.traced(content)
        answers, self.changed = before.asked_again(content)
        self.after = Memory(answers=answers)
        self.kept: set[str] = set()
        self.drawing = 0  # pages asked for
        self.generator = ""  # the name of the one that is at work
        self.documents: DocumentGenerator | None = None  # knows the templates of documents
        self.other_globals: frozenset[str] | None = None  # until the first page is drawn

    def needs_generator(self, kind: type[Generator]) -> bool:
        """Tell whether a generator of this kind is to be asked at all."""
        return True

    def generate(self, generator: Generator, generate: Callable[[Any], None], writer: PageWriter) -> None:
        """Let `generator` write its files, unless all that it read is as it was."""
        name = self.generator = name_of(type(generator))
        made = self.before.made.get(name)
        if made and not made.questions & self.changed:
            self.after.made[name] = made
            self.kept |= made.files
            return
        place = self.folder / name
        place.mkdir()
        generator.output_path = str(place)
        pages = self.drawing
        trace = self.recorder.begin()
        try:
            generate(writer)
        finally:
            self.recorder.end()
        if self.drawing == pages:  # one that draws pages is asked each time: every page has a trace of its own
            files = frozenset(path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file())
            self.after.made[name] = Made(files, self._noted(trace))

    def draw(self, name: str, template: Template, context: Mapping[str, Any], values: Mapping[str, Any]) -> str | None:
        """Return the page, or None where it would be what it was."""
        self.drawing += 1
        drawn = self.before.drawn.get(name)
        if drawn and self._is_as_before(drawn, template, values):
            self.after.drawn[name] = drawn
            self.kept.add(name)
            return None
        trace = self.recorder.begin()
        try:
            text = template.render(context, CONTENT=self.content, **values)
        finally:
            self.recorder.end()
        self.after.drawn[name] = Drawn(template.name or "", values, self._noted(trace), self.generator)
        return text

    def written(self) -> dict[str, Path]:
        """Return every file that has been written, by its name in the output."""
        return {
            path.relative_to(place).as_posix(): path
            for place in sorted(self.folder.iterdir())
            for path in sorted(place.rglob("*"))
            if path.is_file()
        }

    def equip(self, generator: Generator) -> None:
        """Let templates read content through the recorder, and remember what else they may read."""
        if isinstance(generator, DocumentGenerator):
            self.documents = generator
        for name, value in generator.env.globals.items():
            generator.env.globals[name] = self._traced(value)
            self.after.globals[name] = _plain(value)

    def _is_as_before(self, drawn: Drawn, template: Template, values: Mapping[str, Any]) -> bool:
        if drawn.template != template.name or drawn.questions & self.changed or not is_same(drawn.values, values):
            return False
        found = self._needs(template)
        return found.known and not found.files & self.templates and not found.names & self._other_globals()

    def _needs(self, template: Template) -> Any:
        name = template.name or ""
        if name not in self.after.needs:
            known = self.before.needs.get(name)
            self.after.needs[name] = known if known and not known.files & self.templates else needs(template.environment, name)
        return self.after.needs[name]

    def _other_globals(self) -> frozenset[str]:
        """Return the names whose value is another than before."""
        if self.other_globals is None:
            before, after = self.before.globals, self.after.globals
            self.other_globals = frozenset(
                name for name in before.keys() | after.keys() if not is_same(before.get(name, self), after.get(name, self))
            )
        return self.other_globals

    def _noted(self, trace: Trace) -> frozenset[Any]:
        self.after.answers.update(trace.answers)
        return frozenset(trace.answers)

    def _traced(self, value: Any) -> Any:
        if isinstance(value, Content | Directory):
            question = () if isinstance(value, Content) else (("attribute", "directory"),)
            return self.recorder.traced(value, question)
        if isinstance(value, partial):
            named = {name: self._traced(one) for name, one in value.keywords.items()}
            return partial(value.func, *map(self._traced, value.args), **named)
        return value


def name_of(kind: type[Generator]) -> str:
    """Return the name by which a kind of generator is remembered."""
    return f"{kind.__module__}.{kind.__qualname__}"


def _plain(value: Any) -> Any:
    """Return what tells whether a global is another than before; what is read through the recorder has its own questions."""
    if isinstance(value, partial):
        return value.func, tuple(map(_plain, value.args)), {name: _plain(one) for name, one in value.keywords.items()}
    if isinstance(value, TracedRecord | Bundles | ModuleType | type):
        return type(value), getattr(value, "__name__", "")  # the theme's files, like the code, are the same all through a memory
    value = getattr(value, "__wrapped__", value)
    if isinstance(value, MethodType | FunctionType):
        return _plain_function(value)
    if isinstance(value, Content | Directory) or not _can_be_compared(value):
        return object()  # what it says cannot be known, so it is never what it was
    if is_dataclass(value) and not isinstance(value, type):  # such as what speaks the languages of the content
        return type(value), tuple(_plain(getattr(value, one.name)) for one in fields(value) if one.compare)
    return value


def _plain_function(value: MethodType | FunctionType) -> Any:
    if isinstance(value, MethodType):
        return value.__func__, _plain(value.__self__)
    return value.__code__, tuple(_plain(cell.cell_contents) for cell in value.__closure__ or ())


def _can_be_compared(value: object) -> bool:
    return bool(type(value).__eq__ != object.__eq__)


class TracingWriter(PageWriter):
    """Draws through `drawing`."""

    def __init__(self, drawing: Drawing, settings: dict[str, Any]) -> None:
        (drawing.folder / PAGES).mkdir()
        super().__init__(str(drawing.folder / PAGES), settings)
        self.drawing = drawing

    def write_file(self, name: str, template: Template, context: Mapping[str, Any], **values: Any) -> None:
        """Write the page unless it would be what it was."""
        text = self.drawing.draw(name, template, context, values)
        if text is not None:
            self.write(name, text)

    def later(self, work: Callable[[], object]) -> None:
        """Do `work` at once: what it reads is noted while its generator is at work."""
        work()
