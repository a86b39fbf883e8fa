"""The exit is always within reach: in view at any scroll, large enough, and never in the way."""

import pytest

from tests.browser import pages
from tests.support import EXIT_ID

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("size", pages.WINDOWS, ids="{0[0]}x{0[1]}".format)]

TO_THE_LEFT = "document.documentElement.dir = 'rtl'"

EXIT = f"#{EXIT_ID}"
MIN_HEIGHT = 48  # px
EDGE = {"top": 0, "bottom": 10**6}
IS_ON_TOP = """
(exit) => {
  const box = exit.getBoundingClientRect();
  return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === exit;
}
"""
UNDER = """
(exit) => {
  const b = exit.getBoundingClientRect();
  return [...document.querySelectorAll("a, summary, p, li, h1, h2, h3, td")].filter((element) => {
    const a = element.getBoundingClientRect();
    const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
    return element !== exit && element.checkVisibility() && !apart && !element.matches(".q-skip, [role=status]");
  }).map((element) => element.outerHTML);
}
"""


@pytest.mark.parametrize("address", pages.EACH_TYPE)
def test_the_exit_is_in_view_at_any_scroll(open_page, address, size):
    """Whole, on top of everything, and at least 48 px high."""
    page = open_page(address, size)
    length = page.evaluate("document.documentElement.scrollHeight")
    for position in (0, length // 2, length):
        page.evaluate("(top) => scrollTo(0, top)", position)
        box = page.locator(EXIT).bounding_box()
        assert box["height"] >= MIN_HEIGHT
        assert min(box["x"], box["y"]) >= 0
        assert box["x"] + box["width"] <= size[0]
        assert box["y"] + box["height"] <= size[1]
        assert page.locator(EXIT).evaluate(IS_ON_TOP), position


@pytest.mark.parametrize("address", pages.EACH_TYPE)
def test_nothing_lies_under_the_exit_where_she_can_scroll_no_further(open_page, address, size):
    """Under a bar at the bottom that is the end of the page, under a button at the top its beginning."""
    page = open_page(address, size)
    is_at_the_top = page.locator(EXIT).bounding_box()["y"] < size[1] / 2
    page.evaluate("(top) => scrollTo(0, top)", EDGE["top" if is_at_the_top else "bottom"])
    assert page.locator(EXIT).evaluate(UNDER) == []


@pytest.mark.parametrize("colours", [{"forced_colors": "active"}, {"color_scheme": "dark"}], ids=["forced colours", "dark"])
@pytest.mark.parametrize("direction", ["", TO_THE_LEFT], ids=["ltr", "rtl"])
def test_the_exit_is_found_in_any_colours_and_in_any_direction_of_writing(open_page, size, colours, direction):
    """Whole, on top, and with an edge that can be seen where colours are not ours."""
    page = open_page("/spar/", size, **colours)
    page.evaluate(direction)
    page.evaluate("scrollTo(0, 400)")
    box = page.locator(EXIT).bounding_box()
    assert box["height"] >= MIN_HEIGHT
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= size[0]
    assert page.locator(EXIT).evaluate(IS_ON_TOP)
    assert page.locator(EXIT).evaluate("(exit) => parseFloat(getComputedStyle(exit).borderBlockStartWidth)") >= 1
