"""Every pair of colours can be read, by daylight and at night; design.md's table, computed again."""

import re
from itertools import product

import pytest

from tests.site.style_sheets import colours, contrast

BACKGROUNDS = ("page", "surface", "sand", "lilac", "sage", "apricot")
TEXTS = ("text", "text-soft", "link", "link-hover", "knowledge")
ON_COLOUR = (("on-link", "link"), ("on-link", "link-hover"), ("on-exit", "exit"))
MARKS = ("border", "ring", "bar", "text")  # what carries meaning without being text; focus is drawn in the colour of text
AAA, NON_TEXT = 7, 3


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def of(request):
    """The contrast of two roles."""
    values = colours(dark=request.param)
    return lambda one, other: contrast(values[one], values[other])


def too_faint(of, pairs, least):
    return {pair: round(of(*pair), 2) for pair in pairs if of(*pair) < least}


def test_the_formula_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


def test_each_text_colour_reaches_aaa_on_each_background(of):
    assert too_faint(of, product(TEXTS, BACKGROUNDS), AAA) == {}


def test_text_on_buttons_and_on_the_exit_reaches_aaa(of):
    assert too_faint(of, ON_COLOUR, AAA) == {}


def test_borders_rings_bars_and_focus_are_seen_on_each_background(of):
    assert too_faint(of, product(MARKS, BACKGROUNDS), NON_TEXT) == {}


def test_the_exit_stands_out_from_each_background(of):
    """By its own colour or by its edge, which is there for dark mode."""
    seen = {background: max(of("exit", background), of("exit-edge", background)) for background in BACKGROUNDS}
    assert {background: round(value, 2) for background, value in seen.items() if value < NON_TEXT} == {}


def test_one_of_the_two_focus_rings_is_seen_on_each_background(of):
    """Ink by day, yellow or light ink by night."""
    seen = {background: max(of("text", background), of("halo", background)) for background in BACKGROUNDS}
    assert min(seen.values()) >= AAA, seen


@pytest.mark.parametrize("dark", [False, True])
def test_every_role_is_a_plain_colour(dark):
    """Old telephones know neither light-dark() nor color-mix()."""
    assert {name: value for name, value in colours(dark=dark).items() if not re.fullmatch(r"#[0-9A-F]{3}(?:[0-9A-F]{3})?", value)} == {}
