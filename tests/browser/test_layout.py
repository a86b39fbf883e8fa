"""Every page can be read: on the narrowest telephone, four times enlarged, without style, and on paper."""

import pytest

from tests.browser import pages
from tests.support import EXIT_ID

pytestmark = pytest.mark.browser

ZOOM = 4
WIDER_THAN_THE_WINDOW = """
() => [...document.querySelectorAll("body *")].filter((element) => {
  const box = element.getBoundingClientRect();
  return box.width && (box.right > innerWidth + 1 || box.left < -1) && !element.closest("svg");
}).map((element) => element.outerHTML.slice(0, 120))
"""
HIDDEN = "(all) => all.filter((one) => !one.closest('details') && !one.checkVisibility()).map((one) => one.outerHTML)"
# What is folded can be unfolded; the list of search waits for its script.
OUT_OF_SIGHT = "(all) => all.filter((one) => !one.closest('details, [data-search][hidden]') && !one.checkVisibility())"
SIDEWAYS = "() => { scrollTo(9999, 0); return scrollX; }"
TINTED = """
(all) => all.filter((one) => getComputedStyle(one).backgroundColor !== "rgba(0, 0, 0, 0)" || getComputedStyle(one).color !== "rgb(0, 0, 0)")
  .map((one) => one.outerHTML.slice(0, 120))
"""
SMALLEST_TEXT = """
() => {
  const sizes = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && !parent.closest("script, style") && parent.checkVisibility())
      sizes.push(parseFloat(getComputedStyle(parent).fontSize) * (parent.closest("svg")?.getScreenCTM().a ?? 1));
  }
  return Math.min(...sizes);
}
"""


@pytest.mark.parametrize("address", pages.ALL)
def test_nothing_scrolls_sideways_on_the_narrowest_phone(open_page, address):
    page = open_page(address, pages.PHONE)
    assert page.evaluate(SIDEWAYS) == 0
    assert page.evaluate(WIDER_THAN_THE_WINDOW) == []


@pytest.mark.parametrize("address", pages.EACH_TYPE)
def test_nothing_scrolls_sideways_when_enlarged_four_times(open_page, address):
    """A window of 1280 × 1024 at 400 % shows 320 × 256 CSS pixels; the exit leaves most of them to the page."""
    page = open_page(address, (1280 // ZOOM, 1024 // ZOOM))
    assert page.evaluate(SIDEWAYS) == 0
    assert page.locator(f"#{EXIT_ID}").bounding_box()["height"] <= 1024 / ZOOM / 3


@pytest.mark.parametrize("address", pages.EACH_TYPE)
def test_nothing_scrolls_sideways_with_twice_as_large_text(open_page, address):
    """Only the text is enlarged, as old telephones do."""
    page = open_page(address, (640, 800))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(SIDEWAYS) == 0


@pytest.mark.parametrize("address", pages.ALL)
def test_no_text_is_smaller_than_16_px(open_page, address):
    page = open_page(address, pages.PHONE)
    assert page.evaluate(SMALLEST_TEXT) >= 15.9


@pytest.mark.parametrize("address", pages.ALL)
def test_a_page_reads_well_without_any_style(open_page, address):
    """An old telephone that knows none of our style: the exit first, the heading before the text, nothing hidden."""
    page = open_page(address, pages.PHONE)
    page.evaluate("document.querySelectorAll('style').forEach((style) => style.remove())")
    parts = (f"#{EXIT_ID}", ".q-skip", "header", "h1", "main p:not([hidden])", "footer")
    tops = [page.locator(part).first.bounding_box()["y"] for part in parts]
    assert tops == sorted(tops)
    assert page.evaluate("document.body.innerText").strip().startswith(page.locator(f"#{EXIT_ID}").inner_text())
    assert page.eval_on_selector_all("main a, header a, footer a", OUT_OF_SIGHT) == []


@pytest.mark.parametrize("address", pages.ALL)
def test_on_paper_the_exit_is_gone_and_the_telephone_is_there(open_page, content, address):
    page = open_page(address, media="print")
    assert not page.locator(f"#{EXIT_ID}").is_visible()
    number = content.site.number(content.site.contact.phone).shown
    assert number in page.evaluate("document.body.innerText").replace("\u00a0", " ")
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", pages.EACH_TYPE)
def test_on_paper_everything_is_black_on_white(open_page, address, scheme):
    page = open_page(address, media="print", color_scheme=scheme)
    assert page.eval_on_selector_all("body, body *", TINTED) == []


def test_what_is_open_now_is_not_on_paper(open_page):
    page = open_page("/hitta-hjalp/116-016/", javascript=True)
    assert page.locator(".q-now").is_visible()
    page.emulate_media(media="print")
    assert not page.locator(".q-now").is_visible()
