from datetime import date

import pytest
from qjouren.asking.new_lecture import QUESTIONS, form
from qjouren.loading import load_content

from tests.content.damage import copy_content
from tests.unit.asking.desk import REAL, Desk

TODAY = date(2026, 11, 26)
ANSWERS = {
    "titel": "Skulder: en föreläsning",
    "fliktitel": "Skulder & lån",
    "sammanfattning": "Hur skulder kan bli en del av det.",
    "datum": "2027-02-04",
    "borjar": "12.00",
    "slutar": "13:00",
    "form": "digitalt",
    "ort": "",
    "plats": "Zoom",
    "forelasare.0.namn": "Eva Exempel",
    "forelasare.0.presentation": "Hon är påhittad.",
    "for_vem": "Alla",
    "anmalan.lank": "",
    "anmalan.sista_dag": "",
    "anmalan.personuppgifter": "Qjouren tar hand om uppgifterna.",
}


def _desk(**answers):
    return Desk(REAL, ANSWERS | answers, tried=False)


def _file(desk, content):
    ((name, text),) = desk.fill(form(content, TODAY)).items()
    assert name == "forelasningar/skulder-lan.md"
    return text


def test_the_answers_become_a_lecture_that_the_build_accepts(tmp_path):
    content = copy_content(tmp_path)
    (path,) = Desk(content, ANSWERS).write(form(load_content(content), TODAY))
    loaded = load_content(content)
    meta = loaded.by_path["content/forelasningar/skulder-lan.md"].meta
    assert path == content / "forelasningar/skulder-lan.md"
    assert (meta.title, meta.address, meta.reviewed) == ("Skulder: en föreläsning", "/forelasningar/skulder-lan/", TODAY)
    assert meta.start.isoformat() == "2027-02-04T12:00:00+01:00"
    assert meta.registration.personal_data == "Qjouren tar hand om uppgifterna."
    (second,) = Desk(content, ANSWERS).write(form(loaded, TODAY))
    assert second.name == "skulder-lan-2.md"


def test_only_what_is_needed_need_be_answered(content):
    text = _file(_desk(**{question.field: "" for question in QUESTIONS if question.optional}), content)
    assert "borjar" not in text
    assert "anmalan" not in text


@pytest.mark.parametrize(
    ("field", "wrong", "words"),
    [
        ("titel", "", "Det behövs ett svar"),
        ("datum", "2027-02-30", "inte ett datum som finns"),
        ("borjar", "25:00", "inte ett klockslag"),
        ("slutar", "11:00", "slutar innan den har börjat"),
        ("slutar", "", "slutar aldrig"),
        ("form", "zoom", "inget av svaren"),
        ("anmalan.lank", "http://a.se", "inte krypterad"),
        ("anmalan.sista_dag", "2027-02-05", "efter föreläsningen"),
        ("fliktitel", "x" * 26, "26 tecken lång"),
    ],
)
def test_a_wrong_answer_is_explained_and_asked_for_again(content, field, wrong, words):
    desk = _desk(**{field: [wrong, ANSWERS[field]]})
    _file(desk, content)
    assert any(words in said for said in desk.heard)
    assert desk.asked.count(field) == 2


def test_how_to_register_is_asked_only_when_someone_keeps_the_answers(content):
    desk = _desk(**{"anmalan.personuppgifter": ""})
    assert "anmalan" not in _file(desk, content)
    assert "anmalan.lank" not in desk.asked
