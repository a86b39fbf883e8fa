"""A card of numbers to carry: small, neutral, printed alone, and gone when it is printed."""

import re

import pytest

from tests.browser import samples

pytestmark = pytest.mark.browser

MM = 96 / 25.4  # px
WIDTH, HEIGHT = 85.6 * MM, 54 * MM  # ISO/IEC 7810, the size of a bank card
NUMBERS = {"112": "Nödnumret", "116016": "Kvinnofridslinjen", "084442032": "Jouren"}
CARD = "body > :last-child"
VISIBLE = "[...document.body.children].filter((element) => element.checkVisibility()).map((element) => element.innerText)"


def links(numbers):
    """Each number twice, as on a real page; once it is to be on the card."""
    return "".join(f'<p><a href="tel:{number}">{number}</a> {name}. Öppet.</p>' for number, name in numbers.items()) * 2


@pytest.fixture
def open_card(open_page):
    """Open a page with the card and these numbers; what is printed is what print media show."""

    def open_one(numbers):
        page = open_page("/404.html", javascript=True)
        samples.show(page, links(numbers) + samples.part("pocket", "pocket"), "directory-card")
        page.evaluate("() => { window.prints = 0; window.print = () => { prints += 1; window.titleInPrint = document.title; }; }")
        page.evaluate(samples.BUNDLES.script("print-card"))
        if page.locator("[data-pocket]").is_visible():
            page.get_by_text("Skriv ut ett litet kort").click()
        return page

    return open_one


def press(page):
    page.get_by_role("button", name="Skriv ut").click()


def test_she_ticks_which_numbers_and_only_they_are_printed(open_card):
    page = open_card(NUMBERS)
    page.get_by_label("116016").uncheck()
    press(page)
    page.emulate_media(media="print")
    assert page.evaluate(VISIBLE) == ["Viktiga nummer\n\n112\n\n084442032"]
    assert page.evaluate("[prints, titleInPrint]") == [1, "Viktiga nummer"]


def test_names_are_printed_only_if_she_asks(open_card, content):
    """A number without its name tells less; the heading tells nothing."""
    page = open_card(NUMBERS)
    press(page)
    text = page.text_content(CARD)
    assert not [word for word in [*NUMBERS.values(), *content.site.telling_words] if word.lower() in text.lower()]
    page.get_by_label("Skriv ut namnen också").check()
    press(page)
    assert page.locator(f"{CARD} p").all_text_contents() == ["112 Nödnumret", "116016 Kvinnofridslinjen", "084442032 Jouren"]


def test_on_a_page_in_another_language_the_card_speaks_it(open_page):
    page = open_page("/en/find-help/116-016/", javascript=True)
    page.evaluate("() => { window.print = () => { window.titleInPrint = document.title; }; }")
    page.get_by_text("Print a small card").click()
    page.get_by_role("button", name="Print").click()
    page.emulate_media(media="print")
    assert page.evaluate(VISIBLE) == ["Important numbers\n\n116\xa0016\n\n020-50\xa050\xa050"]
    assert page.evaluate("titleInPrint") == "Important numbers"


def test_the_card_is_the_size_of_a_bank_card_and_fits_one_sheet(open_card):
    page = open_card({f"08{number}": "En verksamhet med ett namn som är alldeles för långt för ett litet kort" for number in range(9)})
    page.get_by_label("Skriv ut namnen också").check()
    press(page)
    page.emulate_media(media="print")
    box = page.locator(CARD).bounding_box()
    last = page.locator(f"{CARD} p").last.bounding_box()
    assert last["y"] + last["height"] < box["y"] + box["height"]
    assert (box["width"], box["height"]) == pytest.approx((WIDTH, HEIGHT), abs=1)
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf())) == 1


def test_a_link_may_say_the_name_itself(open_card):
    page = open_card({"112": "Telefon"})
    assert page.locator("fieldset label").all_inner_texts() == ["112 Telefon"]
    page.evaluate("document.querySelectorAll('main a').forEach((link) => { link.dataset.name = 'SOS Alarm'; })")
    page.evaluate(samples.BUNDLES.script("print-card"))
    assert page.locator("fieldset label").last.inner_text() == "112 SOS Alarm"


def test_when_it_is_printed_nothing_is_left(open_card):
    page = open_card(NUMBERS)
    before = page.title(), page.inner_html("html")
    press(page)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert (page.title(), page.inner_html("html")) == before
    assert page.get_attribute("html", "data-card") is None
    page.emulate_media(media="print")
    assert page.locator("main").is_visible()


def test_the_card_is_not_seen_on_the_screen(open_card):
    page = open_card(NUMBERS)
    press(page)
    assert page.locator(CARD).is_hidden()
    assert page.locator("main").is_visible()


def test_a_page_without_numbers_offers_no_card(open_card):
    assert open_card({}).locator("[data-pocket]").is_hidden()
