"""A visit is one request a page to us and to nobody else, and leaves nothing in the browser's storage."""

import pytest

from tests.browser import pages
from tests.support import EXIT_ID

pytestmark = pytest.mark.browser

STORED = """
async () => ({
  cookies: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  windowName: name,
})
"""
NOTHING = {"cookies": "", "local": 0, "session": 0, "databases": 0, "caches": 0, "workers": 0, "windowName": ""}


@pytest.mark.parametrize("javascript", [False, True])
def test_a_page_is_exactly_one_request(open_context, origin, javascript):
    """No file of ours and none of anybody else's, on any page; the browser's console is silent."""
    page = open_context(javascript=javascript).new_page()
    requests, messages = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    for address in pages.ALL:
        requests.clear()
        page.goto(origin + address, wait_until="load")
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        assert [url for url in requests if not url.startswith("data:")] == [origin + address]
    assert messages == []


def test_a_whole_visit_stores_nothing(open_context, origin):
    """Script on, every page seen: no cookie, no storage of any kind, no worker."""
    context = open_context(javascript=True)
    page = context.new_page()
    for address in pages.ALL:
        page.goto(origin + address)
    assert page.evaluate(STORED) == NOTHING
    assert context.cookies() == []
    assert context.storage_state(indexed_db=True) == {"cookies": [], "origins": []}


def test_links_look_the_same_before_and_after_a_visit(open_context, origin):
    """What she has read is nobody's business; browsers lie about visited links in styles, so the pixels are compared."""
    page = open_context().new_page()
    page.goto(f"{origin}/stod/")
    link = page.locator("main .q-next a").first
    before, target = link.screenshot(), link.get_attribute("href")
    page.goto(origin + target)
    page.goto(f"{origin}/stod/")
    page.mouse.move(0, 0)
    assert page.locator("main .q-next a").first.screenshot() == before


def test_the_exit_works_without_script_and_tells_nothing(open_context, origin, content):
    """A press on the plain link asks for the neutral page, once, and does not say where she was."""
    page = open_context().new_page()
    page.goto(f"{origin}/stod/")
    asked = []
    page.route("**/*", lambda route: (asked.append(route.request), route.abort()))
    page.locator(f"#{EXIT_ID}").click(no_wait_after=True)
    page.wait_for_timeout(200)
    assert [request.url for request in asked] == [content.site.exit.destination]
    assert "referer" not in asked[0].headers
