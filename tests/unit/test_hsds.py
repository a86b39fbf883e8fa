import json
from dataclasses import replace
from uuid import UUID

import pytest
from qjouren.hsds import Writer, document, facts_on_the_whole
from qjouren.open_data import Number, of_service
from qjouren.open_data_places import sources

from tests.unit.samples import CONTENT

DIRECTORY = CONTENT.directory
WRITER = Writer("https://site.example", DIRECTORY.categories)
ENTRY = of_service(DIRECTORY, DIRECTORY.by_id["linjen"])


def service(**fields):
    return WRITER.service(replace(ENTRY, **fields))


def attributes(made, field):
    return [item.get("value") or item["taxonomy_term"]["code"] for item in made["attributes"] if item["link_type"] == field]


def schedule(hours):
    keys = ("byday", "opens_at", "closes_at")
    return [tuple(item[key] for key in keys) for item in service(hours=hours)["schedules"]]


def test_a_service_has_what_hsds_demands():
    made = service()
    assert UUID(made["id"]).version == 5
    assert (made["name"], made["status"], made["assured_date"]) == ("Linjen", "active", "2026-06-04")
    assert made["url"] == "https://linjen.example"


@pytest.mark.parametrize(("status", "said"), [("nedlagd", "defunct"), ("tillfalligt-stangd", "temporarily closed")])
def test_a_closed_service_says_so(status, said):
    assert service(status=status)["status"] == said


def test_what_is_not_known_is_left_out():
    made = service(phones=(), hours=None, languages=(), areas=(), checked=None, web=None, address=None)
    assert not made.keys() & {"phones", "schedules", "languages", "service_areas", "assured_date", "url", "email", "alert"}
    assert None not in made.values()


def test_numbers_are_dialled_ones_and_a_text_message_is_told_from_a_call():
    made = service(
        phones=(Number("Jouren", "08-644 20 32", "+4686442032", "Mo 10:00-12:00", "Uppgift från A, 2025."),), sms="070-174 06 05"
    )
    assert [(phone["number"], phone["type"]) for phone in made["phones"]] == [("+4686442032", "voice"), ("+46701740605", "text")]
    assert made["phones"][0]["description"] == "Jouren, Uppgift från A, 2025., öppet Mo 10:00-12:00 (OSM opening_hours)"


def test_hours_become_a_rule_for_each_span_and_past_midnight_it_is_the_next_day():
    assert schedule("Mo-Th 10:00-15:00,19:00-02:00; Sa 00:00-24:00; PH off") == [
        ("MO,TU,WE,TH", "10:00", "15:00"),
        ("MO,TU,WE,TH", "19:00", "02:00"),
        ("SA", "00:00", "24:00"),
    ]
    assert service(hours="Mo 10:00-12:00; PH off")["schedules"][0]["notes"].endswith("Mo 10:00-12:00; PH off")


def test_the_chat_has_hours_of_its_own():
    made = service(hours="Mo 10:00-12:00", chat_hours="Tu 10:00-12:00", chat="https://linjen.example/chatt")
    assert [item["attending_type"] for item in made["schedules"]] == ["telefon", "chatt"]
    assert attributes(made, "chatt") == ["https://linjen.example/chatt"]


def test_needs_demands_doubt_and_sources_stand_as_attributes():
    made = service()
    assert attributes(made, "behov") == ["nu"]
    assert attributes(made, "kostar") == ["nej"]
    assert attributes(made, "bekraftad") == ["ja"]
    assert attributes(made, "sida") == ["https://site.example/hitta-hjalp/linjen/"]
    assert attributes(made, "kalla") == ["linjen.example, https://linjen.example/om, 2026-06-04"]


def test_no_place_is_ever_told():
    assert not {"location", "locations", "address", "addresses", "latitude", "service_at_locations"} & set(service())


def test_identifiers_are_lasting_and_each_is_used_once():
    made = service(sms="070-174 06 05", chat_hours="Tu 10:00-12:00")
    ids = [made["id"], *(item["id"] for key in ("phones", "schedules", "service_areas", "languages", "attributes") for item in made[key])]
    assert len(ids) == len(set(ids))
    assert service()["id"] == made["id"] != Writer("https://other.example", DIRECTORY.categories).service(ENTRY)["id"]


def test_the_whole_says_terms_age_and_sources_and_holds_every_service():
    facts = facts_on_the_whole("https://site.example", "2026-11-23", sources(DIRECTORY))
    whole = json.loads("".join(document([service(), service(key="b")], 2, facts)))
    assert (whole["license"], whole["updated"], whole["total_items"], whole["empty"]) == ("CC BY 4.0", "2026-11-23", 2, False)
    assert len(whole["sources"]) == len(sources(DIRECTORY))
    assert [item["name"] for item in whole["contents"]] == ["Linjen", "Linjen"]
    assert json.loads("".join(document([], 0, facts)))["empty"]
