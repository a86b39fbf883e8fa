import pytest
from qjouren.languages import hours
from qjouren.opening_hours import parse

SAID = {"Alla dagar": "Every day", "dygnet runt": "day and night", "stängt": "closed", "vet vi inte": "unknown", "Röda dagar": "Holidays"}


def rows(text, locale="en_GB"):
    return [tuple(row) for row in hours.rows(parse(text), locale, SAID.__getitem__)]


def test_days_and_clocks_are_those_of_the_language():
    assert rows("Mo-Th 10:00-15:30; PH off") == [("Monday–Thursday", "10:00–15:30"), ("Friday–Sunday", "closed"), ("Holidays", "closed")]
    assert rows("Mo-Th 10:00-15:30", "pl")[0] == ("poniedziałek–czwartek", "10:00–15:30")


@pytest.mark.parametrize("text", ["24/7", "Mo-Su,PH 00:00-24:00"])
def test_day_and_night_is_one_row(text):
    assert rows(text) == [("Every day", "day and night")]


def test_what_is_not_known_of_holidays_is_said():
    assert rows("Mo-Su 10:00-12:00") == [("Every day", "10:00–12:00"), ("Holidays", "unknown")]


def test_a_span_past_midnight_ends_in_the_morning():
    assert rows("Fr 21:00-24:00; Sa 21:00-02:00")[:2] == [("Friday", "21:00–24:00"), ("Saturday", "21:00–02:00")]


def test_a_line_leaves_out_what_is_closed_or_unknown():
    assert hours.line(parse("Mo 10:00-12:00,13:00-15:00; PH off"), "en_GB", SAID.__getitem__) == (
        "Monday 10:00–12:00 and 13:00–15:00, Holidays closed"
    )
