"""Lämna sidan and moving inside the site: gone at once, and Back does not return; with script and without."""

import re

import pytest

from tests.support import EXIT_ID

pytestmark = pytest.mark.browser

EXIT = f"#{EXIT_ID}"
SEARCH = "https://sok.test/"
NEUTRAL = "Sida"
STATUS = "[role=status]"
IS_BLANK = "getComputedStyle(document.documentElement).display === 'none'"
# What the scripts made of the next click, which is then stopped so that the page stays.
WATCH_CLICK = "addEventListener('click', (event) => { window.taken = event.defaultPrevented; event.preventDefault(); })"
ADD_LINK = """
(attributes) => {
  const link = Object.assign(document.createElement("a"), { id: "prov", textContent: "prov" });
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  document.querySelector("main").prepend(link);
}
"""


@pytest.fixture
def visit(browser, origin, content):
    """Open a page, script on, in a small world: a search page that links to us and two destinations."""

    contexts = []

    def open_one(address="/stod/", *, answer=True, **options):
        contexts.append(browser.new_context(**options))
        page = contexts[-1].new_page()
        page.asked = []

        def destination(route):
            page.asked.append(route.request)
            if answer:
                route.fulfill(body="<title>Vädret</title>Mulet", content_type="text/html")

        for url in (content.site.exit.destination, content.site.exit.second):
            page.route(url, destination)
        page.route(SEARCH, lambda route: route.fulfill(body=f"<a href={origin}{address}>En träff</a>", content_type="text/html"))
        page.goto(SEARCH)
        page.click("a")
        page.wait_for_url(origin + address)
        return page

    yield open_one
    for context in contexts:
        context.close()


def shift(page, times=1):
    for _ in range(times):
        page.keyboard.press("Shift")


@pytest.mark.parametrize(
    "leave",
    [
        lambda page: page.click(EXIT),
        lambda page: page.locator(EXIT).press("Enter"),
        lambda page: page.evaluate(f"document.querySelector('{EXIT}').click()"),
        lambda page: shift(page, 3),
    ],
    ids=["mouse", "enter", "voice", "shift three times"],
)
def test_after_five_pages_and_the_exit_back_leads_to_where_she_came_from(visit, content, leave):
    page = visit("/")
    for address in ("/stod/", "/kanna-igen/", "/dina-rattigheter/", "/kontakt/"):
        page.click(f"footer a[href='{address}'], nav a[href='{address}']")
        page.wait_for_url(re.compile(f"{address}$"))
    leave(page)
    page.wait_for_url(content.site.exit.destination)
    assert [request.headers.get("referer") for request in page.asked] == [None]
    page.go_back()
    assert page.url == SEARCH


def test_a_visit_is_one_entry_in_the_tab(visit):
    page = visit("/")
    before = page.evaluate("history.length")
    page.click("nav a[href='/stod/']")
    page.wait_for_url(re.compile("/stod/$"))
    page.click("main .q-card__link >> nth=0")
    page.wait_for_url(re.compile("/stod/.+/$"))
    assert page.evaluate("history.length") == before
    page.go_back()
    assert page.url == SEARCH


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_blank_at_once_and_stays_so_while_the_destination_hangs(visit, scheme):
    """Escape would stop the load and leave our address in the bar: the page takes the key and leaves once more."""
    page = visit(answer=False, color_scheme=scheme)
    press = f"document.querySelector('{EXIT}').click()"
    escape = "dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }))"
    seen = page.evaluate(f"[{press}, {IS_BLANK}, document.title, {escape}, {IS_BLANK}].slice(1)")
    assert seen == [True, NEUTRAL, False, True]


def test_a_destination_that_does_not_answer_is_replaced_by_the_second(visit, content):
    page = visit(answer=False)
    page.evaluate(f"document.querySelector('{EXIT}').click()")
    page.wait_for_timeout(3500)
    assert [request.url for request in page.asked] == [content.site.exit.destination, content.site.exit.second]


def test_shift_is_counted_aloud_and_forgotten_after_another_key(visit):
    page = visit()
    shift(page)
    assert page.locator(STATUS).inner_text() == "Skift två gånger till lämnar sidan."
    shift(page)
    assert page.locator(STATUS).inner_text() == "Skift en gång till lämnar sidan."
    page.keyboard.press("a")
    assert page.locator(STATUS).inner_text() == ""
    shift(page, 2)
    assert page.asked == []


def test_shift_with_another_key_or_in_a_field_is_no_press(visit):
    page = visit()
    for _ in range(3):
        page.keyboard.press("Shift+A")
    page.evaluate("document.querySelector('main').innerHTML = '<input id=falt>'")
    page.focus("#falt")
    shift(page, 3)
    assert page.asked == []
    assert page.locator(STATUS).inner_text() == ""


def test_a_pause_of_more_than_five_seconds_starts_again(visit):
    page = visit()
    shift(page, 2)
    page.wait_for_timeout(5300)
    assert page.locator(STATUS).inner_text() == "Lämna sidan är avbrutet."
    shift(page)
    assert page.asked == []


@pytest.mark.parametrize(
    "attributes",
    [
        {"href": "tel:112"},
        {"href": "mailto:a@example.org"},
        {"href": "/stod/", "target": "_blank"},
        {"href": "/sitemap.xml", "download": ""},
        {"href": "https://polisen.se/"},
    ],
    ids=lambda attributes: attributes["href"],
)
def test_other_links_work_as_they_always_do(visit, attributes):
    page = visit()
    page.evaluate(ADD_LINK, attributes)
    page.evaluate(WATCH_CLICK)
    page.click("#prov")
    assert page.evaluate("taken") is False


@pytest.mark.parametrize("key", ["Control", "Meta", "Shift", "Alt"])
def test_a_click_with_a_modifier_works_as_it_always_does(visit, key):
    page = visit()
    page.evaluate(WATCH_CLICK)
    page.click("nav a[href='/kontakt/']", modifiers=[key])
    assert page.evaluate("taken") is False


def test_an_anchor_moves_focus_and_leaves_the_address_alone(visit):
    page = visit()
    before = page.url
    page.focus(".q-skip")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "innehall"
    assert page.url == before


def test_without_script_the_page_is_gone_while_the_exit_is_pressed(open_page):
    """The link itself stays, transparent: hiding it would lose the click."""
    page = open_page("/stod/")
    box = page.locator(EXIT).bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    opacity = "(what) => getComputedStyle(document.querySelector(what)).opacity"
    assert {page.evaluate(opacity, what) for what in ("header", "main", "footer", ".q-traces")} == {"0"}
    assert page.evaluate(opacity, EXIT) == "1"
