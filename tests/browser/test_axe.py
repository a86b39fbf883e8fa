"""Nobody is shut out: axe-core finds no violation on any page, in any width, by day, by night or in the colours she chose."""

from importlib.resources import files
from itertools import product

import pytest

from tests.browser import pages, samples

pytestmark = pytest.mark.browser

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
WIDTHS = (320, 768, 1280)
COLOURS = (
    {"color_scheme": "light", "forced_colors": "none"},
    {"color_scheme": "dark", "forced_colors": "none"},
    {"color_scheme": "dark", "forced_colors": "active"},
)
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"],
    "rules": {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": False,
}
RUN = """
async (options) => (await axe.run(document, options)).violations.map(
  (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join(", ")}`,
)
"""

PAINT = "(css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }"
SMALL = "block-size: 8px !important; min-block-size: 0 !important; font-size: 8px !important; line-height: 8px !important;"


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        (".q-traces p { color: #666 !important; }", "color-contrast-enhanced"),
        (f".q-footer li, .q-footer a {{ {SMALL} }}", "target-size"),
    ],
)
def test_axe_would_find_a_violation(open_page, fault, rule):
    """The two rules that axe leaves out unless asked are really in force."""
    page = open_page("/", javascript=True)
    page.evaluate(AXE)
    page.evaluate(PAINT, fault)
    assert [violation.partition(":")[0] for violation in page.evaluate(RUN, OPTIONS)] == [rule]


def violations(page):
    """Return what axe finds on `page` as it stands, by width and colours."""
    page.evaluate(AXE)
    found = {}
    for width, colours in product(WIDTHS, COLOURS):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(**colours)
        if faults := page.evaluate(RUN, OPTIONS):
            found[width, *colours.values()] = faults
    return found


@pytest.mark.parametrize("address", pages.ALL)
def test_axe_finds_no_violation(open_page, address):
    """WCAG 2.0 to 2.2 A, AA and AAA with contrast, and best practice; axe itself needs JavaScript."""
    page = open_page(address, javascript=True)
    assert violations(page) == {}


@pytest.mark.parametrize(
    ("name", "script", "style"), [("filter", "directory-filter", "directory-list"), ("pocket", "print-card", "directory-card")]
)
def test_axe_finds_no_violation_in_what_a_script_shows(tabs, name, script, style):
    """With the choices made and the card's box open."""
    page = tabs[True]
    entries = "".join(f'<li data-entry data-topics="{topic}" data-demands="namn:nej">{topic}</li>' for topic in ("bo", "prata"))
    part = samples.part(name, name, *([samples.CHOICES] if name == "filter" else []))
    samples.show(page, f'<h1>Hjälp</h1><p><a href="tel:112" data-name="Nödnumret">112</a></p>{part}<ul>{entries}</ul>', style)
    page.evaluate(samples.BUNDLES.script(script))
    page.evaluate("document.querySelectorAll('details').forEach((box) => { box.open = true; })")
    page.evaluate("document.querySelectorAll('input').forEach((field) => field.click())")
    assert violations(page) == {}
