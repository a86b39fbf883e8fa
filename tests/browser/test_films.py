"""A film costs nothing and is not heard until it is pressed; then it plays in the page, where the way out stands."""

import base64

import pytest
from playwright.sync_api import expect
from qjouren import preview

from tests.browser.test_axe import violations
from tests.films import ADDRESS

pytestmark = pytest.mark.browser

PAGES = ["/stod/nar-du-ringer/", "/en/calling/"]
# A second of a square that changes colour, as the browser itself records it: no film is kept in the repository.
RECORD = """async () => {
  const canvas = Object.assign(document.createElement("canvas"), {width: 160, height: 90});
  const pen = canvas.getContext("2d"), parts = [];
  const recorder = new MediaRecorder(canvas.captureStream(25), {mimeType: "video/webm"});
  recorder.ondataavailable = (event) => parts.push(event.data);
  const stopped = new Promise((done) => { recorder.onstop = done; });
  recorder.start();
  for (let step = 0; step < 25; step++) {
    pen.fillStyle = `hsl(${step * 10} 50% 50%)`;
    pen.fillRect(0, 0, 160, 90);
    await new Promise((done) => setTimeout(done, 40));
  }
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}"""


@pytest.fixture(scope="session")
def film_origin(film_site):
    server = preview.start_server(film_site.output)
    yield f"http://{preview.HOST}:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(open_context, film_origin):
    """Open a page, and return it with the list of what it has asked for."""

    def visit_one(address, *, javascript=True):
        page = open_context(javascript=javascript).new_page()
        page.set_viewport_size({"width": 390, "height": 844})
        asked = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(film_origin)))
        page.goto(film_origin + address, wait_until="networkidle")
        return page, asked

    return visit_one


@pytest.mark.parametrize("javascript", [True, False])
def test_nothing_of_the_film_is_fetched_even_when_it_is_in_view(visit, javascript):
    page, asked = visit(PAGES[0], javascript=javascript)
    page.locator("video").scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    assert asked == [PAGES[0]]


def test_pressed_it_plays_without_sound_under_the_policy_and_beside_the_way_out(visit, film_site, open_context):
    recorded = base64.b64decode(open_context(javascript=True).new_page().evaluate(RECORD))
    file = film_site.output / ADDRESS.lstrip("/")
    before = file.read_bytes()
    file.write_bytes(recorded)  # a browser looks at the bytes and not at the name
    try:
        page, asked = visit(PAGES[0])
        page.locator("video").scroll_into_view_if_needed()
        page.locator("video").focus()
        page.keyboard.press("Space")
        page.wait_for_function("() => document.querySelector('video').currentTime > 0.1")
        assert asked[1:] == [ADDRESS]
        assert page.evaluate("() => document.querySelector('video').muted")
        expect(page.locator("#lamna")).to_be_in_viewport()
    finally:
        file.write_bytes(before)


def test_what_the_film_says_folds_out_without_a_script(visit):
    page, _ = visit(PAGES[0], javascript=False)
    transcript = page.get_by_text("Så här går det till när du ringer.")
    expect(transcript).to_be_hidden()
    page.get_by_text("Filmen i text").click()
    expect(transcript).to_be_visible()


@pytest.mark.parametrize("address", PAGES)
def test_a_page_with_a_film_can_be_used_by_everyone(visit, address):
    page, _ = visit(address)
    page.emulate_media(reduced_motion="reduce")  # or colours are measured on their way
    assert violations(page) == {}
