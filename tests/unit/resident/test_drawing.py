"""What is drawn again, and what is kept, when something has changed; the whole is held by tests/site/test_resident.py."""

from dataclasses import dataclass, replace
from functools import partial
from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment
from qjouren.languages.words import Speaker
from qjouren.resident.drawing import Drawing, TracingWriter
from qjouren.resident.memory import Memory

from tests.unit.samples import CONTENT

TEMPLATES = {
    "a.html": "{{ page.text }} {{ CONTENT.site.name }}",
    "b.html": "{{ page.text }} {{ today }} {{ first(CONTENT) }}",
}
OTHER_MENU = replace(CONTENT, menu=CONTENT.menu.model_copy(update={"main": ()}))
OTHER_SITE = replace(CONTENT, site=CONTENT.site.model_copy(update={"name": "Nytt"}))


@dataclass(frozen=True)
class Page:
    """A page to draw."""

    text: str


class Pages:
    """Draws two pages by two templates."""

    def __init__(self, text="text", **names):
        self.text = text
        self.env = Environment(loader=DictLoader(TEMPLATES), autoescape=True)
        self.env.globals.update({"today": "måndag", "first": lambda content: content.menu.main[:1]} | names)
        self.output_path = ""

    def generate(self, writer):
        for name in ("a", "b"):
            writer.write_file(f"{name}/index.html", self.env.get_template(f"{name}.html"), {}, page=Page(self.text))


@pytest.fixture
def draw(tmp_path):
    """Return a function that draws the pages in the light of a memory, and returns which were drawn, and the drawing."""
    builds = []

    def run(memory=None, content=CONTENT, templates=frozenset(), **how):
        place = tmp_path / str(len(builds))
        builds.append(place)
        place.mkdir()
        drawing = Drawing(memory or Memory(), content, place, frozenset(templates))
        pages = Pages(**how)
        drawing.equip(pages)
        drawing.generate(pages, pages.generate, TracingWriter(drawing, {}))
        return set(drawing.written()), drawing

    return run


def test_the_first_time_everything_is_drawn(draw):
    written, drawing = draw()
    assert (written, drawing.kept) == ({"a/index.html", "b/index.html"}, set())


@pytest.mark.parametrize(
    ("how", "drawn"),
    [
        ({}, set()),
        ({"text": "annat"}, {"a", "b"}),
        ({"content": OTHER_SITE}, {"a"}),
        ({"content": OTHER_MENU}, {"b"}),
        ({"today": "tisdag"}, {"b"}),
        ({"templates": {"a.html"}}, {"a"}),
        ({"first": partial(lambda day, content: content.site.name, "i dag")}, {"b"}),
        ({"unread": "något"}, set()),
    ],
)
def test_only_what_reads_what_changed_is_drawn_again(draw, how, drawn):
    _, first = draw()
    written, second = draw(first.after, **how)
    assert written == {f"{name}/index.html" for name in drawn}
    assert written | second.kept == {"a/index.html", "b/index.html"}
    assert draw(second.after, **how | {"templates": frozenset()})[0] == set()


def test_a_global_that_cannot_be_looked_into_is_never_what_it_was(draw):
    _, first = draw(today=SimpleNamespace)
    assert draw(first.after, today=SimpleNamespace)[0] == set()
    _, first = draw(today=object())
    assert draw(first.after, today=object())[0] == {"b/index.html"}


@pytest.mark.parametrize(("changed", "drawn"), [(OTHER_SITE, set()), (OTHER_MENU, {"b/index.html"})])
def test_what_speaks_for_the_content_is_what_it_reads_of_it(tmp_path, changed, drawn):
    """The words of the languages are said by a record made anew in each build: it must not draw every page."""

    def build(memory, content, number):
        place = tmp_path / f"{number}"
        place.mkdir()
        drawing = Drawing(memory, content, place, frozenset())
        speaker = Speaker(drawing.content)
        pages = Pages(first=lambda _: speaker.content.menu.main[:1])
        pages.env.loader.mapping = {"a.html": "{{ page.text }}", "b.html": TEMPLATES["b.html"]}
        drawing.equip(pages)
        drawing.generate(pages, pages.generate, TracingWriter(drawing, {}))
        return set(drawing.written()), drawing

    assert build(build(Memory(), CONTENT, 1)[1].after, changed, 2)[0] == drawn


def test_a_generator_that_draws_no_pages_runs_only_when_what_it_read_has_changed(tmp_path):
    class Names(SimpleNamespace):
        """Writes one file."""

    def build(memory, content, number):
        place = tmp_path / f"n{number}"
        place.mkdir()
        drawing = Drawing(memory, content, place, frozenset())
        generator = Names()

        def generate(writer):
            (place / generator.output_path / "namn.txt").write_text(drawing.content.site.name, encoding="utf-8")

        drawing.generate(generator, generate, TracingWriter(drawing, {}))
        return set(drawing.written()), drawing

    first = build(Memory(), CONTENT, 1)[1]
    written, second = build(first.after, OTHER_MENU, 2)
    assert (written, second.kept) == (set(), {"namn.txt"})
    assert build(second.after, OTHER_SITE, 3)[0] == {"namn.txt"}
