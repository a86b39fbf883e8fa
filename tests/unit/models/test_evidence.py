from datetime import date, timedelta

import pytest
from pydantic import ValidationError
from qjouren.models.evidence import Checked, Evidence, age_in_months

SOURCE = {"namn": "En källa"}
TODAY = date(2026, 11, 23)


def checked(**fields):
    return Checked.model_validate({"kallor": [SOURCE]} | fields)


@pytest.mark.parametrize(
    ("when", "months"),
    [("2026-11-23", 0), ("2026-11-22", 0), ("2025-11-24", 11), ("2025-11-23", 12), ("2025-11", 12), ("2025", 22), ("2026-12", -1)],
)
def test_age_is_counted_in_whole_months_and_the_unknown_as_its_earliest(when, months):
    assert age_in_months(checked(kontrollerad=when).checked, TODAY) == months


@pytest.mark.parametrize(
    ("when", "old"), [("2026-06-04", False), ("2025-11-24", False), ("2025-11-23", True), ("2025", True), (None, True)]
)
def test_a_check_is_old_after_a_year_and_where_no_day_is_known(when, old):
    assert checked(**({"kontrollerad": when} if when else {})).is_old(TODAY) is old


@pytest.mark.parametrize("when", ["2026-06-04", "2025-12-31", "2024-02-29", "2026-02", "2026"])
def test_the_day_from_which_a_check_is_old_is_told_to_the_device(when):
    """On that day the build calls it old too, and not on the day before."""
    record = checked(kontrollerad=when)
    assert record.is_old(record.stale_from)
    assert not record.is_old(record.stale_from - timedelta(days=1))


def test_a_check_of_unknown_day_never_becomes_old_it_is():
    assert checked().stale_from is None


def test_a_fact_needs_a_source():
    with pytest.raises(ValidationError):
        Checked.model_validate({"kallor": []})


@pytest.mark.parametrize(("link", "linked"), [("https://a.se/", "https://a.se/"), ("http://a.se/", None), (None, None)])
def test_an_unencrypted_source_is_told_but_not_linked(link, linked):
    assert Evidence.model_validate(SOURCE | {"lank": link}).secure_link == linked


@pytest.mark.parametrize("link", ["a.se", "ftp://a.se", "javascript:alert(1)", "https://a.se/?utm_source=b"])
def test_a_link_that_cannot_be_used_is_refused(link):
    with pytest.raises(ValidationError):
        Evidence.model_validate(SOURCE | {"lank": link})


@pytest.mark.parametrize(("when", "old"), [("2025-11-24", False), ("2025-11-23", True), ("2025", True), (None, True)])
def test_a_source_is_old_after_a_year_and_where_no_day_is_known(when, old):
    evidence = Evidence.model_validate(SOURCE | {"datum": when})
    assert evidence.is_old(TODAY) is old
    assert (evidence.stale_from is None) == (when is None)
