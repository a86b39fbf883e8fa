"""Write the directory's pages: services, needs, counties and municipalities; every word of theirs comes from the content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from . import directory_view, hours_text
from .directory import Directory, topic_address
from .directory_groups import Groups, Section
from .documents import Content, Head
from .long_lists import Part
from .models.category import Category
from .models.place import County, Municipality
from .models.service import Service
from .opening_hours import parse
from .reader import CONTENT_SETTING, save_as
from .swedish_holidays import compact, years_from


@dataclass(frozen=True)
class DirectoryPage:
    """A page: its head, and the record it is made of."""

    meta: Head
    record: Service | Category | County | Municipality | None = None  # none for the list of all
    part: Part | None = None  # of a list
    groups: Groups | None = None  # the part's services of a need
    services: Sequence[Service] = ()  # the part's services of a county
    sections: Sequence[Section] = ()  # the part's services of all


def pages(directory: Directory) -> Iterator[DirectoryPage]:
    """Yield every page that is made of the directory alone."""
    for service in directory.services:
        yield DirectoryPage(_head("verksamhet", service.address, service.name, service.tab_title, service.description), service)
    for topic in directory.categories.topics:
        yield from _topic(directory, topic)
    for county in directory.counties.items:
        summary = f"Här står vart du kan vända dig i {county.name}: akuta nummer, jourer, vård och kommunerna."
        for part in directory.parts_of_county(county):
            head = _head("lan", part.own_address, f"Hjälp i {county.name}{part.ending}", f"{county.name}{part.ending}", summary)
            yield DirectoryPage(head, county, part, services=part.of(directory.by_county[county.code]))
    for place in directory.municipalities.items:
        summary = f"Här står vart du kan vända dig när du bor eller är i {place.name}."
        yield DirectoryPage(_head("kommun", place.address, f"Hjälp i {place.name}", f"Hjälp i {place.name}", summary), place)
    for part, sections in directory.parts_of_all[1:]:
        summary = f"Här står resten av katalogen, från ”{sections[0].heading}” till ”{sections[-1].heading}”."
        title = f"Alla verksamheter{part.ending}"
        yield DirectoryPage(_head("alla", part.own_address, title, title, summary), part=part, sections=sections)


def _topic(directory: Directory, topic: Category) -> Iterator[DirectoryPage]:
    """Yield the pages of a need; its services are grouped once, since there may be many parts."""
    title, found = f"Jag behöver {topic.name}", directory.groups(directory.by_topic[topic.id])
    listed = [*found.national, *found.placeless]
    for part in directory.parts_of_topic(topic):
        tab = f"{topic.tab_title or topic.name}{part.ending}"
        head = _head("behov", part.own_address, f"{title}{part.ending}", tab, topic.text or f"{title}.")
        yield DirectoryPage(head, topic, part, found.part(part.of(listed), part.number))


def _head(template: str, address: str, title: str, tab_title: str | None, summary: str) -> Head:
    return Head(template, address, title, tab_title or title, summary)


def tools(directory: Directory) -> Mapping[str, Any]:
    """Return what the directory's templates may call."""
    return {
        "directory": directory,
        "view": directory_view,
        "holidays": compact(years_from(directory.today)),
        "hours_rows": lambda text: hours_text.rows(parse(text)),
        "hours_line": lambda text: hours_text.line(parse(text)),
        "topic_address": topic_address,
    }


class DirectoryGenerator(Generator):
    """Writes a page for each record of the directory."""

    def generate_output(self, writer: Writer) -> None:
        """Write the pages; Pelican calls this when every page is known."""
        content: Content = self.settings[CONTENT_SETTING]
        templates = {name: self.get_template(name) for name in ("verksamhet", "behov", "lan", "kommun", "alla")}
        for page in pages(content.directory):
            writer.write_file(save_as(page.meta.address), templates[page.meta.template], self.context, page=page)


def _equip(generator: Generator) -> None:
    """Give the tools to every generator: the entry page is one of Pelican's own."""
    generator.env.globals.update(tools(generator.settings[CONTENT_SETTING].directory))


def _generators(_: object) -> type[Generator]:
    return DirectoryGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.generator_init.connect(_equip)
    signals.get_generators.connect(_generators)
