"""Past and coming are decided on the device too: a site that was not built today never shows yesterday's lecture as coming."""

from datetime import UTC, datetime

import pytest
from qjouren import preview

from tests.browser.test_axe import AXE, OPTIONS, RUN

pytestmark = pytest.mark.browser

LIST, LECTURE = "/forelasningar/", "/forelasningar/exempel/"
COMING, HELD = "h2:has-text('Kommande') + ul h3", "#hallna h3"
TITLES = {"exempel": "Exempel på en föreläsning om ekonomi", "fullbokad": "Fullbokad föreläsning på plats"}


@pytest.fixture(scope="session")
def lecture_origin(lecture_site):
    server = preview.start_server(lecture_site.output)
    yield f"http://{preview.HOST}:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def open_at(open_context, lecture_origin):
    """Open a page of the site with sample lectures on a device whose clock shows the time given in UTC."""

    def open_one(address, *clock, javascript=True):
        page = open_context(javascript=javascript).new_page()
        page.clock.set_fixed_time(datetime(*clock, tzinfo=UTC))
        page.goto(lecture_origin + address)
        return page

    return open_one


def titles(page, selector):
    return [title for title in page.locator(selector).all_inner_texts() if title]


@pytest.mark.parametrize(("clock", "coming"), [((2026, 12, 3, 11, 59), True), ((2026, 12, 3, 12, 0), False), ((2027, 1, 1), False)])
def test_a_lecture_moves_to_the_archive_at_the_minute_it_ends(open_at, clock, coming):
    """It ends at 13.00 in Sweden, which in December is 12.00 UTC."""
    page = open_at(LIST, *clock)
    assert (TITLES["exempel"] in titles(page, COMING)) is coming
    assert (TITLES["exempel"] in titles(page, HELD)) is not coming


def test_the_archive_stays_newest_first_when_several_move(open_at):
    assert titles(open_at(LIST, 2026, 12, 9), HELD)[:2] == [TITLES["fullbokad"], TITLES["exempel"]]


def test_when_all_are_over_the_page_says_that_none_is_planned(open_at):
    page = open_at(LIST, 2028, 1, 1)
    assert titles(page, COMING) == []
    assert page.get_by_text("Nästa föreläsning är inte inlagd än.").is_visible()
    assert not page.get_by_text("Listan gjordes").is_visible()


def test_a_clock_that_runs_behind_hides_nothing(open_at):
    page = open_at(LIST, 1970, 1, 2)
    assert len(titles(page, COMING)) == 5
    assert not page.get_by_text("Nästa föreläsning är inte inlagd än.").is_visible()


@pytest.mark.parametrize(("clock", "opened"), [((2026, 12, 1, 22, 59), True), ((2026, 12, 1, 23, 0), False)])
def test_registration_closes_when_its_last_day_is_over_in_sweden(open_at, clock, opened):
    page = open_at(LECTURE, *clock)
    assert page.get_by_role("link", name="Öppna ett färdigt mejl").is_visible() is opened
    assert page.get_by_text("Tiden att anmäla sig är slut.").is_visible() is not opened


def test_without_javascript_everything_is_there_with_its_date(open_at):
    page = open_at(LIST, 2028, 1, 1, javascript=False)
    assert len(titles(page, COMING)) == 5
    assert page.get_by_text("Datumet vid varje föreläsning gäller.").is_visible()
    assert open_at(LECTURE, 2028, 1, 1, javascript=False).get_by_role("link", name="Öppna ett färdigt mejl").is_visible()


def test_saving_the_calendar_leaves_the_page_and_its_title_as_they_were(open_at):
    page = open_at(LECTURE, 2026, 11, 26)
    before = (page.url, page.title())
    with page.expect_download() as download:
        page.get_by_role("link", name="Spara i din kalender").click()
    assert download.value.suggested_filename == "kalender.ics"
    assert (page.url, page.title()) == before


@pytest.mark.parametrize("address", [LIST, LECTURE, "/forelasningar/flyttad/", "/forelasningar/fullbokad/", "/forelasningar/hallen/"])
@pytest.mark.parametrize("clock", [(2026, 11, 26), (2028, 1, 1)])
def test_axe_finds_no_violation_before_and_after(open_at, address, clock):
    page = open_at(address, *clock)
    page.set_viewport_size({"width": 320, "height": 640})
    page.evaluate(AXE)
    assert page.evaluate(RUN, OPTIONS) == []
