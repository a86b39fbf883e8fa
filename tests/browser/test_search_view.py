"""The field and its list, with answers known beforehand: what is shown, what is told, and how it is worked by keys."""

import pytest
from qjouren.filters import NO_BREAK_SPACE

from tests.browser import samples
from tests.support import ROOT

pytestmark = pytest.mark.browser

ENGINE = (ROOT / "tests/browser/fake_engine.js").read_text(encoding="utf-8")
VIEW = "".join((ROOT / f"theme/static/js/search/{name}.js").read_text(encoding="utf-8") for name in ("hits", "view"))
FIELD, RESULTS, READY = "#sokord", "[data-search-results]", "[data-search-state=ready]"
FOCUSED = "document.activeElement.textContent"


@pytest.fixture
def page(tabs, site):
    """The search of the built page, with the engine of the tests in place of the real one."""
    page = tabs[True]
    page.emulate_media(media="screen", color_scheme="light", forced_colors="none", reduced_motion="reduce")
    samples.show(page, f"<h1>Sök</h1>{site.page('/sok/').select_one('.q-search')}<a href='#x'>Efter</a>", "search")
    page.evaluate(f"{ENGINE}; window.searchEngine = searchEngine; Object.assign(window, {{ asked, loads }})")
    page.evaluate(samples.BUNDLES.script("open-now"))
    page.evaluate(f"{{{VIEW}}}")
    return page


def fill(page, text):
    page.fill(FIELD, text)
    page.wait_for_selector(READY)


def links(page):
    return page.locator(f"{RESULTS} ol > li > a").all_text_contents()


def shown(page):
    """What can be read among the results."""
    return page.inner_text(RESULTS).replace(NO_BREAK_SPACE, " ")


def test_nothing_is_fetched_before_she_comes_to_the_field(page):
    assert page.evaluate("loads") == []
    page.focus(FIELD)
    assert page.evaluate("loads") == ["index"]


def test_towns_are_fetched_after_the_first_answer_whatever_it_was(page):
    fill(page, "stöd")
    fill(page, "mer stöd")
    assert page.evaluate("loads") == ["index", "places"]


def test_what_she_typed_before_the_index_came_is_answered_when_it_does(page):
    page.evaluate("void (window.hold = new Promise((done) => { window.release = done; }))")
    page.fill(FIELD, "stöd")
    assert page.inner_text("[role=status]") == "Hämtar …"
    assert page.locator(READY).count() == 0
    page.evaluate("release()")
    page.wait_for_selector(READY)
    assert links(page) == ["Jouren", "Polisanmälan"]


def test_a_lost_connection_is_told_and_tried_again(page):
    page.evaluate("window.broken = true")
    page.fill(FIELD, "stöd")
    page.wait_for_function("document.querySelector('[role=status]').textContent.startsWith('Sökningen gick inte att hämta')")
    page.evaluate("window.broken = false")
    fill(page, "stöd!")
    assert links(page) == ["Jouren", "Polisanmälan"]


def test_a_hit_tells_what_she_needs_to_choose(page):
    """Name, the sentence that matched, number, kind, where, for whom, open or not; in rank order."""
    fill(page, "han slår")
    hit = page.locator(f"{RESULTS} ol > li").first
    told = hit.inner_text().replace(NO_BREAK_SPACE, " ")
    for text in ("Jouren", "Vi lyssnar när han slår dig.", "08-644 20 32", "Stöd.", "Hela landet.", "För dig som är utsatt.", "Öppet nu"):
        assert text in told
    assert hit.locator("mark").inner_text() == "han slår"
    assert hit.locator("[href^='tel:']").get_attribute("href") == "tel:+4686442032"
    assert links(page) == ["Jouren", "Polisanmälan"]


def test_danger_stands_first_and_is_told_first(page):
    fill(page, "han slår")
    assert shown(page).startswith("Är du i fara just nu? Ring.\n")
    assert page.locator(f"{RESULTS} a").first.get_attribute("href") == "tel:112"
    page.wait_for_function("document.querySelector('[role=status]').textContent.startsWith('Är du i fara just nu? Ring. 2 träffar')")
    fill(page, "stöd")
    assert page.locator("[data-search-danger]").is_hidden()


