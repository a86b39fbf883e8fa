"""The search as it is published: the words stay in the field, two files of ours are fetched, and nothing is left behind."""

import re

import pytest
from qjouren.filters import NO_BREAK_SPACE

from tests.browser import pages
from tests.browser.test_axe import violations
from tests.support import EXIT_ID

pytestmark = pytest.mark.browser

FIELD, RESULTS, READY = "#sokord", "[data-search-results]", "[data-search-state=ready]"
PAGES = ("/sok/", "/hitta-hjalp/")
FILES = ["/sok/index.txt", "/sok/orter.txt"]
WORDS = "min man slår mig"


@pytest.fixture
def page(open_context, origin):
    """A tab of its own at the search, with every request and every word of the console noted."""
    page = open_context(javascript=True).new_page()
    page.requests, page.said = [], []
    page.on("request", lambda request: page.requests.append(request))  # noqa: PLW0108 (Playwright cannot wrap a list's own method)
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.goto(origin + PAGES[0])
    return page


def search(page, words):
    page.focus(FIELD)
    page.keyboard.type(words)
    page.wait_for_selector(READY)


def addresses(page):
    return page.eval_on_selector_all(f"{RESULTS} ol > li > a", "(all) => all.map((link) => link.pathname)")


def shown(page):
    return page.inner_text(RESULTS).replace(NO_BREAK_SPACE, " ")


@pytest.mark.parametrize("address", PAGES)
def test_what_she_would_say_to_a_friend_leads_to_the_right_door(page, origin, address, content):
    page.goto(origin + address)
    search(page, WORDS)
    assert content.directory.by_id["116-016"].address in addresses(page)[:3]
    assert "116 016" in shown(page)
    assert page.locator(f"{RESULTS} mark").count()
    assert page.said == []


def test_only_two_files_of_ours_are_fetched_and_none_tells_of_the_words(page, origin):
    """However much she types; towns too, whatever was asked; none of it from a cache or kept in one."""
    page.requests.clear()
    search(page, WORDS)
    page.wait_for_load_state("networkidle")
    page.fill(FIELD, "södermalm 11646 överdos kvinojor")
    page.wait_for_selector(READY)
    page.wait_for_load_state("networkidle")
    assert [request.url for request in page.requests] == [origin + name for name in FILES]
    for request in page.requests:
        everything = f"{request.url} {request.post_data} {request.all_headers()}"
        assert not re.search("slår|sl%C3|malm|11646|verdos|kvinojor", everything)
        assert "referer" not in request.all_headers()
        assert request.response().header_value("cache-control") == "no-store"


def test_the_words_are_in_no_address_title_history_or_storage(page):
    before = page.evaluate("[location.href, document.title, history.length, history.state]")
    search(page, WORDS)
    page.keyboard.press("Enter")
    assert page.evaluate("[location.href, document.title, history.length, history.state]") == before
    assert page.context.storage_state(indexed_db=True) == {"cookies": [], "origins": []}
    assert page.evaluate("caches.keys()") == []
    field = page.locator(FIELD)
    wanted = {"autocomplete": "off", "autocorrect": "off", "autocapitalize": "off", "spellcheck": "false", "writingsuggestions": "false"}
    assert {name: field.get_attribute(name) for name in wanted} == wanted
    assert field.get_attribute("name") is None
    assert page.locator("form").count() == 0


def test_she_chooses_by_key_leaves_and_comes_back_to_an_empty_field(page, origin):
    """The link is an ordinary one: it leaves no step in the history, and Back does not come to the words."""
    length = page.evaluate("history.length")
    search(page, "kvinnojour")
    first = addresses(page)[0]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(origin + first)
    assert page.evaluate("history.length") == length
    page.goto(origin + PAGES[0])
    assert page.input_value(FIELD) == ""
    assert page.locator(f"{RESULTS} ol > li").count() == 0
    search(page, "kvinnojour")
    page.goto(f"{origin}/stod/")
    page.go_back()
    assert page.input_value(FIELD) == ""
    assert shown(page).strip() == ""


def test_the_exit_works_in_the_midst_of_a_word(page, content):
    search(page, WORDS)
    asked = []
    page.route("**/*", lambda route: (asked.append(route.request.url), route.abort()))
    page.locator(f"#{EXIT_ID}").click(no_wait_after=True)
    page.wait_for_timeout(200)
    assert asked == [content.site.exit.destination]


@pytest.mark.parametrize(
    ("words", "line"),
    [("han ska döda mig", "116 016"), ("tagit en överdos", "Giftinformationscentralen"), ("vill inte leva längre", "90 101")],
)
def test_danger_puts_112_and_the_right_line_first(page, words, line):
    search(page, words)
    box = page.inner_text("[data-search-danger]").replace(NO_BREAK_SPACE, " ")
    assert page.locator(f"{RESULTS} a").first.get_attribute("href") == "tel:112"
    assert line in box
    assert shown(page).startswith(box[:20])


@pytest.mark.parametrize("words", ["qxzqxz", "???", "01", "ąęłóź", "こんにちは", "'; drop table", "<b>hej</b>"])
def test_a_result_is_never_empty(page, content, words):
    page.fill(FIELD, words)
    page.wait_for_selector(READY)
    telephone = page.locator(f"{RESULTS} a[href^='tel:']:visible")
    assert telephone.count() or addresses(page)


@pytest.mark.parametrize(("words", "address"), [("Södermalm", "stockholm"), ("Abbekås", "skurup"), ("116 46", "stockholm")])
def test_a_town_a_district_or_a_postcode_leads_to_its_municipality(page, words, address):
    search(page, words)
    page.wait_for_load_state("networkidle")
    assert f"/hitta-hjalp/kommun/{address}/" in addresses(page)[:3]


@pytest.mark.parametrize("address", PAGES)
def test_without_a_script_the_index_from_a_to_o_stands_in(open_page, address):
    page = open_page(address)
    assert page.locator("[data-search]").is_hidden()
    if address != "/sok/":
        page.locator("main a[href='/sok/']").first.click()
    page.locator("main a[href='/sok/s/']").click()
    assert page.locator("main a[href='/hitta-hjalp/socialtjansten-kommun/']").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_results_fit_the_narrowest_phone_and_every_target_can_be_hit(page, origin, address, scheme):
    page.set_viewport_size({"width": pages.PHONE[0], "height": pages.PHONE[1]})
    page.emulate_media(color_scheme=scheme)
    page.goto(origin + address)
    search(page, "vill inte leva längre")
    assert page.evaluate("() => { scrollTo(9999, 0); return scrollX; }") == 0
    targets = page.locator(f"{FIELD}, {RESULTS} a:visible, {RESULTS} button:visible")
    sizes = [(box["height"], one.inner_text()) for one in targets.all() if (box := one.bounding_box())]
    assert [size for size in sizes if size[0] < 47.9] == []


@pytest.mark.parametrize("words", ["vill inte leva längre", "kvinojor", "qxzqxz"])
def test_axe_finds_no_violation_in_what_is_found(page, words):
    """Hits, the box of danger, «Menade du» and the numbers that are always there; by day, by night and in her own colours."""
    page.fill(FIELD, words)
    page.wait_for_selector(READY)
    assert violations(page) == {}
