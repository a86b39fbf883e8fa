from types import SimpleNamespace

import pytest
from icalendar import Calendar
from jinja2 import Environment
from qjouren.lectures import CalendarGenerator, _equip

from tests.unit.samples import content_with_lectures, lecture

CONTENT = content_with_lectures(lecture(), lecture(adress="/gammal/", datum="2023", borjar=None, slutar=None))


def uids(path):
    return [str(event["UID"]) for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]


def test_there_is_one_calendar_of_all_and_one_for_each_lecture_with_hours(tmp_path):
    CalendarGenerator.generate_output(SimpleNamespace(settings={"CONTENT": CONTENT}, output_path=str(tmp_path)), None)
    files = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.ics"))
    assert files == ["forelasningar/kalender.ics", "skulder/kalender.ics"]
    assert uids(tmp_path / files[0]) == uids(tmp_path / files[1]) == ["skulder@www.example.se"]


@pytest.mark.parametrize(("today", "coming"), [("2026-12-03", ["/skulder/"]), ("2026-12-04", [])])
def test_the_templates_know_what_is_coming_on_the_day_of_the_build(today, coming):
    env = Environment(autoescape=True)
    _equip(SimpleNamespace(env=env, settings={"CONTENT": CONTENT, "TODAY": today}))
    assert [item.address for item in env.globals["coming"]] == coming
    assert env.globals["build_day"].isoformat() == today
