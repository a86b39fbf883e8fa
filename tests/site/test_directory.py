"""The directory's pages: nobody meets an empty one, and no number stands there that should not."""

import re

import pytest
from qjouren import directory_view
from qjouren.directory import ALL, ROOT
from qjouren.directory_view import normalised

ACUTE = {"tel:112", "tel:116016", "tel:11414", "tel:1177"}


@pytest.fixture(scope="session")
def directory(content):
    return content.directory


def phones(page):
    return {link["href"] for link in page.main.select("a[href^='tel:']")}


def text(page):
    return re.sub(r"\s+", " ", page.main.get_text(" "))


def test_the_entry_page_begins_with_what_cannot_wait_and_leads_to_every_need_and_county(site, directory):
    page = site.page(ROOT)
    links = [link["href"] for link in page.main.select("a[href]")]
    needs = [f"{ROOT}behov/{topic.id}/" for topic in directory.categories.topics]
    counties = [county.address for county in directory.counties.items]
    assert {*needs, *counties} <= set(links)
    assert phones(page) >= ACUTE
    assert max(links.index(number) for number in ACUTE) < min(links.index(address) for address in (*needs, *counties))


def test_the_start_page_and_the_menu_lead_to_the_directory(site):
    assert site.page("/").select_one(f"main a[href='{ROOT}']")
    assert site.page("/stod/").select_one(f".q-menu a[href='{ROOT}']")


def test_every_place_says_whom_to_ring_now_before_anything_else(site, directory):
    for place in (*directory.municipalities.items, *directory.counties.items):
        first = [link["href"] for link in site.page(place.address).main.select("a[href^='tel:'], a[href^='https:']")][: len(ACUTE)]
        assert set(first) == ACUTE, place.name


def test_every_municipality_has_a_court_a_region_its_own_site_and_shelters_nearby(site, directory):
    for place in directory.municipalities.items:
        page = site.page(place.address)
        links = {link["href"] for link in page.main.select("a[href]")}
        county = directory.county[place.county]
        assert {place.web, county.region_web, county.address} <= links, place.name
        assert {service.address for service in directory.shelters_near(place)} <= links, place.name
        assert all(court.name in text(page) for court in directory.courts_of[place.code]), place.name


def test_every_municipality_says_what_is_known_of_its_emergency_service_with_112_beside(site, directory):
    for place in directory.municipalities.items:
        words = text(site.page(place.address)).split("Socialjouren, när kontoret är stängt")[1].split("Socialtjänsten")[0]
        assert "112" in words, place.name
        if place.emergency:
            assert f"Uppgift från {place.emergency.source.name}, " in words, place.name
        else:
            assert "Vi vet inte om" in words, place.name


def test_a_number_that_is_not_sure_stands_on_no_page(site, content, directory):
    """Unless another owner shows the same number as a fact of its own."""
    shown = {phone.dialled for service in directory.services for phone in service.shown_phones}
    shown |= {
        line.dialled for item in directory.municipalities.items for line in (item.emergency, item.daytime) if line and line.shown_number
    }
    shown |= {item.switchboard.dialled for item in directory.municipalities.items if item.switchboard and not item.switchboard.unverified}
    shown |= {county.board_dialled for county in directory.counties.items}
    shown |= {number.dialled for number in content.site.numbers}  # those have a day of their own
    kept = {phone.dialled for service in directory.services for phone in service.phones}
    kept |= {item.emergency.dialled for item in directory.municipalities.items if item.emergency and item.emergency.number}
    hidden = {f"tel:{number}" for number in kept - shown}
    assert hidden
    assert {address: phones(page) & hidden for address, page in site.pages() if phones(page) & hidden} == {}


def test_an_unverified_or_unconfirmed_service_shows_neither_number_nor_hours_and_says_why(site, directory):
    for service in directory.services:
        if not service.confirmed and service.status == "oppen":
            page = site.page(service.address)
            assert "för gamla eller osäkra" in text(page), service.id
            assert phones(page) == set(), service.id
            assert not page.select("[data-hours]"), service.id


def test_every_entry_says_when_it_was_checked_and_where_the_fact_comes_from(site, directory):
    for service in directory.services:
        words = text(site.page(service.address))
        assert re.search(r"[Kk]ontrollerad", words), service.id
        assert "Källa 1:" in words, service.id
    for topic in directory.categories.topics:
        for entry in site.page(f"{ROOT}behov/{topic.id}/").select("[data-entry]"):
            assert re.search(r"[Kk]ontrollerad", entry.get_text()), topic.id


def all_entries(site, directory):
    """Return every line of the list of all, over its parts, by the address that it leads to."""
    parts = [part.own_address for part, _ in directory.parts_of_all]
    return {line.select_one("a")["href"]: line for address in parts for line in site.page(address).select("[data-entry]")}


def test_every_entry_of_the_list_of_all_says_when_it_was_checked(site, directory):
    lines = all_entries(site, directory)
    for service in directory.services:
        assert directory_view.checked(service, directory)[0] in lines[service.address].get_text(), service.id


