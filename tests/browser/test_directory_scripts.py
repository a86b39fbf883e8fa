"""On the real pages, behind their real policy, the scripts of the directory run; without them, and when one fails, all else stands."""

import pytest

pytestmark = pytest.mark.browser

ALL = "/hitta-hjalp/alla/"
LIST, PLACE, SERVICE = "/hitta-hjalp/behov/prata/", "/hitta-hjalp/kommun/grums/", "/hitta-hjalp/116-016/"
MINE = "[data-filter], [data-pocket], .q-now"


@pytest.mark.parametrize("address", [ALL, LIST, PLACE, SERVICE])
def test_without_javascript_nothing_is_shown_that_needs_it(open_page, address):
    page = open_page(address)
    assert [part for part in page.locator(MINE).all() if part.is_visible()] == []
    assert page.locator("main a[href^='tel:']").first.is_visible()


def test_the_hours_stand_in_a_table_without_javascript(open_page):
    assert open_page(SERVICE).locator("table").inner_text().split("\n")[-1] == "Alla dagar\tdygnet runt"


def test_a_service_page_says_whether_it_is_open(open_page):
    page = open_page(SERVICE, javascript=True)
    assert page.inner_text(".q-now") == "Öppet nu"


def test_a_list_says_of_each_entry_with_hours_whether_it_is_open(open_page):
    page = open_page(LIST, javascript=True)
    assert page.locator(".q-now").count() == page.locator("[data-hours]").count() > 1
    assert page.locator("[data-hours]:not([data-open])").count() == 0


def test_a_list_is_narrowed_and_says_how_many_are_left(open_page):
    page = open_page(LIST, javascript=True)
    entries = page.locator("[data-entry]").count()
    page.get_by_text("Smalna av listan").click()
    page.get_by_label("inte kräver ditt namn").check()
    shown = page.locator("[data-entry]:not([hidden])").count()
    assert 0 < shown < entries
    page.wait_for_function(
        "(start) => document.querySelector('[data-filter] [role=status]').textContent.startsWith(start)", arg=f"{shown} av"
    )


def test_a_municipality_prints_its_numbers_on_a_card(open_page):
    page = open_page(PLACE, javascript=True)
    page.evaluate("() => { window.print = () => {}; }")
    page.get_by_text("Skriv ut ett litet kort").click()
    assert page.locator("[data-pocket] fieldset label").first.inner_text() == "112 Vid fara"
    page.get_by_role("button", name="Skriv ut").click()
    page.emulate_media(media="print")
    assert [box.is_visible() for box in page.locator("body > *").all()].count(True) == 1
    assert page.inner_text("body > :last-child").startswith("Viktiga nummer")


def test_a_script_that_fails_stops_no_other(open_context, origin):
    page = open_context(javascript=True).new_page()
    page.add_init_script("Intl.DateTimeFormat = undefined; Element.prototype.insertBefore = () => { throw new Error(); };")
    page.goto(origin + LIST)
    assert page.locator(".q-now").count() == 0
    page.get_by_text("Smalna av listan").click()
    assert page.get_by_label("har öppet nu").is_hidden()
    page.get_by_label("inte kräver ditt namn").check()
    assert page.locator("[data-entry][hidden]").count() > 0


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        (ALL, {"topics": "prata", "audience": "utsatt", "languages": "en"}),
        (f"{ALL}2/", {"topics": "tak", "county": "12", "audience": "utsatt", "languages": "sv"}),
    ],
)
def test_all_services_are_narrowed_by_everything_there_is_to_know(open_page, address, wanted):
    page = open_page(address, javascript=True)
    page.get_by_text("Smalna av listan").click()
    assert [page.locator(f"[data-by={by}]:visible").count() > 0 for by in (*wanted, "demands")] == [True] * (len(wanted) + 1)
    assert address != ALL or page.locator("[data-by=open]:visible").count()  # some line for the whole country always answers
    left = [page.locator("[data-entry]:not([hidden])").count()]
    for by, choice in wanted.items():
        page.locator(f"[data-by={by}]").select_option(choice)
        left.append(page.locator("[data-entry]:not([hidden])").count())
    assert left == sorted(left, reverse=True)
    assert 0 < left[-1] < left[1] < left[0]
    if "county" in wanted:
        assert page.get_by_role("heading", name="Skåne län").is_visible()
        assert page.get_by_role("heading", name="Stockholms län").is_hidden()


def test_whoever_narrows_a_list_in_parts_is_told_that_there_is_more_and_can_go_there(open_page):
    page = open_page(ALL, javascript=True)
    page.get_by_text("Smalna av listan").click()
    assert page.get_by_text("Valen gäller bara den här, del 1.").is_visible()
    page.get_by_role("link", name="Till nästa del", exact=True).click()
    page.wait_for_url(f"**{ALL}2/")
    page.get_by_text("Smalna av listan").click()
    assert page.get_by_role("link", name="Till förra delen").is_visible()


def test_a_list_on_one_page_says_nothing_of_parts(open_page):
    assert "Listan har" not in open_page(LIST, javascript=True).content()
