"""On an ordinary telephone the numbers for danger stand on the first screen, above the bar that leads away."""

import pytest

pytestmark = pytest.mark.browser

PLACES = """() => {
  const box = (selector) => document.querySelector(selector).getBoundingClientRect();
  return [box('main a[href="tel:112"]').bottom, box("#lamna").top];
}"""
ROW = "() => document.querySelector('.q-header__top').offsetHeight"


@pytest.mark.parametrize("address", ["/", "/latt-svenska/", "/en/"])
def test_112_is_on_the_first_screen_of_a_start_page(open_page, address):
    bottom, bar = open_page(address, (390, 844)).evaluate(PLACES)
    assert bottom < bar


@pytest.mark.parametrize("address", ["/", "/latt-svenska/stod/", "/en/find-help/bris/"])
def test_the_languages_take_no_row_of_their_own(open_page, address):
    assert open_page(address, (390, 844)).evaluate(ROW) < 2 * 48
