from dataclasses import replace
from datetime import date

import pytest
from qjouren import freshness
from qjouren.models.common import PartialDate

from tests.unit.samples import CONTENT

DIRECTORY = CONTENT.directory
CHECKED = PartialDate(year=2026, month=6, day=4)


def with_linjen(**fields):
    linjen = DIRECTORY.by_id["linjen"].model_copy(update={"checked": CHECKED} | fields)
    return replace(DIRECTORY, services=(linjen,))


def told(directory, day):
    return [fault.path.rpartition("/")[2] for fault in freshness.refused(directory, day)], [
        line.partition(":")[0].rpartition("/")[2] for line in freshness.warnings(directory, day)
    ]


@pytest.mark.parametrize(
    ("day", "refused", "warned"),
    [
        (date(2027, 6, 3), [], []),
        (date(2027, 6, 4), [], ["linjen.yaml"]),
        (date(2028, 6, 3), [], ["linjen.yaml"]),
        (date(2028, 6, 4), ["linjen.yaml"], []),
    ],
)
def test_a_year_gives_a_warning_and_two_years_a_refusal(day, refused, warned):
    found = told(with_linjen(), day)
    assert [[name for name in names if name == "linjen.yaml"] for names in found] == [refused, warned]


def test_a_fact_without_a_day_is_as_old_as_can_be():
    assert told(with_linjen(checked=None), date(2026, 6, 5))[0] == ["linjen.yaml"]


@pytest.mark.parametrize("mark", [{"confidence": "lag"}, {"unconfirmed": True}, {"status": "nedlagd"}])
def test_what_is_marked_or_closed_is_let_through_in_silence(mark):
    refused, warned = told(with_linjen(**mark), date(2030, 1, 1))
    assert "linjen.yaml" not in (*refused, *warned)


def test_the_lists_of_places_grow_old_too():
    assert {"kommuner.yaml", "lan.yaml", "domstolar.yaml"} <= set(told(DIRECTORY, date(2030, 1, 1))[0])


def test_staff_are_told_the_command():
    fault = freshness.refused(with_linjen(), date(2030, 1, 1))[0]
    assert fault.field == "kontrollerad"
    assert "2026-06-04" in fault.problem
    assert "invoke granska --klar linjen" in fault.remedy