def test_what_is_older_than_a_year_is_marked(site, directory):
    lines = all_entries(site, directory)
    for service in directory.services:
        old = service.is_old(directory.today) or not service.confirmed
        for place in (site.page(service.address).select_one(".q-age"), lines[service.address].select_one("small")):
            assert place.has_attr("data-old") == old, service.id
            assert place.has_attr("data-stale") != old, service.id


def test_a_municipalitys_own_lines_are_marked_when_they_are_old(site, directory):
    for place in directory.municipalities.items:
        if place.emergency:
            told = site.page(place.address).find("small", string=re.compile(r"^Uppgift från"))
            assert ("Uppgiften kan vara gammal" in told.string) == place.emergency.source.is_old(directory.today), place.name


def test_every_service_stands_in_a_list_and_a_list_item_tells_a_script_what_it_is(site, directory):
    listed = {}
    for address, page in site.pages():
        if address.startswith(ALL):
            continue  # the longest list writes its answers short
        for entry in page.select("ul[data-directory-list] > li[data-entry]"):
            listed.setdefault(entry.select_one("a")["href"], []).append((address, entry))
    assert {service.address for service in directory.services} == set(listed)
    for service in directory.services:
        for _, entry in listed[service.address]:
            assert entry["data-topics"].split() == list(service.topics), service.id
            assert entry["data-audience"].split() == list(service.audiences), service.id


def test_cost_anonymity_and_the_bill_are_said_only_where_a_source_says_so(site, directory):
    promises = {
        "Kostar ingenting": ("costs", "nej"),
        "Du får vara anonym": ("anonymous", "ja"),
        "Syns inte på telefonräkningen": ("on_bill", "nej"),
    }
    for service in directory.services:
        words = text(site.page(service.address))
        for promise, (field, answer) in promises.items():
            assert (promise in words) == (service.confirmed and getattr(service, field) == answer), f"{service.id}: {promise}"


def test_the_source_of_the_coordinates_is_told_where_they_decide(site, directory):
    for place in directory.municipalities.items:
        assert "GeoNames (CC BY 4.0)" in text(site.page(place.address)), place.name


def test_a_link_to_another_site_says_which(site, directory):
    for service in directory.services:
        page = site.page(service.address)
        for link in page.main.select("a[href^='https:']"):
            assert re.search(r"\w\.\w", link.get_text()), f"{service.id}: {link['href']}"


def test_a_county_without_a_known_shelter_says_so_and_gives_the_nearest(site, directory):
    empty = [
        county
        for county in directory.counties.items
        if not [service for service in directory.by_county[county.code] if service.kind == "jour" and service.verified]
    ]
    assert empty
    for county in empty:
        page = site.page(county.address)
        assert "Vi känner inte till någon jour" in text(page), county.name
        largest = max(directory.municipalities_of[county.code], key=lambda place: place.population)
        links = {link["href"] for link in page.main.select("a[href]")}
        assert {service.address for service in directory.shelters_near(largest)} <= links, county.name


def test_no_number_of_a_municipality_stands_without_a_day(site, directory):
    """The court's stands with the register's, each of the social services' with its own."""
    for place in directory.municipalities.items:
        assert "Kontrollerad 2 januari 2026" in text(site.page(place.address)), place.name


def test_every_service_stands_once_in_the_list_of_all_grouped_by_place(site, directory):
    pages = [site.page(part.own_address) for part, _ in directory.parts_of_all]
    links = [entry.select_one("a")["href"] for page in pages for entry in page.select("[data-entry]")]
    assert sorted(links) == sorted(service.address for service in directory.services)
    assert site.page(ROOT).select_one(f"main a[href='{ALL}']")
    for county in directory.counties.items:
        groups = [group for page in pages for group in page.select(f"[data-group][data-county='{county.code}']")]
        shown = {link["href"] for group in groups for link in group.select("[data-entry] > a:first-child")}
        assert shown == {s.address for s in directory.by_county[county.code] if directory.counties_of(s) == [county.code]}, county.name
        assert {group.h2.get_text() for group in groups} <= {county.name}


def test_what_is_written_short_in_the_list_of_all_means_what_the_service_says(site, directory):
    for part, _ in directory.parts_of_all:
        page = site.page(part.own_address)
        choices = {by: page.select(f"[data-by={by}] option") for by in ("topics", "audience", "languages")}
        for entry in page.select("[data-entry]"):
            service = next(service for service in directory.services if service.address == entry.select_one("a")["href"])
            digits = zip(choices.values(), entry["data-entry"].split("-"), strict=True)
            said = [{options[int(digit, 36)]["value"] for digit in part} for options, part in digits]
            assert said == [set(service.topics), set(service.audiences), set(service.languages)], service.id
            assert entry.get("data-hours", "") == normalised(service), service.id


def test_in_the_list_of_all_the_numbers_that_cannot_wait_stand_at_once(site, directory):
    urgent = {s.shown_phones[0].dialled for s in directory.by_topic["nu"] if s.shown_phones and not s.is_old(directory.today)}
    links = [link for line in all_entries(site, directory).values() for link in line.select("a[href^='tel:']")]
    assert {link["href"] for link in links} == {f"tel:{number}" for number in urgent}
