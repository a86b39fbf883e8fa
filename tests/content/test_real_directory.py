"""The directory covers the country, shows only what may be shown, and tells nobody where a shelter is."""

import re
from collections import Counter

import pytest
from qjouren import editor_schemas, freshness
from qjouren.models.service import Service
from qjouren.safety_rules import private_facts
from qjouren.staff_texts import pieces
from qjouren.validation import validate
from qjouren.yaml_source import parse

from tests.support import ROOT

FOLDER = ROOT / "content/katalog"
# What the sources say of Qjouren is Qjouren's own to say.
OWN = "qjouren"


@pytest.fixture(scope="session")
def directory(content):
    return content.directory


def test_the_whole_country_is_there(directory):
    assert len(directory.municipalities.items) == 290
    assert len(directory.counties.items) == 21
    assert len(directory.courts.items) == 48
    assert sum(item.population for item in directory.municipalities.items) == 10_605_520


def test_every_municipality_has_a_county_and_a_court_and_only_stockholm_more_than_one(directory):
    courts = {code: len(directory.courts_of[code]) for code in directory.municipality}
    assert {code: count for code, count in courts.items() if count != 1} == {"0180": 3}
    assert {item.county for item in directory.municipalities.items} == set(directory.county)


def test_nobody_is_left_without_a_shelter_to_turn_to(directory):
    assert [item.name for item in directory.municipalities.items if len(directory.shelters_near(item)) < 3] == []


def test_every_need_and_every_audience_has_someone_who_helps(directory):
    assert [topic.id for topic in directory.categories.topics if not directory.by_topic[topic.id]] == []
    used = {audience for service in directory.services for audience in service.audiences}
    assert used == {audience.id for audience in directory.categories.audiences}


def test_nothing_old_or_doubtful_is_shown_as_a_fact(directory):
    shown = [service for service in directory.services if service.shown_phones or service.shown_hours]
    assert shown
    assert [service.id for service in shown if service.confidence == "lag" or service.status != "oppen"] == []
    lines = [line for item in directory.municipalities.items for line in (item.emergency, item.daytime) if line and line.shown_number]
    assert lines
    assert [line.name for line in lines if line.source.dated is None or line.source.dated.year < 2021] == []
    assert {line.basis for line in lines} == {"egen-sida"}, "only the municipality's own page is proof of its number"


def test_unsure_numbers_are_kept_all_the_same(directory):
    assert [service.id for service in directory.services if service.phones and not service.shown_phones]


def test_no_street_and_no_identity_number_stands_anywhere_in_the_directory():
    found = {path.name: list(private_facts(path.read_text(encoding="utf-8"))) for path in sorted(FOLDER.rglob("*.yaml"))}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_no_field_of_the_directory_is_passed_over_when_texts_are_checked(content):
    checked = {piece.path for piece in pieces(content)}
    assert {path.relative_to(ROOT).as_posix() for path in FOLDER.rglob("*.yaml") if not path.name.startswith("_")} <= checked


def test_every_description_is_our_own_and_said_once(directory):
    texts = Counter(service.description for service in directory.services)
    assert [text for text, count in texts.items() if count > 1] == []
    assert [service.id for service in directory.services if not re.search(r"[.?]$", service.description)] == []


def test_of_qjouren_is_said_only_what_its_own_report_says(directory):
    own = directory.by_id[OWN]
    assert [phone.number for phone in own.shown_phones] == ["08-644 20 32"]
    assert (own.demands.sobriety, own.demands.decision) == ("nej", "nej")
    assert (own.hours, own.costs, own.anonymous) == (None, "okant", "okant")


def test_only_one_line_is_said_to_stay_off_the_bill(directory):
    assert [service.id for service in directory.services if service.on_bill == "nej"] == ["116-016"]


def test_no_registrar_is_offered_to_the_one_who_seeks_help(directory):
    assert [service.email for service in directory.services if service.email and service.kind in {"myndighet", "domstol"}] == []


def test_places_and_postcodes_lie_in_every_part_of_the_country(directory):
    assert {place.municipality for place in directory.localities} == set(directory.municipality)
    assert len({codes.municipality for codes in directory.postcodes}) > 285


@pytest.mark.parametrize(
    ("service_id", "number"),
    [("112", "112"), ("114-14", "114 14"), ("1177", "1177"), ("116-016", "116 016"), ("boj", "116 006"), ("bris", "116 111")],
)
def test_the_numbers_that_matter_most_are_right(directory, service_id, number):
    assert directory.by_id[service_id].shown_phones[0].number == number


def test_the_template_for_staff_is_itself_right_and_shows_every_field():
    text = (FOLDER / "stodverksamheter/_mall.yaml").read_text(encoding="utf-8")
    document, faults = parse(text, "_mall.yaml")
    assert faults == []
    service, faults = validate(Service, document)
    assert faults == []
    assert service
    left_out = {str(info.alias) for info in Service.model_fields.values()} - set(document.data)
    assert left_out == {"lan"}, "the template serves a municipality; its comment tells of lan"


def test_the_template_for_staff_explains_every_field_where_it_stands():
    lines = (FOLDER / "stodverksamheter/_mall.yaml").read_text(encoding="utf-8").splitlines()
    fields = [number for number, line in enumerate(lines) if re.match(r"\s*(- )?[a-z_0-9]+:", line)]
    assert [lines[number] for number in fields if not lines[number - 1].strip().startswith("# ")] == []


def test_nothing_is_published_that_nobody_has_checked_for_two_years(directory):
    assert freshness.refused(directory, directory.today) == []


def test_editors_are_given_the_rules_that_the_models_hold(directory):
    """After a change in a model or in kategorier.yaml: invoke schema."""
    written = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / editor_schemas.FOLDER).iterdir())}
    assert written == editor_schemas.schemas(directory.categories)
