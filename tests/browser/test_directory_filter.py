"""She narrows a list on her own device: what is not known is said, nothing is kept, one press clears."""

import pytest

from tests.browser import samples

pytestmark = pytest.mark.browser

# Name: topics, county, languages, demands, whether it is open.
SERVICES = {
    "Alfa": ("bo", "01", "sv", "nykterhet:nej namn:ja", "open"),
    "Beta": ("bo prata", "12", "sv en", "nykterhet:ja", "closed"),
    "Gamma": ("prata", "", "sv", "nykterhet:okant namn:nej", "unknown"),
    "Delta": ("prata", "01 12", "sv", "", None),
}
SHOWN = "[...document.querySelectorAll('[data-entry]:not([hidden]) h3')].map((name) => name.textContent)"


def entry(name):
    topics, county, languages, demands, state = SERVICES[name]
    opened = f' data-open="{state}"' if state else ""
    return (
        f'<li data-entry data-topics="{topics}" data-county="{county}" data-languages="{languages}" data-demands="{demands}"{opened}>'
        f"<h3>{name}</h3></li>"
    )


@pytest.fixture
def page(open_page):
    page = open_page("/404.html", javascript=True)
    groups = (("Alfa", "Beta"), ("Gamma", "Delta"))
    lists = "".join(f"<section data-group><ul data-directory-list>{''.join(map(entry, names))}</ul></section>" for names in groups)
    samples.show(page, samples.part("filter", "filter", samples.CHOICES) + lists, "directory-list")
    page.evaluate(samples.BUNDLES.script("directory-filter"))
    page.get_by_text("Smalna av listan").click()
    return page


def shown(page):
    return page.evaluate(SHOWN)


def status(page, text):
    """Wait until the status line says `text`."""
    page.wait_for_function("(text) => document.querySelector('[role=status]').textContent === text", arg=text)


def test_the_choices_are_folded_so_that_the_numbers_come_first(page):
    """What she has narrowed to is said outside the fold, also when she closes it."""
    page.get_by_label("Behov").select_option("bo")
    page.get_by_text("Smalna av listan").click()
    assert page.get_by_label("Behov").is_hidden()
    status(page, "2 av 4 visas.")
    assert page.locator("[data-filter] [role=status]").is_visible()


def test_the_whole_list_stands_until_she_chooses(page):
    assert shown(page) == list(SERVICES)
    assert page.locator("[data-filter]").is_visible()
    assert page.inner_text("[data-filter] [role=status]") == ""


@pytest.mark.parametrize(
    ("label", "choice", "expected"),
    [
        ("Behov", "bo", ["Alfa", "Beta"]),
        ("Län", "01", ["Alfa", "Gamma", "Delta"]),
        ("Språk", "en", ["Beta"]),
    ],
)
def test_she_narrows_by_one_thing(page, label, choice, expected):
    """What is there for the whole country is there for every county."""
    page.get_by_label(label).select_option(choice)
    assert shown(page) == expected
    status(page, f"{len(expected)} av 4 visas.")


def test_choices_narrow_together_and_an_empty_group_disappears(page):
    page.get_by_label("Behov").select_option("prata")
    page.get_by_label("Språk").select_option("sv")
    assert shown(page) == ["Beta", "Gamma", "Delta"]
    page.get_by_label("inte kräver ditt namn").check()
    assert shown(page) == ["Gamma"]
    assert [group.is_visible() for group in page.locator("[data-group]").all()] == [False, True]


def test_a_demand_shows_those_known_not_to_make_it_and_offers_the_unknown(page):
    """Those that make it are gone, those we do not know are counted, and named when she asks for them."""
    page.get_by_label("inte kräver att du är nykter").check()
    assert shown(page) == ["Alfa"]
    status(page, "1 av 4 visas. 2 till kan passa, men där vet vi inte säkert.")
    page.get_by_label("Visa också dem där vi inte vet").check()
    assert shown(page) == ["Alfa", "Gamma", "Delta"]
    status(page, "3 av 4 visas. För 2 av dem vet vi inte säkert.")
    assert page.locator(".q-doubt").all_inner_texts() == ["Vi vet inte om du måste vara nykter."] * 2


def test_open_now_counts_what_is_not_known(page):
    page.get_by_label("har öppet nu").check()
    assert shown(page) == ["Alfa"]
    status(page, "1 av 4 visas. 2 till kan passa, men där vet vi inte säkert.")
    page.get_by_label("Visa också dem där vi inte vet").check()
    page.get_by_label("inte kräver att du är nykter").check()
    assert page.locator(".q-doubt").all_inner_texts() == ["Vi vet inte om det är öppet nu eller om du måste vara nykter."] * 2


def test_only_choices_that_lead_somewhere_are_offered(page):
    """Nothing here is about work, and no page says anything of a referral."""
    assert page.get_by_label("Behov").locator("option").all_inner_texts() == ["Alla", "Någonstans att bo", "Någon att prata med"]
    assert page.get_by_label("inte kräver remiss").is_hidden()


