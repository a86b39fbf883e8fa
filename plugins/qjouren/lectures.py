"""Hand the templates what they ask about lectures and write the calendars beside the pages; holds no rules of its own."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from . import agenda
from .build_day import build_day
from .documents import Content
from .lecture_calendar import FEED, FILE, calendar
from .lecture_data import event_data, letter
from .reader import CONTENT_SETTING

TODAY_SETTING = "TODAY"


class CalendarGenerator(Generator):
    """Writes a calendar for each lecture whose hours are known, and one of all."""

    def generate_output(self, writer: Writer) -> None:
        """Write the files; Pelican calls this when every page is known."""
        content: Content = self.settings[CONTENT_SETTING]
        lectures = list(reversed(content.lectures))
        _write(Path(self.output_path, FEED.lstrip("/")), calendar(lectures, content.site))
        for lecture in lectures:
            if lecture.start:
                _write(Path(self.output_path, lecture.address.lstrip("/"), FILE), calendar([lecture], content.site))


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _equip(generator: Generator) -> None:
    content: Content = generator.settings[CONTENT_SETTING]
    today = build_day(content, generator.settings.get(TODAY_SETTING))
    generator.env.globals.update(
        build_day=today,
        coming=agenda.coming(content, today),
        held=agenda.held(content, today),
        is_over=partial(agenda.is_over, today=today),
        lectures_in=partial(agenda.in_year, content.lectures),
        lectures_on=partial(agenda.of_topic, content),
        calendar_feed=FEED,
        calendar_file=FILE,
        event_data=event_data,
        letter=letter,
    )


def _generators(_: object) -> type[Generator]:
    return CalendarGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.generator_init.connect(_equip)
    signals.get_generators.connect(_generators)
