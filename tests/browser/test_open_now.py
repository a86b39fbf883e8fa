"""Open now is worked out on the device, in Swedish time whatever the device's zone, and agrees with the build to the minute."""

import json
from datetime import datetime, timedelta

import pytest
from qjouren.inline import Bundles
from qjouren.languages.words import SAID
from qjouren.opening_hours import STOCKHOLM, parse
from qjouren.swedish_holidays import compact

from tests.support import ROOT

pytestmark = pytest.mark.browser

SCRIPT = Bundles(ROOT / "theme").script("open-now")
YEARS = range(2026, 2029)
STATES = {True: "open", False: "closed", None: "unknown"}
SEEN = "[...document.querySelectorAll('[data-hours]')].map((place) => [place.dataset.open, place.textContent])"
SPEAK = "(words) => { document.documentElement.lang = 'en'; document.querySelector('main').dataset.words = words; }"
WEEK, NIGHT = "Mo-Fr 10:00-21:00", "Mo-Su 21:00-06:00"


@pytest.fixture(scope="module")
def devices(browser):
    """Tabs on devices, one for each zone, whose clocks the tests set."""
    pages = {}
    yield pages
    for page in pages.values():
        page.context.close()


@pytest.fixture
def device(browser, devices):
    """Open an empty page on the device of a zone; a tab of its own for a test that spoils what it touches."""

    def open_one(zone="Europe/Stockholm", *, spoils=False):
        key = len(devices) if spoils else zone
        if key not in devices:
            devices[key] = browser.new_context(timezone_id=zone).new_page()
        devices[key].goto("about:blank")
        return devices[key]

    return open_one


def show(page, hours, years=YEARS):
    places = "".join(f'<div data-hours="{parse(text).normalised}"></div>' for text in hours)
    page.set_content(f'<main data-holidays="{compact(years)}">{places}</main>')


def look(page, moment):
    """Return (state, text) of every place at `moment`, the time in Stockholm unless it says otherwise."""
    when = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    page.clock.set_fixed_time(when if when.tzinfo else when.replace(tzinfo=STOCKHOLM))
    page.evaluate(SCRIPT)
    return [tuple(seen) for seen in page.evaluate(SEEN)]


@pytest.mark.parametrize(
    ("hours", "moment", "expected"),
    [
        (WEEK, "2026-11-26 09:59", "Stängt nu, öppnar 10"),
        (WEEK, "2026-11-26 10:00", "Öppet nu, till 21"),
        (WEEK, "2026-11-26 20:59", "Öppet nu, till 21"),
        (WEEK, "2026-11-26 21:00", "Stängt nu, öppnar i morgon 10"),
        (WEEK, "2026-11-27 21:00", "Stängt nu, öppnar på måndag 10"),
        ("Mo-Th 08:45-16:15", "2026-11-26 12:00", "Öppet nu, till 16.15"),
        ("Mo-Th 08:05-16:15", "2026-11-26 00:00", "Stängt nu, öppnar 8.05"),
        ("Th 09:00-12:00", "2026-11-26 12:00", "Stängt nu"),
        ("Mo-Su 16:30-24:00", "2026-11-26 23:59", "Öppet nu, till 24"),
        ("Mo-Su 16:30-24:00", "2026-11-27 00:00", "Stängt nu, öppnar 16.30"),
        (NIGHT, "2026-11-26 20:59", "Stängt nu, öppnar 21"),
        (NIGHT, "2026-11-26 23:00", "Öppet nu, till 6 i morgon"),
        (NIGHT, "2026-11-27 00:00", "Öppet nu, till 6"),
        (NIGHT, "2026-11-27 06:00", "Stängt nu, öppnar 21"),
        ("Sa-Su 00:00-24:00", "2026-11-27 12:00", "Stängt nu, öppnar i morgon 0"),
        ("Sa-Su 00:00-24:00", "2026-11-28 12:00", "Öppet nu, till 24 i morgon"),
        ("Fr-Su 00:00-24:00", "2026-11-27 12:00", "Öppet nu, till 24 på söndag"),
        ("24/7", "2026-12-24 23:00", "Öppet nu"),
        # Red days and eves: 24 December is a Thursday.
        (f"{WEEK}; PH off", "2026-12-23 21:00", "Stängt nu, öppnar på måndag 10"),
        (f"{WEEK}; PH off", "2026-12-24 12:00", "Stängt nu, öppnar på måndag 10"),
        ("Mo-Fr 10:00-21:00; PH 12:00-15:00", "2026-12-24 11:00", "Stängt nu, öppnar 12"),
        (WEEK, "2026-12-23 21:00", "Stängt nu"),
        (WEEK, "2026-12-24 12:00", "Vi vet inte om det är öppet nu"),
        (WEEK, "2026-06-19 12:00", "Vi vet inte om det är öppet nu"),
        (NIGHT, "2026-12-24 03:00", "Öppet nu"),
        (NIGHT, "2026-12-27 03:00", "Vi vet inte om det är öppet nu"),
        (NIGHT, "2026-12-27 07:00", "Stängt nu, öppnar 21"),
        # Beyond the years the page knows.
        (WEEK, "2029-03-07 12:00", "Vi vet inte om det är öppet nu"),
        ("24/7", "2029-03-07 12:00", "Öppet nu"),
    ],
)
def test_it_says_what_holds_now_and_what_comes_next(device, hours, moment, expected):
    page = device()
    show(page, [hours])
    assert look(page, moment)[0][1] == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-26 09:59", "Closed now, opens 10:00"),
        ("2026-11-26 10:00", "Open now, until 21:00"),
        ("2026-11-26 21:00", "Closed now, opens tomorrow 10:00"),
        ("2026-11-27 21:00", "Closed now, opens on Monday 10:00"),
        ("2026-12-24 12:00", "We do not know whether it is open now"),
    ],
)
def test_a_page_in_another_language_says_it_in_its_own_words(device, content, moment, expected):
    page = device()
    show(page, [WEEK])
    words = {text: content.words["en"][text] for text in SAID["open-now"]}
    page.evaluate(SPEAK, json.dumps(words))
    assert look(page, moment)[0][1] == expected


