"""Everything can be done from the keyboard: the way out first, then the short way in, and focus is always seen."""

import pytest

from tests.browser import pages
from tests.support import EXIT_ID

pytestmark = pytest.mark.browser

STOPS = "a[href], summary"
HTML_OF_VISIBLE = "(elements) => elements.filter((element) => element.checkVisibility()).map((element) => element.outerHTML)"
FOCUSED = """
(exitId) => {
  const element = document.activeElement, exit = document.getElementById(exitId);
  const a = element.getBoundingClientRect(), b = exit.getBoundingClientRect(), style = getComputedStyle(element);
  const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  return {
    html: element.outerHTML,
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inView: a.width > 0 && a.top >= 0 && a.bottom <= innerHeight && a.left >= 0 && a.right <= innerWidth,
    covered: element !== exit && !apart,
  };
}
"""


def press(page, key):
    """Press `key` and return what has focus, which must be seen whole, with a ring, and not under the exit."""
    page.keyboard.press(key)
    stop = page.evaluate(FOCUSED, EXIT_ID)
    assert stop["ring"], f"no ring: {stop['html']}"
    assert stop["inView"], f"out of view: {stop['html']}"
    assert not stop["covered"], f"under the exit: {stop['html']}"
    return stop["html"]


@pytest.mark.parametrize("address", pages.ALL)
def test_the_first_two_stops_are_the_exit_and_the_skip_link(open_page, address):
    page = open_page(address)
    assert f'id="{EXIT_ID}"' in press(page, "Tab")
    assert 'href="#innehall"' in press(page, "Tab")


@pytest.mark.parametrize("javascript", [False, True], ids=["no script", "script"])
def test_the_skip_link_moves_focus_past_the_menu(open_page, javascript):
    page = open_page("/stod/", javascript=javascript)
    for key in ("Tab", "Tab", "Enter", "Tab"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("size", pages.WINDOWS, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("address", pages.EACH_TYPE)
def test_focus_stops_once_at_every_link_and_is_always_seen(open_page, address, size):
    """Forwards in the order of reading, then backwards; never under the exit, at any scroll that focus brings about."""
    page = open_page(address, size)
    stops = page.eval_on_selector_all(STOPS, HTML_OF_VISIBLE)
    assert [press(page, "Tab") for _ in stops] == stops
    assert [press(page, "Shift+Tab") for _ in stops[1:]] == stops[-2::-1]


@pytest.mark.parametrize("forced", ["none", "active"])
def test_focus_is_seen_in_the_dark_and_in_forced_colours(open_page, forced):
    page = open_page("/", color_scheme="dark", forced_colors=forced)
    for _ in page.eval_on_selector_all(STOPS, HTML_OF_VISIBLE):
        press(page, "Tab")