def test_one_press_clears_everything(page):
    page.get_by_label("Behov").select_option("bo")
    page.get_by_label("inte kräver att du är nykter").check()
    page.get_by_label("Visa också dem där vi inte vet").check()
    page.get_by_role("button", name="Rensa valen").click()
    assert shown(page) == list(SERVICES)
    assert page.locator("[data-filter] :checked:not(option)").count() == 0
    assert page.locator(".q-doubt").count() == 0
    assert page.evaluate("document.activeElement.textContent") == "Rensa valen"
    status(page, "Alla 4 visas.")


def test_the_count_is_told_once_she_pauses(page):
    """A screen reader would else read every step on the way."""
    page.evaluate("""() => {
      window.told = [];
      new MutationObserver(() => told.push(document.querySelector('[role=status]').textContent))
        .observe(document.querySelector('[role=status]'), { childList: true, characterData: true, subtree: true });
    }""")
    for choice in ("bo", "prata", "bo"):
        page.get_by_label("Behov").select_option(choice)
    status(page, "2 av 4 visas.")
    assert page.evaluate("told") == ["2 av 4 visas."]


@pytest.mark.parametrize("event", ["pagehide", "pageshow"])
def test_nothing_is_left_when_the_page_is_left_or_brought_back(page, event):
    page.get_by_label("Behov").select_option("bo")
    page.get_by_label("inte kräver att du är nykter").check()
    page.evaluate("(name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true }))", event)
    assert shown(page) == list(SERVICES)
    assert page.locator("[data-filter] :checked:not(option)").count() == 0
    assert page.get_by_label("Behov").input_value() == ""


def test_choices_touch_neither_address_nor_history(page):
    address, length = page.url, page.evaluate("history.length")
    page.get_by_label("Behov").select_option("bo")
    page.get_by_label("har öppet nu").check()
    page.keyboard.press("Enter")
    assert page.url == address
    assert page.evaluate("[history.length, history.state]") == [length, None]
    assert page.locator("form, [data-filter] [name]").count() == 0
    assert page.locator("[data-filter] select:not([autocomplete=off])").count() == 0


def test_where_open_now_could_not_be_worked_out_it_is_not_asked(open_page):
    page = open_page("/404.html", javascript=True)
    entries = "".join(f'<li data-entry data-topics="bo" data-demands="namn:nej"><h3>{name}</h3></li>' for name in "AB")
    samples.show(page, samples.part("filter", "filter", samples.CHOICES) + f"<ul data-directory-list>{entries}</ul>", "directory-list")
    page.evaluate(samples.BUNDLES.script("directory-filter"))
    page.get_by_text("Smalna av listan").click()
    assert page.get_by_label("har öppet nu").is_hidden()
    assert page.get_by_label("inte kräver ditt namn").is_visible()


@pytest.fixture
def long_list(open_page):
    """A list that writes its answers short, and each county once, on the group."""
    page = open_page("/404.html", javascript=True)
    groups = {"": ["Hela:1-1"], "01": ["Ett:12-2"], "12": ["Tolv:2-12"], "okant": ["Vilse:1-1"]}
    lists = ""
    for county, names in groups.items():
        entries = "".join("<li data-entry={1}><h3>{0}</h3></li>".format(*name.split(":")) for name in names)
        lists += f"<section data-group{f' data-county={county}' if county else ''}><ul data-directory-list>{entries}</ul></section>"
    samples.show(page, samples.part("filter", "filter", samples.CHOICES) + lists, "directory-all")
    page.evaluate(samples.BUNDLES.script("directory-filter"))
    page.get_by_text("Smalna av listan").click()
    return page


@pytest.mark.parametrize(
    ("label", "choice", "expected"),
    [("Behov", "bo", ["Hela", "Ett", "Vilse"]), ("Behov", "prata", ["Ett", "Tolv"]), ("Språk", "en", ["Ett", "Tolv"])],
)
def test_answers_that_are_written_short_are_read_by_their_place_among_the_choices(long_list, label, choice, expected):
    long_list.get_by_label(label).select_option(choice)
    assert shown(long_list) == expected


def test_a_county_stands_once_on_its_group_and_an_unknown_one_is_counted(long_list):
    long_list.get_by_label("Län").select_option("12")
    assert shown(long_list) == ["Hela", "Tolv"]
    status(long_list, "2 av 4 visas. 1 till kan passa, men där vet vi inte säkert.")
    long_list.get_by_label("Visa också dem där vi inte vet").check()
    assert shown(long_list) == ["Hela", "Tolv", "Vilse"]
    assert long_list.locator(".q-doubt").all_inner_texts() == ["Vi vet inte i vilket län de finns."]


@pytest.mark.parametrize("by", ["open", "topics"])
def test_three_presses_on_shift_leave_from_a_choice_too(open_context, origin, by):
    """On the real page: a tick box and a list of choices are no places where one writes."""
    page = open_context(javascript=True).new_page()
    page.goto(f"{origin}/hitta-hjalp/alla/")
    page.route(lambda address: not address.startswith(origin), lambda route: route.fulfill(body="<title>Borta</title>"))
    page.get_by_text("Smalna av listan").click()
    page.locator(f"[data-by={by}]").focus()
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(lambda address: not address.startswith(origin))
