import datetime as dt

import pytest
from qjouren.filters import FILTERS, amount, keep_together, number, swedish_date
from qjouren.models.common import PartialDate
from qjouren.models.report import Figure


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (dt.date(2023, 3, 8), "8 mars 2023"),
        (PartialDate(year=2023, month=3, day=8), "8 mars 2023"),
        (PartialDate(year=2023, month=12), "december 2023"),
        (PartialDate(year=2023), "2023"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(value, shown):
    assert swedish_date(value) == shown


@pytest.mark.parametrize(("value", "shown"), [(0, "0"), (58, "58"), (1485, "1\u00a0485"), (1485.0, "1\u00a0485"), (21.3, "21,3")])
def test_a_number_has_a_decimal_comma_and_thousands_that_stay_together(value, shown):
    assert number(value) == shown


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"varde": 1485}, "1\u00a0485"),
        ({"varde": 93.1, "enhet": "procent"}, "93,1\u00a0%"),
        ({"varde": 30, "till": 40, "enhet": "procent"}, "30–40\u00a0%"),
        ({"varde": 0, "till": 0}, "0–0"),
    ],
)
def test_a_figure_is_written_with_its_range_and_unit(fields, shown):
    assert amount(Figure.model_validate({"id": "a", "namn": "A"} | fields)) == shown


def test_a_telephone_number_never_breaks_over_two_lines():
    assert keep_together("08-644 20 32") == "08-644\u00a020\u00a032"


def test_the_templates_get_every_filter_under_its_own_name():
    assert {name: function.__name__ for name, function in FILTERS.items()} == {name: name for name in FILTERS}
    assert set(FILTERS.values()) == {swedish_date, number, amount, keep_together}