def test_a_result_is_never_empty(page, content):
    page.fill(FIELD, "qqq")
    page.wait_for_selector(READY)
    for number in ("112", "11414", "kvinnofridslinjen", content.site.contact.phone):
        assert content.site.number(number).shown in shown(page)
    assert page.locator(f"{RESULTS} a[href='/hitta-hjalp/']").is_visible()


def test_a_misspelt_word_is_offered_as_she_may_have_meant_it(page):
    fill(page, "kvinojor")
    page.get_by_role("button", name="kvinnojour").click()
    assert page.input_value(FIELD) == "kvinnojour"
    assert page.evaluate("document.activeElement.id") == FIELD.lstrip("#")
    assert page.locator("[data-search-meant]").is_hidden()


def test_a_town_leads_to_its_municipality_and_says_so(page):
    """The answer that stands before the towns have come is not called the answer."""
    page.evaluate("void (window.holdPlaces = new Promise((done) => { window.release = done; }))")
    page.fill(FIELD, "söder")
    page.wait_for_function("loads.length === 2")
    assert page.locator(READY).count() == 0
    page.evaluate("release()")
    page.wait_for_selector(READY)
    assert links(page) == ["Stockholm (Södermalm)"]
    assert "Stockholms län." in shown(page)


def test_at_most_ten_are_shown_so_that_the_rest_of_the_page_is_near(page):
    fill(page, "många")
    assert len(links(page)) == 10


def test_the_count_is_told_once_she_pauses(page):
    """A screen reader would else speak at each key."""
    page.focus(FIELD)
    page.evaluate("""() => {
      window.told = [];
      new MutationObserver(() => told.push(document.querySelector('[role=status]').textContent))
        .observe(document.querySelector('[role=status]'), { childList: true, characterData: true, subtree: true });
    }""")
    page.keyboard.type("stöd", delay=30)
    page.wait_for_function("told.length")
    assert page.evaluate("told") == ["2 träffar, den bästa först."]


def test_she_goes_between_the_field_and_the_list_by_arrows(page):
    fill(page, "stöd")
    page.focus(FIELD)
    steps = []
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"):
        page.keyboard.press(key)
        steps.append(page.evaluate(FOCUSED).replace(NO_BREAK_SPACE, " "))
    assert steps == ["Jouren", "08-644 20 32", "Polisanmälan", "Polisanmälan", "08-644 20 32", "Jouren", ""]


def test_enter_goes_to_the_best_hit_and_follows_nothing(page):
    fill(page, "stöd")
    page.focus(FIELD)
    page.keyboard.press("Enter")
    assert page.evaluate(FOCUSED) == "Jouren"
    assert page.url == "about:blank"


def test_escape_empties_the_field_and_comes_back_to_it(page):
    fill(page, "stöd")
    page.focus(f"{RESULTS} ol a")
    page.keyboard.press("Escape")
    assert page.input_value(FIELD) == ""
    assert links(page) == []
    assert page.evaluate("document.activeElement.id") == FIELD.lstrip("#")


def test_speech_and_suggestions_of_the_keyboard_are_answered_too(page):
    """They write whole words at once, without a key, while they are still composing."""
    page.focus(FIELD)
    page.evaluate("""() => {
      const field = document.getElementById("sokord");
      field.value = "stöd";
      field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertCompositionText", isComposing: true }));
    }""")
    page.wait_for_selector(READY)
    assert links(page) == ["Jouren", "Polisanmälan"]


@pytest.mark.parametrize("event", ["pagehide", "pageshow"])
def test_nothing_is_left_when_the_page_is_left_or_brought_back(page, event):
    fill(page, "han slår")
    page.evaluate("(name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true }))", event)
    assert page.input_value(FIELD) == ""
    assert shown(page).strip() == ""
    assert page.locator(READY).count() == 0


def test_text_in_an_answer_is_text_and_never_markup(page):
    fill(page, "<img src=x onerror=alert(1)>")
    assert page.locator(f"{RESULTS} img").count() == 0
