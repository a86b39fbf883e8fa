"""Lectures on the built site: what is coming, how one takes part, what is kept, and what calendars and search engines are told."""

import json
from datetime import datetime

import pytest
from icalendar import Calendar

LIST = "/forelasningar/"
COMING = [
    "/forelasningar/exempel/",
    "/forelasningar/fullbokad/",
    "/forelasningar/flyttad/",
    "/forelasningar/januari/",
    "/forelasningar/installd/",
]
HELD = ["/forelasningar/hallen/", "/forelasningar/igor/"]


def links(page, selector):
    return [link["href"] for link in page.select(f"{selector} h3 a")]


def test_coming_lectures_stand_first_soonest_first_and_held_ones_after_newest_first(lecture_site):
    page = lecture_site.page(LIST)
    assert links(page, "ul[data-until]") == COMING
    assert links(page, "#hallna") == HELD
    assert links(page, "main") == COMING + HELD


def test_every_lecture_in_a_list_shows_its_date_whatever_the_device_decides(lecture_site):
    rows = lecture_site.page(LIST).select(".q-rows > li")
    assert [row.h3.get_text() for row in rows if not row.time.get_text(strip=True)] == []


def test_the_list_says_which_day_it_was_made(lecture_site):
    assert "Listan gjordes 26 november 2026." in lecture_site.page(LIST).main.get_text()


def test_the_archive_has_a_page_for_each_year_and_each_topic(lecture_site):
    assert links(lecture_site.page("/forelasningar/2025/"), "main") == ["/forelasningar/hallen/"]
    assert links(lecture_site.page("/forelasningar/2023/"), "main") == ["/forelasningar/igor/"]
    assert set(links(lecture_site.page("/forelasningar/amnen/samverkan/"), "main")) == {*COMING, *HELD}


def test_one_registers_by_a_letter_in_ones_own_program_or_on_the_shelters_page_and_is_told_what_happens(lecture_site):
    page = lecture_site.page("/forelasningar/exempel/")
    (button,) = page.select("[data-until] .q-button")
    assert button["href"].startswith("mailto:info@qjouren.se?subject=")
    words = page.select_one("section[data-until]").get_text()
    assert "Inget skickas förrän du själv trycker" in words
    assert "De används bara för att skicka länken." in words
    assert "senast den 1 december 2026" in words


@pytest.mark.parametrize("address", ["/forelasningar/fullbokad/", "/forelasningar/installd/", "/forelasningar/hallen/"])
def test_one_cannot_register_for_what_is_full_cancelled_or_over(lecture_site, address):
    assert not lecture_site.page(address).select("main .q-prose .q-button")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/forelasningar/fullbokad/", "Föreläsningen är fullbokad."),
        ("/forelasningar/installd/", "Föreläsningen är inställd."),
        ("/forelasningar/flyttad/", "Föreläsningen skulle först ha varit den 2 december 2026."),
        ("/forelasningar/flyttad/", "21 november 2026: Ny dag, eftersom föreläsaren är borta."),
        ("/forelasningar/hallen/", "Skulder kan vara en del av våldet."),
        ("/forelasningar/januari/", "Hur man anmäler sig är inte klart än."),
    ],
)
def test_the_page_says_what_has_happened(lecture_site, address, words):
    assert words in lecture_site.page(address).main.get_text()


def test_nothing_on_a_lecture_page_is_embedded_or_filled_in(lecture_site):
    for address in (LIST, *COMING, *HELD):
        assert not lecture_site.page(address).select("form, input, iframe, img, object, script[src]"), address


def test_every_link_to_a_calendar_leads_to_one_and_is_kept_out_of_the_tabs_history(lecture_site):
    """`download` is what tells the script that moves inside the site to leave a link alone."""
    for address in COMING:
        for link in lecture_site.page(address).select("a[href$='.ics']"):
            assert link.has_attr("download"), address
            assert Calendar.from_ical((lecture_site.output / link["href"].lstrip("/")).read_bytes()).walk("VEVENT"), address


def test_the_feed_can_be_subscribed_to_and_holds_every_lecture_with_hours(lecture_site):
    (link,) = lecture_site.page(LIST).select("a[href^='webcal:']")
    assert link["href"] == "webcal://www.qjouren.se/forelasningar/kalender.ics"
    events = Calendar.from_ical((lecture_site.output / "forelasningar/kalender.ics").read_bytes()).walk("VEVENT")
    names = ["exempel", "flyttad", "fullbokad", "hallen", "installd"]
    assert sorted(str(event["UID"]) for event in events) == [f"forelasningar-{name}@www.qjouren.se" for name in names]


def test_search_engines_are_told_of_each_lecture_with_hours_in_the_pages_own_words(lecture_site):
    for address in ("/forelasningar/exempel/", "/forelasningar/flyttad/"):
        page = lecture_site.page(address)
        (script,) = page.select("script[type='application/ld+json']")
        data = json.loads(script.string)
        assert data["name"] == page.h1.get_text()
        assert datetime.fromisoformat(data["startDate"]).isoformat() == page.main.time["datetime"]
    assert not lecture_site.page("/forelasningar/igor/").select("script[type='application/ld+json']")


def test_a_lecture_that_is_over_needs_no_script_of_its_own(lecture_site):
    assert not lecture_site.page("/forelasningar/igor/").select("body script")


def test_without_a_lecture_to_come_the_page_says_so(site):
    assert "Nästa föreläsning är inte inlagd än." in site.page(LIST).main.get_text()
