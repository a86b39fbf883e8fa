"""The open data hold what the pages show and no more, in forms that others can read."""

import csv
import io
import json
import re

import pytest
import vobject

from tests.site import hsds_schemas

JSON, CSV = "hitta-hjalp/data/katalog.json", "hitta-hjalp/data/katalog.csv"
PAGE = "/hitta-hjalp/oppna-data/"


@pytest.fixture(scope="session")
def services(site):
    return json.loads(site.text(JSON))["contents"]


@pytest.fixture(scope="session")
def rows(site):
    return list(csv.DictReader(io.StringIO((site.output / CSV).read_bytes().decode())))


@pytest.fixture(scope="session")
def cards(site):
    paths = sorted(site.output.rglob("kontakt.vcf"))
    return {f"/{path.parent.relative_to(site.output).as_posix()}/": vobject.readOne(path.read_bytes().decode()) for path in paths}


def page_of(service):
    return next((item["value"] for item in service["attributes"] if item["link_type"] == "sida"), None)


@pytest.mark.skipif(not hsds_schemas.schemas(), reason="tests/hsds/README.md says how to get the published schemas")
def test_the_whole_directory_is_valid_by_the_published_schemas_of_hsds(services):
    assert list(hsds_schemas.faults(services)) == []
    assert sorted({field for service in services for field in hsds_schemas.unknown_fields(service)}) == []
    assert list(hsds_schemas.faults([services[0] | {"status": "öppen"}]))


def test_every_entry_is_in_both_files_and_no_identifier_is_used_twice(content, services, rows):
    directory = content.directory
    count = len(directory.services) + len(directory.municipalities.items) + len(directory.counties.items) + len(directory.courts.items)
    assert len(services) == len(rows) == count
    ids = re.findall(r'"id": "([^"]+)"', json.dumps(services))
    terms = {item["taxonomy_term"]["id"] for service in services for item in service["attributes"] if "taxonomy_term" in item}
    own = [identifier for identifier in ids if identifier not in terms]
    assert len(own) == len(set(own))


def test_every_number_that_is_given_away_stands_on_its_page(site, services, cards):
    given = {page_of(service): {phone["number"] for phone in service.get("phones", []) if phone["type"] == "voice"} for service in services}
    given.pop(None)
    for address, numbers in given.items():
        page = site.page(address.removeprefix("https://www.qjouren.se"))
        shown = {link["href"].removeprefix("tel:") for link in page.select("a[href^='tel:']")}
        assert numbers <= shown, address
    for address, card in cards.items():
        shown = {link["href"].removeprefix("tel:") for link in site.page(address).select("main a[href^='tel:']")}
        assert {line.value for line in card.contents.get("tel", [])} <= shown, address


def test_what_is_not_confirmed_has_no_number_no_hours_and_no_answers(content, rows):
    hidden = {service.id for service in content.directory.services if not service.confirmed or service.status != "oppen"}
    assert hidden
    told = ("telefoner", "sms", "chatt", "tider", "chatt_tider", "tider_text", "sprak", "epost", "kostar", "anonym", "krav_nykterhet")
    assert {row["id"]: [row[name] for name in told if row[name]] for row in rows if row["id"] in hidden and any(map(row.get, told))} == {}
    assert {row["id"] for row in rows if row["bekraftad"] == "nej"} == {s.id for s in content.directory.services if not s.confirmed}


def test_every_row_has_a_day_or_says_that_it_is_not_confirmed_and_names_its_source(rows):
    assert [row["id"] for row in rows if row["bekraftad"] == "ja" and not row["kontrollerad"]] == []
    assert [row["id"] for row in rows if not row["kallor"]] == []


def test_a_card_is_offered_where_there_is_one_with_what_it_leaves_behind(site, cards):
    assert cards
    for address, card in cards.items():
        link = site.page(address).select_one("a[download]")
        assert link["href"] == f"{address}kontakt.vcf"
        assert "sparas i din telefon" in site.page(address).main.get_text()
        assert card.fn.value == site.page(address).h1.get_text().replace("\xa0", " ").strip()


def test_the_page_states_terms_age_and_sources_and_offers_the_files(site, content):
    page = site.page(PAGE)
    words = re.sub(r"\s+", " ", page.main.get_text(" "))
    assert {link["href"] for link in page.select("a[download]")} == {f"/{JSON}", f"/{CSV}"}
    assert page.select_one("a[href^='https://creativecommons.org/licenses/by/4.0/']")
    assert page.select_one(f"time[datetime='{content.directory.today.isoformat()}']")
    assert all(source.name in words for source in content.directory.municipalities.sources)
    assert site.page("/hitta-hjalp/").select_one(f"a[href='{PAGE}']")


def test_the_files_say_their_terms_themselves(site):
    whole = json.loads(site.text(JSON))
    assert (whole["license"], whole["updated"][:2]) == ("CC BY 4.0", "20")
    assert any("GeoNames (CC BY 4.0)" in source for source in whole["sources"])
