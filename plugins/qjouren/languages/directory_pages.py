"""Write the directory's pages in other languages: each service, each need; what nobody has translated stays Swedish and says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from ..directory import topic_address
from ..directory_groups import Groups
from ..documents import Content, Head
from ..models.category import Category
from ..models.language import Language
from ..models.service import Service
from ..reader import CONTENT_SETTING, save_as
from . import translations


@dataclass(frozen=True)
class TranslatedHead(Head):
    """The head of a page; the parts that are still Swedish are named, so that a screen reader reads them as such."""

    swedish_title: bool = False
    swedish_summary: bool = False


@dataclass(frozen=True)
class TranslatedPage:
    """A page: its head, the record it is made of, and the services of a need."""

    meta: TranslatedHead
    record: Service | Category
    groups: Groups | None = None


def pages(content: Content) -> Iterator[TranslatedPage]:
    """Yield every page of the directory in every language that has it."""
    for language in content.spoken:
        if translations.directory_root(content, language):
            yield from _pages(content, language)


def _pages(content: Content, language: Language) -> Iterator[TranslatedPage]:
    words, directory = content.words[language.id], content.directory
    for service in directory.services:
        address = translations.twin(content, service.address, language) or ""
        summary = words.get(service.description, service.description)
        head = TranslatedHead(
            "sprakstod",
            address,
            service.name,
            service.tab_title or service.name,
            summary,
            swedish_title=True,
            swedish_summary=service.description not in words,
        )
        yield TranslatedPage(head, service)
    for topic in directory.categories.topics:
        address = translations.twin(content, topic_address(topic), language) or ""
        name = words.get(topic.name, topic.name)
        title = name[:1].upper() + name[1:]
        summary = words.get(topic.text or "", topic.text or title)
        tab = words.get(topic.tab_title or topic.name, topic.tab_title or topic.name)
        head = TranslatedHead(
            "sprakbehov", address, title, tab, summary, swedish_title=topic.name not in words, swedish_summary=topic.text not in words
        )
        yield TranslatedPage(head, topic, directory.groups(directory.by_topic[topic.id]))


class TranslatedDirectoryGenerator(Generator):
    """Writes a page for each service and need, in each language."""

    def generate_output(self, writer: Writer) -> None:
        """Write the pages; Pelican calls this when every page is known."""
        content: Content = self.settings[CONTENT_SETTING]
        templates = {name: self.get_template(name) for name in ("sprakstod", "sprakbehov")}
        for page in pages(content):
            writer.write_file(save_as(page.meta.address), templates[page.meta.template], self.context, page=page)


def _generators(_: object) -> type[Generator]:
    return TranslatedDirectoryGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
