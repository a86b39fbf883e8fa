"""A fact that has grown old since the build is marked on the device, by its own clock; what the build marked stays marked."""

from datetime import UTC, date, datetime, timedelta

import pytest
from qjouren.filters import swedish_date

pytestmark = pytest.mark.browser

SERVICE = "/hitta-hjalp/116-016/"
ALL, PLACE = "/hitta-hjalp/alla/", "/hitta-hjalp/kommun/grums/"
LISTS = (ALL, f"{ALL}2/", "/hitta-hjalp/behov/prata/", "/hitta-hjalp/lan/stockholm/", PLACE, SERVICE)
DATES = "[data-stale], [data-old]"
MARK = " Uppgiften kan vara gammal."


@pytest.fixture
def at(open_context, origin):
    def open_at(address, day):
        page = open_context(javascript=True).new_page()
        page.clock.install(time=datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
        page.goto(origin + address)
        return page

    return open_at


@pytest.mark.parametrize(("days", "mark"), [(-1, ""), (0, MARK)])
def test_a_check_is_marked_a_year_later_to_the_day(at, content, days, mark):
    service = content.directory.by_id["116-016"]
    page = at(SERVICE, service.stale_from + timedelta(days=days))
    assert page.inner_text(".q-age") == f"Kontrollerad {swedish_date(service.checked)}.{mark}"
    assert page.locator(".q-age[data-old]").count() == bool(mark)


@pytest.mark.parametrize("address", LISTS)
def test_long_after_the_build_every_date_is_marked_and_each_once(at, address):
    lines = at(address, date(2040, 1, 1)).locator(DATES).all_inner_texts()
    assert lines
    checked = [line for line in lines if not line.startswith("Inte kontrollerad")]
    assert [line for line in checked if line.count(MARK.strip()) != 1] == []


@pytest.mark.parametrize("address", LISTS)
def test_a_clock_that_goes_wrong_takes_no_mark_away(at, open_page, address):
    built = open_page(address).locator(DATES).all_inner_texts()
    assert at(address, date(2001, 1, 1)).locator(DATES).all_inner_texts() == built
