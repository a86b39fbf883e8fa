"""Write the open data beside the pages: the directory as JSON and as a table, and a vCard for each service; decides no fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer as PelicanWriter

from . import hsds, open_data, open_data_places
from .cards import card
from .directory import Directory
from .documents import Content
from .models.service import Service
from .open_data_table import table
from .reader import CONTENT_SETTING


class OpenDataGenerator(Generator):
    """Writes the files that others may use."""

    def generate_output(self, writer: PelicanWriter) -> None:
        """Have the files written; Pelican calls this when every page is known."""
        writer.later(self._write)

    def _write(self) -> None:
        content: Content = self.settings[CONTENT_SETTING]
        for name, pieces in files(content):
            path = Path(self.output_path, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("w", encoding="utf-8", newline="") as file:
                file.writelines(pieces)


def files(content: Content) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield (path, pieces of text) of each file; the whole directory never stands in memory as text."""
    site, directory = content.site.url, content.directory
    writer = hsds.Writer(site, directory.categories)
    facts = hsds.facts_on_the_whole(site, directory.today.isoformat(), open_data_places.sources(directory))
    folder = open_data.FOLDER.lstrip("/")
    services = map(writer.service, open_data_places.entries(directory))
    yield f"{folder}{open_data.JSON_FILE}", hsds.document(services, open_data_places.count(directory), facts)
    yield f"{folder}{open_data.CSV_FILE}", table(open_data_places.entries(directory), site)
    for service in directory.services:
        if address := card_address(directory, service):
            yield address.lstrip("/"), [card(open_data.of_service(directory, service), site)]


def card_address(directory: Directory, service: Service) -> str | None:
    """Return the address of the card of `service`, or None where it has closed or nothing is known by which to reach it.

    The file's own name tells nothing, since it may stay on a device.
    """
    entry = open_data.of_service(directory, service)
    usable = service.status != "nedlagd" and any((entry.phones, entry.email, entry.web))
    return service.address + open_data.CARD_FILE if usable else None


def _equip(generator: Generator) -> None:
    directory = generator.settings[CONTENT_SETTING].directory
    generator.env.globals.update(
        open_data=open_data, open_data_sources=open_data_places.sources(directory), card_address=partial(card_address, directory)
    )


def _generators(_: object) -> type[Generator]:
    return OpenDataGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.generator_init.connect(_equip)
    signals.get_generators.connect(_generators)
