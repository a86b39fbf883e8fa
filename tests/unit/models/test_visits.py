from datetime import date

import pytest
from pydantic import ValidationError
from qjouren.models.visits import FEW, MOST_READ, Visits

DATA = {
    "ar": 2026,
    "robotar": 4,
    "dagar": [{"dag": "2026-01-01", "antal": 6}, {"dag": "2026-01-02", "antal": 9}, {"dag": "2026-01-03", "antal": 9}],
    "sidor": [{"adress": "/", "antal": 20}, {"adress": "/stod/", "antal": 4}],
}


def test_average_peak_and_period_come_from_the_days():
    visits = Visits.model_validate(DATA)
    assert (visits.total, visits.average) == (24, 8.0)
    assert visits.peak.day == date(2026, 1, 2), "the first of two alike"
    assert visits.period == (date(2026, 1, 1), date(2026, 1, 3))


def test_a_page_that_few_have_read_is_not_told_of():
    assert [page.address for page in Visits.model_validate(DATA).most_read] == ["/"]
    assert FEW == 5


def test_no_more_pages_are_told_of_than_a_table_can_hold():
    pages = [{"adress": f"/sida-{number}/", "antal": 10} for number in range(30)]
    days = [{"dag": "2026-01-01", "antal": 300}]
    assert len(Visits.model_validate(DATA | {"sidor": pages, "dagar": days}).most_read) == MOST_READ


@pytest.mark.parametrize("change", [{"ar": 2025}, {"sidor": []}, {"dagar": []}, {"robotar": -1}])
def test_figures_that_do_not_agree_are_refused(change):
    with pytest.raises(ValidationError):
        Visits.model_validate(DATA | change)
