"""The exit is always within reach: in view at any scroll, large enough, and never in the way."""

import pytest

from tests.browser import pages
from tests.support import EXIT_ID

pytestmark = pytest.mark.browser

EXIT = f"#{EXIT_ID}"
WINDOWS = (pages.PHONE, pages.PHONE_ON_ITS_SIDE, pages.DESKTOP)
MIN_HEIGHT = 48  # px
AT_ITS_CENTRE = """
(exit) => {
  const box = exit.getBoundingClientRect();
  return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === exit;
}
"""


@pytest.mark.parametrize(("width", "height"), WINDOWS)
@pytest.mark.parametrize("address", pages.EACH_TYPE)
def test_the_exit_is_in_view_at_any_scroll(open_page, address, width, height):
    """Whole, on top of everything, and at least 48 px high."""
    page = open_page(address, width=width, height=height)
    length = page.evaluate("document.documentElement.scrollHeight")
    for position in (0, length // 2, length):
        page.evaluate("(top) => scrollTo(0, top)", position)
        box = page.locator(EXIT).bounding_box()
        assert box["height"] >= MIN_HEIGHT
        assert box["x"] >= 0
        assert box["y"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= height
        assert page.locator(EXIT).evaluate(AT_ITS_CENTRE), position


@pytest.mark.parametrize(("width", "height"), WINDOWS)
@pytest.mark.parametrize("address", pages.SOME)
def test_the_exit_never_covers_what_has_focus(open_page, address, width, height):
    """Forwards through the whole page with the Tab key, and backwards again."""
    page = open_page(address, width=width, height=height)
    links = page.locator("a[href], summary").count()
    for key in ("Tab", "Shift+Tab"):
        for _ in range(links):
            page.keyboard.press(key)
            covered = page.evaluate(COVERED, EXIT)
            assert not covered, f"{key}: {covered}"


COVERED = """
(exit) => {
  const focused = document.activeElement, button = document.querySelector(exit);
  if (focused === button || focused === document.body) return "";
  const a = focused.getBoundingClientRect(), b = button.getBoundingClientRect();
  const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  return apart ? "" : focused.outerHTML;
}
"""


@pytest.mark.parametrize(("width", "height"), WINDOWS)
@pytest.mark.parametrize("address", pages.EACH_TYPE)
def test_the_exit_lies_on_no_link_at_the_top_or_at_the_end(open_page, address, width, height):
    """Where she cannot scroll it free, everything can still be read and pressed: below a bar, above a corner."""
    page = open_page(address, width=width, height=height)
    bar_at_the_end = width < pages.TABLET[0]
    assert page.evaluate(UNDER_AT, [EXIT, 10**6 if bar_at_the_end else 0]) == []


UNDER_AT = """
([exit, position]) => {
  scrollTo(0, position);
  const b = document.querySelector(exit).getBoundingClientRect();
  return [...document.querySelectorAll("body a, body summary, main p, footer p")].filter((element) => {
    const a = element.getBoundingClientRect();
    const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
    return element.id !== exit.slice(1) && a.bottom > 0 && !apart;
  }).map((element) => element.outerHTML);
}
"""


def test_the_exit_leads_away_without_script(open_page, content):
    """A press on the plain link asks for the neutral page, and tells it nothing of where she was."""
    page = open_page("/stod/")
    asked = []
    page.route("**/*", lambda route: (asked.append(route.request), route.abort()))
    page.locator(EXIT).click(no_wait_after=True)
    page.wait_for_timeout(200)
    assert [request.url for request in asked] == [content.site.exit.destination]
    assert "referer" not in asked[0].headers
