"""While the site is edited its pages renew themselves, and a fault is shown where the page was; with and without script."""

import shutil
from functools import partial

import pytest
from playwright.sync_api import expect
from qjouren import preview
from qjouren.faults import Fault
from qjouren.resident.live import Live
from qjouren.resident.serving import LiveHandler

from tests.browser.test_axe import violations

PATIENCE = 60_000  # milliseconds
FAULT = Fault("content/stod/index.md", "Fältet ”granskat” finns inte.", "Menade du ”granskad”?", 9, "granskat")
NEW = "Nu står det något annat här"

pytestmark = pytest.mark.browser


class LivePreview:
    """The built site, as it is shown while it is edited."""

    def __init__(self, output):
        self.output, self.live = output, Live()
        self.server = preview.start_server(output, handler=partial(LiveHandler, self.live))
        self.origin = f"http://{preview.HOST}:{self.server.server_port}"

    def write(self, name, old, new):
        path = self.output / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        self.live.ended([])


def until(page, expression):
    """Wait until `expression` holds; the page's policy lets no library do it."""
    for _ in range(PATIENCE // 500):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(500)
    pytest.fail(f"{expression}: {page.evaluate('[scrollY, history.state, innerHeight]')}")


@pytest.fixture
def shown(site, tmp_path):
    live = LivePreview(shutil.copytree(site.output, tmp_path / "output"))
    yield live
    live.server.shutdown()
    live.server.server_close()


@pytest.fixture
def open_page(browser, shown):
    """Return a function that opens a page of the preview, with script or without."""
    contexts = []

    def start(address, *, script=True):
        contexts.append(browser.new_context(java_script_enabled=script, viewport={"width": 390, "height": 700}))
        page = contexts[-1].new_page()
        page.goto(shown.origin + address)
        return page

    yield start
    for context in contexts:
        context.close()


def test_a_changed_page_renews_itself_where_it_stood_and_adds_nothing_to_the_history(open_page, shown):
    page = open_page("/stod/")
    faults = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    length = page.evaluate("history.length")
    page.evaluate("scrollTo({ top: 400, behavior: 'instant' })")
    shown.write("stod/index.html", "<h1>", f"<h1>{NEW} ")
    expect(page.locator("h1")).to_contain_text(NEW, timeout=PATIENCE)
    until(page, "scrollY === 400")
    assert page.evaluate("history.length") == length
    assert faults == []


def test_another_page_is_left_alone(open_page, shown):
    page = open_page("/kontakt/")
    page.evaluate("window.same = true")
    shown.write("stod/index.html", "<h1>", f"<h1>{NEW} ")
    shown.live.ended([])
    with page.expect_event("load", timeout=PATIENCE):
        shown.write("kontakt/index.html", "<h1>", f"<h1>{NEW} ")
    page.goto(f"{shown.origin}/stod/")
    page.evaluate("window.same = true")
    shown.write("kontakt/index.html", "<h1>", "<h1>Igen ")
    page.evaluate("fetch('/').then((answer) => answer.text())")
    assert page.evaluate("window.same")


def test_a_fault_is_shown_where_the_page_was_and_the_page_comes_back(open_page, shown):
    page = open_page("/stod/")
    page.evaluate("scrollTo({ top: 300, behavior: 'instant' })")
    shown.live.ended([FAULT])
    expect(page.locator("h1")).to_have_text("Ett fel att rätta", timeout=PATIENCE)
    expect(page.locator("main")).to_contain_text("Rad 9, fältet granskat")
    expect(page.locator("main")).to_contain_text("Gör så här: Menade du ”granskad”?")
    shown.live.ended([])
    expect(page.locator("#lamna")).to_be_visible(timeout=PATIENCE)
    until(page, "scrollY === 300")


def test_without_script_a_plain_reload_shows_the_report_and_the_page_again(open_page, shown):
    page = open_page("/stod/", script=False)
    shown.live.ended([FAULT])
    assert page.reload().status == 500
    expect(page.locator("main")).to_contain_text("Fältet ”granskat” finns inte.")
    shown.live.ended([])
    assert page.reload().status == 200


def test_a_page_on_its_way_out_is_not_called_back(open_page, shown):
    """To load it again would stop the exit."""
    page = open_page("/stod/")
    page.route("**/*", lambda route: None if "127.0.0.1" not in route.request.url else route.continue_())
    page.evaluate("window.same = true")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    until(page, "document.documentElement.style.display === 'none'")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    shown.write("stod/index.html", "<h1>", f"<h1>{NEW} ")
    page.wait_for_timeout(1500)  # what does not happen cannot be waited for
    assert [url for url in asked if url == f"{shown.origin}/stod/"] == []


def test_the_report_can_be_read_by_everyone(tabs, shown):
    shown.live.ended([FAULT, Fault("content/a.md", "Texten är tom.", "Skriv en mening.")])
    page = tabs[True]
    page.goto(shown.origin)
    assert violations(page) == {}
