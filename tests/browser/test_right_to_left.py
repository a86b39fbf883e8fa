"""A language that runs from the right has the same site: mirrored, nothing cut off, numbers in their own order."""

import pytest
from qjouren import preview

from tests.browser.pages import DESKTOP, PHONE
from tests.browser.test_axe import violations
from tests.browser.test_layout import SIDEWAYS, WIDER_THAN_THE_WINDOW
from tests.mirrored import ID
from tests.support import EXIT_ID

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("mirrored")]

PAGES = [
    f"/{ID}/{path}"
    for path in ("", "support/", "calling/", "traces/", "contact/", "find-help/", "find-help/116-016/", "find-help/behov/nu/")
]
# Where the first and the last digit of each number stand.
DIGITS = """
() => [...document.querySelectorAll("a[href^='tel:']")].filter((link) => link.checkVisibility()).map((link) => {
  const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT), places = [];
  while (walker.nextNode()) {
    [...walker.currentNode.data].forEach((char, at) => {
      if (!/[0-9]/.test(char)) return;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 1);
      places.push(range.getBoundingClientRect());
    });
  }
  return [link.textContent, places.every((place, at) => !at || place.left > places[at - 1].left || place.top > places[at - 1].top)];
}).filter(([, ordered]) => !ordered)
"""

UNDER_THE_EXIT = """
() => {
  const exit = document.querySelector(".q-exit").getBoundingClientRect();
  const covers = (box) => box.right > exit.left && box.left < exit.right && box.bottom > exit.top && box.top < exit.bottom;
  const links = [...document.querySelectorAll("header a:not(.q-skip)")];
  return links.filter((link) => covers(link.getBoundingClientRect())).map((link) => link.textContent);
}
"""
OUT_OF_THE_BUTTON = """
() => [...document.querySelectorAll(".q-button")].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)
"""


@pytest.fixture(scope="module")
def origin(mirrored_site):
    server = preview.start_server(mirrored_site.output)
    yield f"http://{preview.HOST}:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def show(tabs, origin):
    """Open a page in the tab without JavaScript that all tests share, from the mirrored site."""

    def open_one(address, size=DESKTOP, *, javascript=False):
        page = tabs[javascript]
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(media="screen", color_scheme="light", forced_colors="none", reduced_motion="reduce")
        page.goto(origin + address)
        return page

    return open_one


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_cut_off_or_scrolls_sideways(show, address):
    page = show(address, PHONE)
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert page.evaluate(SIDEWAYS) == 0
    assert page.evaluate(WIDER_THAN_THE_WINDOW) == []


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("size", [PHONE, DESKTOP])
def test_every_number_reads_from_the_left(show, address, size):
    assert show(address, size).evaluate(DIGITS) == []


def test_the_exit_and_the_mark_change_sides(show):
    page = show(PAGES[0])
    assert page.locator(f"#{EXIT_ID}").bounding_box()["x"] < DESKTOP[0] / 2
    assert page.locator(".q-brand").bounding_box()["x"] > DESKTOP[0] / 2


def test_the_exit_is_as_wide_as_the_phone(show):
    box = show(PAGES[0], PHONE).locator(f"#{EXIT_ID}").bounding_box()
    assert (box["x"], box["width"]) == (0, PHONE[0])


def test_she_is_told_when_the_page_she_came_from_has_no_twin(show):
    """Told on the page that she comes to, and only then; without a script."""
    page = show("/hitta-hjalp/kommun/grums/")
    assert page.locator("#narmast").count() == 0
    page.locator(".q-header__top a[href^='/spegel/']").click()
    page.wait_for_url("**/spegel/find-help/#narmast")
    assert page.locator("#narmast").is_visible()
    assert not show("/spegel/find-help/").locator("#narmast").is_visible()


@pytest.mark.parametrize("address", [PAGES[0], PAGES[3], PAGES[6]])
def test_axe_finds_nothing(show, address):
    assert violations(show(address, javascript=True)) == {}


def test_a_swedish_name_in_it_says_that_it_is_swedish(mirrored_site):
    heading = mirrored_site.page(PAGES[6]).h1
    assert (heading["lang"], heading.get_text()) == ("sv", "Kvinnofridslinjen")


@pytest.mark.parametrize("address", PAGES)
def test_longer_words_leave_the_exit_alone_and_stay_in_their_buttons(show, address):
    page = show(address)
    assert page.evaluate(UNDER_THE_EXIT) == []
    assert page.evaluate(OUT_OF_THE_BUTTON) == []
