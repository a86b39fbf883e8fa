from dataclasses import replace

import vobject
from qjouren.cards import card
from qjouren.open_data import Number, of_service

from tests.unit.samples import CONTENT

DIRECTORY = CONTENT.directory
ENTRY = of_service(DIRECTORY, DIRECTORY.by_id["linjen"])


def read(**fields):
    return vobject.readOne(card(replace(ENTRY, **fields), "https://site.example"))


def test_a_card_has_a_name_a_number_and_who_answers():
    made = read(phones=(Number("Linjen", "116 016", "116016"), Number("Växeln", "08-644 20 32", "+4686442032")))
    assert made.fn.value == "Linjen"
    assert [line.value for line in made.tel_list] == ["116016", "+4686442032"]
    labels = {line.group: line.value for line in made.contents["x-ablabel"]}
    assert [labels[line.group] for line in made.tel_list] == ["Linjen", "Växeln"]


def test_a_card_says_how_old_it_is():
    assert read().note.value == "Öppet: Alla dagar dygnet runt. Kontrollerad 2026-06-04. https://site.example/hitta-hjalp/linjen/"
    assert read(confirmed=False, hours=None).note.value.startswith("Uppgifterna är inte kontrollerade. ")


def test_a_card_tells_no_place():
    assert not {"adr", "geo", "label"} & set(read().contents)


def test_long_swedish_names_and_signs_survive():
    name = "Åsa-jouren; för änkor, \\ och ödmjuka " * 4
    assert read(name=name.strip()).fn.value == name.strip()


def test_the_same_entry_is_the_same_card():
    assert card(ENTRY, "https://site.example") == card(ENTRY, "https://site.example")
