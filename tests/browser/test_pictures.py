"""A picture costs nothing until it is near, and leaves nothing on the disk of the device."""

import shutil

import pytest
from qjouren import preview

from tests.browser.conftest import ARGUMENTS
from tests.browser.test_axe import AXE, OPTIONS, RUN

pytestmark = pytest.mark.browser

ADDRESS = "/om/verksamhetsberattelse/2023/"
TO_THE_PICTURE = "document.querySelector('picture img').scrollIntoView()"
SHOWN = "() => { const image = document.querySelector('picture img'); return image.complete && image.naturalWidth > 0; }"
ROOM = "() => { const box = document.querySelector('picture img').getBoundingClientRect(); return [box.width, box.height]; }"


@pytest.fixture(scope="session")
def picture_origin(picture_site):
    server = preview.start_server(picture_site.output)
    yield f"http://{preview.HOST}:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def visit(open_context, picture_origin):
    """Open the page, and return it with the list of what it has asked for."""

    def visit_one(*, javascript):
        page = open_context(javascript=javascript).new_page()
        page.set_viewport_size({"width": 390, "height": 600})
        asked = []

        def keep(response):
            asked.append(response)

        page.on("response", keep)
        page.goto(picture_origin + ADDRESS, wait_until="networkidle")
        return page, asked

    return visit_one


def test_a_picture_far_down_is_fetched_only_when_it_comes_near_and_then_once(visit, picture_origin):
    page, asked = visit(javascript=True)
    assert [response.url for response in asked] == [picture_origin + ADDRESS]
    page.evaluate(TO_THE_PICTURE)
    page.wait_for_function(SHOWN)
    assert [response.url for response in asked[1:]] == [f"{picture_origin}/bilder/fika-640.avif"]
    assert asked[1].header_value("cache-control") == "no-store"
    assert len(asked[1].body()) < 60_000


def test_without_javascript_the_picture_is_shown_too(visit):
    """Browsers then fetch it at once: lateness could tell how far she has read."""
    page, asked = visit(javascript=False)
    page.locator("picture img").scroll_into_view_if_needed()
    assert page.evaluate(SHOWN)
    assert len(asked) == 2


def test_its_room_is_kept_before_it_has_come(visit):
    page, _ = visit(javascript=True)
    before = page.evaluate(ROOM)
    page.evaluate(TO_THE_PICTURE)
    page.wait_for_function(SHOWN)
    assert page.evaluate(ROOM) == before
    assert before[0] <= 390
    assert before[1] == pytest.approx(before[0] * 4 / 3, abs=1)


def test_axe_finds_no_violation_beside_a_picture(visit):
    page, _ = visit(javascript=True)
    page.evaluate(AXE)
    assert page.evaluate(RUN, OPTIONS) == []


@pytest.mark.parametrize(("caching", "left"), [("no-store", False), ("max-age=3600", True)])
def test_the_picture_leaves_nothing_in_the_profile_on_disk(picture_site, tmp_path, browser, caching, left):
    """The second case shows that the search would find it: with an ordinary cache header it stays."""
    output = shutil.copytree(picture_site.output, tmp_path / "output")
    headers = output / "_headers"
    headers.write_text(
        headers.read_text(encoding="utf-8").replace("Cache-Control: no-store", f"Cache-Control: {caching}"), encoding="utf-8"
    )
    server = preview.start_server(output)
    try:
        _visit_with_a_profile(browser, tmp_path / "profile", f"http://{preview.HOST}:{server.server_port}{ADDRESS}")
    finally:
        server.shutdown()
        server.server_close()
    found = [path.name for path in (tmp_path / "profile").rglob("*") if path.is_file() and b"bilder/fika-640" in path.read_bytes()]
    assert bool(found) is left


def _visit_with_a_profile(browser, profile, url):
    """Read the page to the picture in a browser that keeps its profile, as a borrowed telephone does, and close it."""
    program = shutil.which("chromium")
    context = browser.browser_type.launch_persistent_context(str(profile), executable_path=program, args=ARGUMENTS)
    page = context.new_page()
    page.goto(url)
    page.evaluate(TO_THE_PICTURE)
    page.wait_for_function(SHOWN)
    context.close()
