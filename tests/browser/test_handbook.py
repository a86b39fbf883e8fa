"""The handbook beside the site, as `make serve` shows it: whole, readable by all, and shut in by the production headers."""

import shutil

import pytest
from qjouren import preview
from qjouren.handbook import publish

from tests.browser.pages import PHONE
from tests.browser.test_axe import violations
from tests.support import ROOT

pytestmark = pytest.mark.browser
# The list, the one with the most tables, the one with the longest names, pictures and code, a quotation, code below a step.
PAGES = (
    "/handbok/",
    "/handbok/nar-bygget-stannar/",
    "/handbok/falten/",
    "/handbok/andra-telefontid/",
    "/handbok/lamna-sidan/",
    "/handbok/lagg-in-en-film/",
)


@pytest.fixture(scope="module")
def beside(site, tmp_path_factory):
    """The address of a preview of the site with the handbook beside it."""
    root = tmp_path_factory.mktemp("handbok")
    for name in ("docs", "theme"):
        shutil.copytree(ROOT / name, root / name)
    server = preview.start_server(site.output, mounts={publish.ADDRESS: publish.write(root)})
    yield f"http://{preview.HOST}:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_no_violation_in_the_handbook(tabs, beside, address):
    page = tabs[True]
    said = []

    def listen(message):
        said.append((message.type, message.text))

    page.on("console", listen)
    page.goto(beside + address)
    found = violations(page)
    page.remove_listener("console", listen)
    assert found == {}
    assert [text for kind, text in said if kind == "error"] == []


@pytest.mark.parametrize("address", PAGES)
def test_nothing_in_the_handbook_is_wider_than_a_telephone_and_every_picture_is_seen(tabs, beside, address):
    page = tabs[False]
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    page.goto(beside + address)
    page.evaluate("document.querySelectorAll('img').forEach((image) => { image.loading = 'eager'; })")
    page.wait_for_function("[...document.images].every((image) => image.complete)")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    assert page.evaluate("[...document.images].filter((image) => !image.naturalWidth).map((image) => image.src)") == []
