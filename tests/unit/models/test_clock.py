from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qjouren.models.clock import STOCKHOLM, clock_problem, parse_clock


@pytest.mark.parametrize(
    ("written", "meant"),
    [("12:00", time(12)), ("9:05", time(9, 5)), ("12.30", time(12, 30)), (12.3, time(12, 30)), (12.03, time(12, 3)), (time(8), time(8))],
)
def test_a_clock_is_read_as_swedes_write_it(written, meant):
    """YAML reads 12.30 as the number 12.3."""
    assert parse_clock(written) == meant


@pytest.mark.parametrize("written", ["24:00", "12", 12, "12:60", "lunch", "", -1.5, 12.75, True])
def test_what_is_no_clock_is_refused_in_swedish(written):
    with pytest.raises(ValueError, match="inte ett klockslag som finns"):
        parse_clock(written)


@pytest.mark.parametrize(
    ("day", "clock", "words"),
    [
        (date(2027, 3, 28), time(2, 30), "finns inte"),
        (date(2027, 3, 28), time(2), "finns inte"),
        (date(2026, 10, 25), time(2), "finns två gånger"),
        (date(2026, 10, 25), time(2, 59), "finns två gånger"),
    ],
)
def test_an_hour_lost_or_repeated_at_a_clock_change_is_told(day, clock, words):
    problem, remedy = clock_problem(day, clock)
    assert words in problem
    assert day.isoformat() in problem
    assert remedy


@pytest.mark.parametrize(
    ("day", "clock"),
    [(date(2027, 3, 28), time(1, 59)), (date(2027, 3, 28), time(3)), (date(2026, 10, 25), time(3)), (date(2027, 3, 27), time(2, 30))],
)
def test_the_hours_beside_a_clock_change_are_well(day, clock):
    assert clock_problem(day, clock) is None


@given(st.dates(date(2000, 1, 1), date(2037, 12, 31)), st.times().filter(lambda clock: clock.hour >= 4))
def test_no_hour_of_the_day_is_ever_refused(day, clock):
    assert clock_problem(day, clock) is None
    assert STOCKHOLM.key == "Europe/Stockholm"
