import csv
from dataclasses import replace
from io import StringIO

from qjouren.open_data import Number, of_service
from qjouren.open_data_table import COLUMNS, table

from tests.unit.samples import CONTENT

DIRECTORY = CONTENT.directory
ENTRY = of_service(DIRECTORY, DIRECTORY.by_id["linjen"])


def rows(*entries):
    return list(csv.DictReader(StringIO("".join(table(entries, "https://site.example")), newline="")))


def test_each_entry_is_a_row_and_each_row_has_every_column():
    made = rows(ENTRY, replace(ENTRY, key="b", name='Med "citat", komma\noch rad'))
    assert [list(row) for row in made] == [list(COLUMNS)] * 2
    assert made[1]["namn"] == 'Med "citat", komma\noch rad'


def test_a_row_tells_what_the_page_tells():
    row = rows(ENTRY)[0]
    assert (row["namn"], row["telefoner"], row["kostar"], row["bekraftad"]) == ("Linjen", "Linjen: 116 016", "nej", "ja")
    assert (row["omrade"], row["sida"]) == ("land SE Sverige", "https://site.example/hitta-hjalp/linjen/")
    assert row["for_vem"] == "utsatt | anhorig"


def test_what_is_not_known_is_empty():
    row = rows(replace(ENTRY, checked=None, phones=(), address=None))[0]
    assert (row["kontrollerad"], row["telefoner"], row["sida"], row["krav_remiss"]) == ("", "", "", "")


def test_hours_and_source_of_a_number_stand_beside_it():
    number = Number("Jouren", "08-644 20 32", "+4686442032", "Mo 10:00-12:00", "Uppgift från A, 2025.")
    assert (
        rows(replace(ENTRY, phones=(number, number)))[0]["telefoner"].split(" | ")
        == ["Jouren: 08-644 20 32 (Mo 10:00-12:00; Uppgift från A, 2025.)"] * 2
    )


def test_lines_end_as_the_standard_for_tables_says():
    assert [row[-2:] for row in table([ENTRY], "https://site.example")] == ["\r\n"] * 2
