from datetime import date

import pytest
from qjouren.build_day import build_day
from qjouren.faults import ContentError

from tests.unit.samples import content_with, document


def test_the_day_that_is_given_is_the_day():
    assert build_day(content_with(), "2027-02-01") == date(2027, 2, 1)


@pytest.mark.parametrize("given", [None, ""])
def test_without_a_day_it_is_the_newest_in_the_content_and_never_the_clocks(given):
    assert build_day(content_with(document(granskad="2026-12-24")), given) == date(2026, 12, 24)


@pytest.mark.parametrize("given", ["i dag", "2026-02-30", "26/11"])
def test_a_day_that_does_not_exist_stops_the_build_in_swedish(given):
    with pytest.raises(ContentError, match=r"inte ett datum som finns.*\n.*BYGGDAG=2026-11-26 make build"):
        build_day(content_with(), given)
