from datetime import date

import pytest
from qjouren.loading import load_content
from qjouren.new_lecture import QUESTIONS, ask_for_lecture

from tests.content.damage import copy_content

TODAY = date(2026, 11, 26)
ANSWERS = {
    "titel": ["Skulder: en föreläsning"],
    "fliktitel": ["Skulder & lån"],
    "sammanfattning": ["Hur skulder kan bli en del av det."],
    "datum": ["2027-02-04"],
    "borjar": ["12.00"],
    "slutar": ["13:00"],
    "form": ["digitalt"],
    "ort": [""],
    "plats": ["Zoom"],
    "forelasare.0.namn": ["Eva Exempel"],
    "forelasare.0.presentation": ["Hon är påhittad."],
    "for_vem": ["Alla"],
    "anmalan.lank": [""],
    "anmalan.sista_dag": [""],
    "anmalan.personuppgifter": ["Qjouren tar hand om uppgifterna."],
}


class Desk:
    """Someone who answers each question with her next answer to it, and reads what is said."""

    def __init__(self, **answers):
        self.answers = {field: list(given) for field, given in (ANSWERS | answers).items()}
        self.texts = {question.text: question.field for question in QUESTIONS}
        self.heard = []

    def ask(self, text):
        question = text.removesuffix(": ").removesuffix(" (kan lämnas tomt)")
        return self.answers[self.texts[question]].pop(0)

    def write(self, content, **options):
        return ask_for_lecture(content, self.ask, self.heard.append, TODAY, **options)


@pytest.fixture
def content(tmp_path):
    return copy_content(tmp_path)


def test_the_answers_become_a_lecture_that_the_build_accepts(content):
    path = Desk().write(content)
    meta = load_content(content).by_path["content/forelasningar/skulder-lan.md"].meta
    assert path == content / "forelasningar/skulder-lan.md"
    assert (meta.title, meta.address, meta.reviewed) == ("Skulder: en föreläsning", "/forelasningar/skulder-lan/", TODAY)
    assert meta.start.isoformat() == "2027-02-04T12:00:00+01:00"
    assert meta.registration.personal_data == "Qjouren tar hand om uppgifterna."


def test_only_what_is_needed_need_be_answered(content):
    empty = {question.field: [""] for question in QUESTIONS if question.optional}
    text = Desk(**empty).write(content).read_text(encoding="utf-8")
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
        ("form", "zoom", "finns inte"),
        ("anmalan.lank", "http://a.se", "inte krypterad"),
        ("anmalan.sista_dag", "2027-02-05", "efter föreläsningen"),
        ("fliktitel", "x" * 26, "26 tecken lång"),
        ("fliktitel", "Våld och lån", "fångas i en blick"),
    ],
)
def test_a_wrong_answer_is_explained_and_asked_for_again(content, field, wrong, words):
    desk = Desk(**{field: [wrong, *ANSWERS[field]]})
    desk.write(content, telling=("våld",))
    assert [words in said for said in desk.heard] == [True]


def test_how_to_register_is_asked_only_when_someone_keeps_the_answers(content):
    desk = Desk(**{"anmalan.personuppgifter": [""], "anmalan.lank": [], "anmalan.sista_dag": []})
    assert "anmalan" not in desk.write(content).read_text(encoding="utf-8")


def test_no_file_is_written_over(content):
    first, second = Desk().write(content), Desk().write(content)
    assert (first.name, second.name) == ("skulder-lan.md", "skulder-lan-2.md")
