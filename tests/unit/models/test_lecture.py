from datetime import datetime

import pytest
from pydantic import ValidationError
from qjouren.models.clock import STOCKHOLM
from qjouren.models.lecture import LectureMeta, Lecturer, Registration

from tests.unit.samples import CHANGES, LECTURE, lecture

DATA = {"personuppgifter": "Qjouren tar hand om uppgifterna."}


def moment(*parts):
    return datetime(*parts, tzinfo=STOCKHOLM)


@pytest.mark.parametrize(
    ("day", "offset"),
    [("2026-12-03", 1), ("2026-07-01", 2), ("2027-03-27", 1), ("2027-03-28", 2), ("2026-10-24", 2), ("2026-10-25", 1)],
)
def test_hours_are_swedish_in_summer_and_in_winter(day, offset):
    assert lecture(datum=day).start.utcoffset().total_seconds() == offset * 3600


def test_a_known_year_without_a_day_is_enough():
    meta = lecture(datum="2023", borjar=None, slutar=None)
    assert (meta.start, meta.end) == (None, None)


@pytest.mark.parametrize(
    ("fields", "over"),
    [
        ({}, moment(2026, 12, 3, 13)),
        ({"borjar": None, "slutar": None}, moment(2026, 12, 4)),
        ({"datum": "2026-12-31", "borjar": None, "slutar": None}, moment(2027, 1, 1)),
        ({"datum": "2026-11", "borjar": None, "slutar": None}, moment(2026, 12, 1)),
        ({"datum": "2026-12", "borjar": None, "slutar": None}, moment(2027, 1, 1)),
        ({"datum": "2026", "borjar": None, "slutar": None}, moment(2027, 1, 1)),
    ],
)
def test_a_lecture_is_over_when_what_is_known_of_its_time_has_passed(fields, over):
    assert lecture(**fields).over == over


def test_one_registers_until_the_last_day_is_over_or_until_it_begins():
    assert lecture(anmalan=DATA).closes == moment(2026, 12, 3, 12)
    assert lecture(anmalan=DATA | {"sista_dag": "2026-12-01"}).closes == moment(2026, 12, 2)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Digitalt, på Zoom"),
        ({"plats": None}, "Digitalt"),
        ({"form": "pa_plats", "plats": "Salen", "ort": "Solna"}, "På plats: Salen, Solna"),
        ({"form": "bade", "plats": "Salen", "ort": "Solna"}, "På plats (Salen, Solna) och digitalt"),
    ],
)
def test_how_it_is_held_is_said_in_words(fields, words):
    assert lecture(**fields).how == words


@pytest.mark.parametrize(
    ("fields", "place", "words"),
    [
        ({"datum": "2026-02-30"}, "datum", "inte ett datum som finns"),
        ({"borjar": "25:00"}, "borjar", "inte ett klockslag som finns"),
        ({"slutar": "11:00"}, "slutar", "slutar innan den har börjat"),
        ({"slutar": "12:00"}, "slutar", "slutar innan den har börjat"),
        ({"slutar": None}, "slutar", "slutar aldrig"),
        ({"borjar": None}, "slutar", "börjar aldrig"),
        ({"datum": "2026-12"}, "borjar", "saknar en dag"),
        ({"datum": "2027-03-28", "borjar": "02:30"}, "borjar", "finns inte den"),
        ({"datum": "2026-10-25", "borjar": "02:30"}, "borjar", "finns två gånger"),
        ({"datum": "2026-10-25", "borjar": "01:00", "slutar": "02:30"}, "slutar", "finns två gånger"),
        ({"form": "pa_plats"}, "plats", "inte var föreläsningen hålls"),
        ({"form": "bade", "ort": "Solna", "plats": None}, "plats", "inte var föreläsningen hålls"),
        ({"status": "installd"}, "status", "inte när och vad som ändrades"),
        ({"status": "flyttad", "andringar": CHANGES}, "status", "vilken dag föreläsningen är flyttad från"),
        ({"status": "okänd"}, "status", "Input should be"),
        ({"anmalan": {}}, "anmalan", "Field required"),
        ({"anmalan": DATA | {"lank": "http://a.se"}}, "anmalan", "inte krypterad"),
        ({"anmalan": DATA | {"lank": "https://a.se/?fbclid=1"}}, "anmalan", "spårning"),
        ({"anmalan": DATA | {"sista_dag": "2026-12-04"}}, "anmalan", "är efter föreläsningen"),
        ({"anmalan": DATA, "datum": "2026", "borjar": None, "slutar": None}, "anmalan", "dagen är inte känd"),
        ({"forelasare": []}, "forelasare", "at least 1"),
        ({"amnen": ["Våld"]}, "amnen", "pattern"),
        ({"avgift": -1}, "avgift", "greater than or equal"),
        ({"lyssnare": 0}, "lyssnare", "greater than or equal"),
    ],
)
def test_what_cannot_be_is_refused_at_its_own_field(fields, place, words):
    with pytest.raises(ValidationError) as caught:
        lecture(**fields)
    aliases = {name: info.alias for name, info in LectureMeta.model_fields.items()}
    found = [(aliases.get(error["loc"][0], error["loc"][0]), words in error["msg"]) for error in caught.value.errors()]
    assert found == [(place, True)]


@pytest.mark.parametrize("field", ["datum", "form", "forelasare", "for_vem"])
def test_a_lecture_cannot_be_without(field):
    with pytest.raises(ValidationError) as caught:
        LectureMeta.model_validate({name: value for name, value in LECTURE.items() if name != field})
    assert (field,) in [error["loc"] for error in caught.value.errors()]


def test_a_moved_lecture_says_from_when():
    assert lecture(status="flyttad", andringar=CHANGES, flyttad_fran="2026-12-01").moved_from.isoformat() == "2026-12-01"


def test_a_lecturer_is_introduced():
    with pytest.raises(ValidationError):
        Lecturer.model_validate({"namn": "Eva"})


def test_whoever_registers_is_told_who_keeps_what_she_writes():
    with pytest.raises(ValidationError, match="personuppgifter"):
        Registration.model_validate({"lank": "https://a.se"})
