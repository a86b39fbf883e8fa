"""On an ordinary telephone, and on a small one, 112 stands on the first screen, above the bar that leads away."""

import pytest

pytestmark = pytest.mark.browser

PLACES = """() => {
  const box = (selector) => document.querySelector(selector).getBoundingClientRect();
  return [box('main a[href="tel:112"]').bottom, box("#lamna").top];
}"""
ROW = "() => document.querySelector('.q-header__top').offsetHeight"
ORDINARY, SMALL = (390, 844), (360, 740)


@pytest.mark.parametrize("size", [ORDINARY, SMALL])
@pytest.mark.parametrize("address", ["/", "/latt-svenska/", "/en/"])
def test_112_is_on_the_first_screen_of_a_start_page(open_page, address, size):
    bottom, bar = open_page(address, size).evaluate(PLACES)
    assert bottom < bar


@pytest.mark.parametrize("size", [ORDINARY, SMALL])
@pytest.mark.parametrize("address", ["/", "/latt-svenska/stod/", "/en/find-help/bris/"])
def test_the_languages_take_no_row_of_their_own(open_page, address, size):
    assert open_page(address, size).evaluate(ROW) < 2 * 48
