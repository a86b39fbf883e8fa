from datetime import date

import pytest
from qjouren.asking.new_news import form

from tests.unit.asking.desk import REAL, Desk

TODAY = date(2026, 11, 26)
ANSWERS = {
    "titel": "Julfika på jouren",
    "fliktitel": "Julfika",
    "datum": "2026-12",
    "sammanfattning": "I december 2026 drack vi glögg på jouren.",
    "kallor.0.namn": "",
    "kallor.0.lank": "",
    ".text": "I december 2026 drack vi glögg tillsammans.",
}


def test_the_answers_become_a_news_item_of_its_year(content):
    files = Desk(REAL, ANSWERS).fill(form(content, TODAY))
    assert files == {
        "aktuellt/2026/julfika.md": """---
titel: Julfika på jouren
fliktitel: Julfika
adress: /aktuellt/julfika/
mall: nyhet
skriven_av: redaktionen
granskad: "2026-11-26"
datum: "2026-12"
sammanfattning: I december 2026 drack vi glögg på jouren.
---

I december 2026 drack vi glögg tillsammans.
"""
    }


def test_a_source_is_asked_for_and_its_link_only_where_there_is_one(content):
    desk = Desk(REAL, ANSWERS | {"kallor.0.namn": "Roks", "kallor.0.lank": "https://roks.se/"}, tried=False)
    (text,) = desk.fill(form(content, TODAY)).values()
    assert "kallor:\n  - namn: Roks\n    lank: https://roks.se/\n" in text


@pytest.mark.parametrize(
    ("field", "wrong", "told"),
    [
        ("datum", "i går", "inte ett datum"),
        (".text", "Ring 08-644 20 32 så bjuder vi.", "skrivet direkt i texten"),
        (".text", "Läs mer [här](/stod/).", "säger inte vart länken leder"),
    ],
)
def test_a_wrong_answer_is_explained_and_asked_for_again(content, field, wrong, told):
    desk = Desk(REAL, ANSWERS | {field: [wrong, ANSWERS[field]]}, tried=field == ".text")
    desk.fill(form(content, TODAY))
    assert any(told in said for said in desk.heard)
    assert desk.asked.count(field) == 2
