from datetime import date

import pytest
from qjouren.agenda import coming, held, in_year, is_over, of_topic

from tests.unit.samples import content_with_lectures, lecture

WITHOUT_CLOCK = {"borjar": None, "slutar": None}
SOON = lecture(adress="/soon/")
SAME_DAY_LATER = lecture(adress="/later/", borjar="15:00", slutar="16:00")
SPRING = lecture(adress="/spring/", datum="2027-04", **WITHOUT_CLOCK)
OLD = lecture(adress="/old/", datum="2023", amnen=["samverkan"], **WITHOUT_CLOCK)
OLDER = lecture(adress="/older/", datum="2022-05-01", amnen=["samverkan"], **WITHOUT_CLOCK)
CONTENT = content_with_lectures(SPRING, OLDER, SAME_DAY_LATER, OLD, SOON)


def addresses(items):
    return [item.address for item in items]


def test_coming_lectures_stand_soonest_first_and_held_ones_newest_first():
    today = date(2026, 11, 26)
    assert addresses(coming(CONTENT, today)) == ["/soon/", "/later/", "/spring/"]
    assert addresses(held(CONTENT, today)) == ["/old/", "/older/"]


@pytest.mark.parametrize(("today", "over"), [("2026-12-02", False), ("2026-12-03", False), ("2026-12-04", True)])
def test_a_lecture_is_coming_until_its_day_has_passed(today, over):
    assert is_over(SOON, date.fromisoformat(today)) is over


@pytest.mark.parametrize("today", ["2022-01-01", "2023-06-01", "2026-12-03", "2027-05-01"])
def test_every_lecture_is_either_coming_or_held(today):
    day = date.fromisoformat(today)
    assert sorted(addresses(coming(CONTENT, day) + held(CONTENT, day))) == sorted(addresses(CONTENT.lectures))


def test_a_topic_has_its_lectures_newest_first():
    assert addresses(of_topic(CONTENT, "/forelasningar/amnen/samverkan/")) == ["/old/", "/older/"]
    assert of_topic(CONTENT, "/forelasningar/amnen/annat/") == []


def test_a_year_has_its_lectures_newest_first():
    assert addresses(in_year(CONTENT.lectures, 2026)) == ["/later/", "/soon/"]
