import pytest
from qjouren.hours_text import line, rows
from qjouren.opening_hours import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24/7", [("Alla dagar", "dygnet runt")]),
        ("Mo-Fr 10:00-21:00; PH off", [("Måndag–fredag", "10–21"), ("Lördag–söndag", "stängt"), ("Röda dagar", "stängt")]),
        ("Mo-Su 16:30-24:00", [("Alla dagar", "16.30–24"), ("Röda dagar", "vet vi inte")]),
        ("Mo-Su,PH 21:00-06:00", [("Alla dagar", "21–6"), ("Röda dagar", "21–6")]),
        (
            "Mo,We,Fr 09:00-12:00,13:05-15:00",
            [
                ("Måndag, onsdag och fredag", "9–12 och 13.05–15"),
                ("Tisdag, torsdag och lördag–söndag", "stängt"),
                ("Röda dagar", "vet vi inte"),
            ],
        ),
        ("Mo-Fr 00:00-24:00; PH off", [("Måndag–fredag", "dygnet runt"), ("Lördag–söndag", "stängt"), ("Röda dagar", "stängt")]),
    ],
)
def test_the_table_has_every_day_and_says_what_is_not_known(text, expected):
    assert rows(parse(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("24/7", "Alla dagar dygnet runt"),
        ("Mo-Fr 10:00-21:00; PH off", "Måndag–fredag 10–21, röda dagar stängt"),
        ("Mo-Th 08:45-16:15; Fr 08:45-16:00", "Måndag–torsdag 8.45–16.15, fredag 8.45–16"),
    ],
)
def test_the_line_says_when_it_is_open(text, expected):
    assert line(parse(text)) == expected
