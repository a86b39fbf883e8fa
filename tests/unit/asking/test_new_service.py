from datetime import date

import pytest
from qjouren.asking.new_service import DAYS, form
from qjouren.models.service import Service
from qjouren.yaml_source import parse

from tests.unit.asking.desk import REAL, Desk

TODAY = date(2026, 12, 24)
ANSWERS = {
    "namn": "Jouren i Storby",
    "id": "jour-storby",
    "typ": "jour",
    "rackvidd": "kommun",
    "lan": "Stockholms län",
    "kommuner": "Uppsala, Knivsta",
    "behov": "1, prata",
    "for_vem": "utsatt",
    "beskrivning": "En påhittad jour som lyssnar och följer med på möten.",
    "telefoner.0.nummer": "08-644 20 32",
    "telefoner.0.namn": "Stödlinjen",
    "tider": "Mo-Fr 09:00-16:00",
    "webb": "https://example.se/",
    "epost": "",
    "kallor.0.namn": "Deras egen sida",
    "kallor.0.lank": "https://example.se/kontakt",
    ".kontrollerad": "ja",
}


@pytest.fixture(scope="module")
def days():
    return (REAL / DAYS).read_text(encoding="utf-8")


def _fill(content, days, *, tried=False, **answers):
    desk = Desk(REAL, ANSWERS | answers, tried=tried)
    return desk, desk.fill(form(content, TODAY, days))


def _record(files):
    data, faults = parse(files["katalog/stodverksamheter/jour-storby.yaml"], "x")
    assert faults == []
    return Service.model_validate(data.data)


def test_the_answers_become_a_service_that_the_build_accepts(content, days):
    desk, files = _fill(content, days, tried=True)
    service = _record(files)
    assert (service.id, service.municipalities, service.counties) == ("jour-storby", ("0380", "0330"), ())
    assert (service.topics[1], service.audiences, service.phones[0].number) == ("prata", ("utsatt",), "08-644 20 32")
    assert (service.checked.exact, service.confidence) == (TODAY, "hog")
    assert files["katalog/stodverksamheter/jour-storby.yaml"].startswith("id: jour-storby\nnamn: Jouren i Storby\n")
    assert "lan" not in desk.asked
    assert "fliktitel" not in desk.asked


def test_a_check_moves_the_day_of_the_directory_along(content, days):
    _, files = _fill(content, days)
    assert "datum: 2026-12-24" in files[DAYS]
    assert files[DAYS].replace("2026-12-24", "", 1).count("\n") == days.count("\n")


def test_what_nobody_has_checked_is_kept_and_not_shown(content, days):
    _, files = _fill(content, days, tried=True, **{".kontrollerad": "nej"})
    service = _record(files)
    assert (service.confidence, service.checked) == ("lag", None)
    assert DAYS not in files


def test_a_long_or_telling_name_needs_a_quiet_one_for_the_tab(content, days):
    desk, files = _fill(content, days, namn="Jouren mot våld i Storby", fliktitel=["Mot våld", "Jouren i Storby"])
    assert _record(files).tab_title == "Jouren i Storby"
    assert desk.asked.count("fliktitel") == 2


@pytest.mark.parametrize(
    ("field", "wrong", "told"),
    [
        ("id", "1000-mojligheter", "används redan"),
        ("id", "Jour Storby", "går inte att använda"),
        ("id", "polis-storby", "fångas i en blick"),
        ("kommuner", "Upsala", "Menade du ”Uppsala”?"),
        ("beskrivning", "Ligger på Storgatan 12 i centrala Storby.", "gatuadress"),
        ("telefoner.0.nummer", "12", "inte ett svenskt telefonnummer"),
        ("tider", "vardagar", "går inte att läsa"),
    ],
)
def test_a_wrong_answer_is_explained_and_asked_for_again(content, days, field, wrong, told):
    desk, _ = _fill(content, days, **{field: [wrong, ANSWERS[field]]})
    assert any(told in said for said in desk.heard)
    assert desk.asked.count(field) == 2


def test_nobody_is_asked_where_a_shelter_lies(content, days):
    asked = {question.field for question in form(content, TODAY, days).questions}
    assert {field for field in asked if any(word in field for word in ("adress", "plats", "gata", "ort"))} == set()
    assert all("gatuadress" not in question.text.lower() for question in form(content, TODAY, days).questions)
