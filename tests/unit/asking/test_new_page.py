from datetime import date

import pytest
from qjouren.asking.new_page import form

from tests.unit.asking.desk import REAL, Desk

TODAY = date(2026, 11, 26)
ANSWERS = {
    ".under": "/stod/",
    "titel": "Ditt första besök",
    "fliktitel": "Första besöket",
    "sammanfattning": "Så går det till när du kommer till oss första gången.",
    "lasare": "1",
    ".text": "Du är välkommen som du är. Ring först. Då bestämmer vi en tid.",
}


def test_the_answers_become_a_page_below_an_overview_which_shows_it(content):
    files = Desk(REAL, ANSWERS).fill(form(content, TODAY))
    assert files == {
        "stod/forsta-besoket.md": """---
titel: Ditt första besök
fliktitel: Första besöket
adress: /stod/forsta-besoket/
mall: sida
lasare: utsatt
sammanfattning: Så går det till när du kommer till oss första gången.
granskad: "2026-11-26"
---

Du är välkommen som du är. Ring först. Då bestämmer vi en tid.
"""
    }


def test_the_page_looks_as_those_beside_it(content):
    (text,) = Desk(REAL, ANSWERS | {".under": "/kanna-igen/"}).fill(form(content, TODAY)).values()
    assert "mall: amne\n" in text
    assert "adress: /kanna-igen/forsta-besoket/\n" in text


def test_only_pages_that_show_what_is_below_them_can_be_chosen(content):
    under = form(content, TODAY).questions[0]
    templates = {content.by_address[choice.value].meta.template for choice in under.choices}
    assert templates == {"oversikt"}
    assert "/forelasningar/amnen/" not in {choice.value for choice in under.choices}


@pytest.mark.parametrize(
    ("field", "wrong", "told"),
    [
        ("fliktitel", "Om våldet", "fångas i en blick"),
        (".under", "/finns-inte/", "inget av svaren"),
        (".text", "Organisationsförutsättningarnas bedömningsunderlag kommunicerades verksamhetsövergripande.", "för svår att läsa"),
    ],
)
def test_a_wrong_answer_is_explained_and_asked_for_again(content, field, wrong, told):
    desk = Desk(REAL, ANSWERS | {field: [wrong, ANSWERS[field]]}, tried=field == ".text")
    desk.fill(form(content, TODAY))
    assert any(told in said for said in desk.heard)
    assert desk.asked.count(field) == 2