@pytest.mark.parametrize("zone", ["Europe/Stockholm", "America/Los_Angeles", "Pacific/Kiritimati"])
@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-03-29T00:59+00:00", "Öppet nu, till 3"),  # 01:59, the night to summer time
        ("2026-03-29T01:00+00:00", "Stängt nu, öppnar i morgon 1"),  # 03:00
        ("2026-10-25T00:30+00:00", "Öppet nu, till 3"),  # 02:30
        ("2026-10-25T01:30+00:00", "Öppet nu, till 3"),  # 02:30 again
        ("2026-10-25T02:00+00:00", "Stängt nu, öppnar i morgon 1"),  # 03:00
        ("2026-07-01T23:30+00:00", "Öppet nu, till 3"),  # 01:30
        ("2026-12-31T22:59+00:00", "Vi vet inte om det är öppet nu"),  # 23:59 on New Year's Eve
    ],
)
def test_clocks_in_stockholm_decide_wherever_the_device_believes_it_is(device, zone, moment, expected):
    page = device(zone)
    show(page, ["Mo-Su 01:00-03:00"])
    assert look(page, moment)[0][1] == expected


def test_a_place_without_hours_is_left_alone_and_the_line_stands_before_the_numbers(device):
    page = device()
    entry = "<h3>Linjen</h3><ul><li>020</li></ul><p>Kontrollerad</p>"
    page.set_content(f'<p id="a">Okänt</p><div data-hours="24/7" data-holidays="{compact(YEARS)}">{entry}</div>')
    look(page, "2026-11-26 12:00")
    assert page.locator("[data-hours] > *").all_inner_texts() == ["Linjen", "Öppet nu", "020", "Kontrollerad"]
    assert page.inner_text("#a") == "Okänt"


def test_the_line_follows_the_clock(device):
    """A page that stays open does not go on saying what was true an hour ago."""
    page = device(spoils=True)
    show(page, [WEEK])
    page.clock.install(time=datetime(2026, 11, 26, 20, 58, 30, tzinfo=STOCKHOLM))
    page.evaluate(SCRIPT)
    assert page.inner_text("[data-hours]") == "Öppet nu, till 21"
    page.clock.fast_forward("00:02:00")
    assert page.inner_text("[data-hours]") == "Stängt nu, öppnar i morgon 10"


def test_a_browser_without_time_zones_says_nothing(device):
    page = device(spoils=True)
    show(page, [WEEK])
    page.evaluate("() => { Intl.DateTimeFormat = class { constructor() { throw new RangeError('timeZone'); } }; }")
    page.evaluate(SCRIPT)
    assert page.evaluate(SEEN) == [[None, ""]]


MOMENTS = [
    datetime(year, month, day, tzinfo=STOCKHOLM) + timedelta(minutes=minutes)
    for year, month, day in [(2026, 3, 28), (2026, 6, 18), (2026, 10, 24), (2026, 11, 26), (2026, 12, 23), (2027, 12, 31), (2028, 2, 28)]
    for minutes in range(0, 5 * 24 * 60, 210)
]


def test_the_page_and_the_build_agree(device, content):
    """Every hours string of the directory, at many moments of common and of red days."""
    written = {text for service in content.directory.services for text in (service.hours, service.chat_hours) if text}
    assert written
    hours = sorted(written | {NIGHT, f"{NIGHT}; PH off", f"{WEEK}; PH 10:00-12:00", "24/7"})
    page = device("Asia/Tokyo")
    show(page, hours)
    disagree = {}
    for moment in MOMENTS:
        seen = [state for state, _ in look(page, moment)]
        built = [STATES[parse(text).is_open(moment)] for text in hours]
        disagree |= {(text, moment.isoformat()): pair for text, *pair in zip(hours, seen, built, strict=True) if pair[0] != pair[1]}
    assert disagree == {}
