from datetime import date

from qjouren.swedish_holidays import compact, holidays, is_holiday, years_from

# The law (1989:253) and the three eves of the holiday act, worked out by hand from the almanac.
RED_2026 = "0101 0106 0403 0405 0406 0501 0514 0524 0606 0619 0620 1031 1224 1225 1226 1231"
RED_2028 = "0101 0106 0414 0416 0417 0501 0525 0604 0606 0623 0624 1104 1224 1225 1226 1231"


def test_the_red_days_are_those_of_the_law_and_three_eves():
    assert " ".join(f"{day:%m%d}" for day in holidays(2026)) == RED_2026
    assert " ".join(f"{day:%m%d}" for day in holidays(2028)) == RED_2028


def test_a_common_sunday_and_the_eve_of_easter_are_not_red():
    """A Sunday has hours of its own; other eves differ from place to place."""
    assert not is_holiday(date(2026, 11, 29))
    assert not is_holiday(date(2026, 4, 4))
    assert is_holiday(date(2026, 4, 5))


def test_a_page_knows_the_year_of_its_newest_check_and_two_more():
    assert list(years_from(date(2026, 11, 23))) == [2026, 2027, 2028]


def test_the_days_are_told_to_the_script_year_by_year():
    assert compact([2026, 2028]) == f"2026 {RED_2026} 2028 {RED_2028}"
