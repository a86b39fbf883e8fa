"""Everything can be done from the keyboard: the way out first, then the short way in, and focus is always seen."""

import pytest

from tests.browser import pages
from tests.support import EXIT_ID

pytestmark = pytest.mark.browser

FOCUSED = """
() => {
  const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
  return {
    id: element.id, target: element.getAttribute("href"), html: element.outerHTML,
    outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: style.visibility === "visible" && box.width > 0 && box.top >= 0 && box.bottom <= innerHeight,
  };
}
"""


@pytest.mark.parametrize("address", pages.ALL)
def test_the_first_two_stops_are_the_exit_and_the_skip_link(open_page, address):
    page = open_page(address)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["id"] == EXIT_ID
    page.keyboard.press("Tab")
    skip = page.evaluate(FOCUSED)
    assert skip["target"] == "#innehall"
    assert skip["seen"], "the skip link comes into view when it has focus"


@pytest.mark.parametrize("javascript", [False, True])
def test_the_skip_link_moves_focus_past_the_menu(open_page, javascript):
    """With script and without: the next stop lies in the main text."""
    page = open_page("/stod/", javascript=javascript)
    for key in ("Tab", "Tab", "Enter", "Tab"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize(("width", "height"), [pages.PHONE, pages.DESKTOP])
@pytest.mark.parametrize("address", pages.EACH_TYPE)
def test_focus_is_always_seen_and_stops_at_every_link_in_order(open_page, address, width, height):
    """Each link and each fold once, in the order they are read, with a ring around it."""
    page = open_page(address, width=width, height=height)
    expected = page.eval_on_selector_all(
        "a[href], summary", "(elements) => elements.filter(e => e.checkVisibility()).map(e => e.outerHTML)"
    )
    visited = []
    for _ in expected:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        assert stop["outline"], stop["html"]
        assert stop["seen"], stop["html"]
        visited.append(stop["html"])
    assert visited == expected


@pytest.mark.parametrize("forced", ["none", "active"])
def test_focus_is_seen_in_the_dark_and_in_forced_colours(open_page, forced):
    page = open_page("/", color_scheme="dark", forced_colors=forced)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED)["outline"]
