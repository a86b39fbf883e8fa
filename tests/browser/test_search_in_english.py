"""The search in English: its own index, its own words, danger first; nothing typed leaves the page."""

import pytest

pytestmark = pytest.mark.browser

SEARCH = "/en/search/"


@pytest.fixture
def ask(open_context, origin):
    """Type words in the field, in a tab of its own, and return the page when its answer stands."""

    def type_words(words):
        page = open_context(javascript=True).new_page()
        page.goto(origin + SEARCH)
        page.requests = []
        page.on("request", lambda request: page.requests.append(request.url.removeprefix(origin)))
        page.focus("#sokord")
        page.keyboard.type(words)
        page.wait_for_selector("[data-search-state=ready]")
        return page

    return type_words


def links(page):
    return page.eval_on_selector_all("[data-search-results] ol a:not(.q-call)", "(all) => all.map((one) => new URL(one.href).pathname)")


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("gambling", "/en/find-help/stodlinjen-spel/"),
        ("debts", "/en/find-help/kronofogden/"),
        ("hide my tracks", "/en/traces/"),
        ("shelter malmö", "/en/find-help/jour-malmo/"),
        ("grums", "/hitta-hjalp/kommun/grums/"),
    ],
)
def test_what_she_asks_in_english_is_found(ask, words, address):
    assert address in links(ask(words))[:5]


def test_danger_stands_first_in_english(ask):
    page = ask("he will kill me")
    alarm = page.locator("[data-search-danger]")
    assert alarm.is_visible()
    assert alarm.inner_text().startswith("Are you in danger right now? Call 112.")
    assert alarm.locator("a").first.get_attribute("href") == "tel:112"


def test_all_that_the_search_says_is_english(ask):
    page = ask("drinking")
    page.locator("[data-search] [role=status]", has_text="results, the best first.").wait_for()
    said = page.locator("[data-search]").inner_text()
    assert not [word for word in ("träff", "för dig", "stöd,", "Hämtar", "öppet") if word in said]


def test_only_the_two_files_are_asked_for_and_never_the_words(ask):
    page = ask("drinking")
    assert set(page.requests) <= {"/en/sok/index.txt", "/en/sok/orter.txt"}


def test_without_a_script_there_is_no_field_and_a_way_on(open_page):
    page = open_page(SEARCH)
    assert not page.locator("[data-search]").is_visible()
    assert page.locator("main .q-directory > p a[href='/en/find-help/']").is_visible()
