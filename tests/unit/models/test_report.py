import pytest
from pydantic import ValidationError
from qjouren.models.report import Report

from tests.unit.samples import CONTENT

REPORT = CONTENT.reports[0]
DATA = REPORT.model_dump(by_alias=True)


def test_the_big_numbers_stand_in_the_order_staff_chose():
    report = Report.model_validate(DATA | {"stora_tal": ["nya", "samtal", "besok"]})
    assert [figure.id for figure in report.big_numbers] == ["nya", "samtal", "besok"]


def test_a_figure_is_found_by_its_name():
    assert REPORT.figure("besok").value == 225


def test_asking_for_a_figure_that_is_not_there_is_our_own_mistake():
    with pytest.raises(StopIteration):
        REPORT.figure("finns-inte")


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"stora_tal": ["samtal", "besok", "okand"]}, "stora_tal"),
        ({"diagram": [DATA["diagram"][0] | {"staplar": ["samtal", "okand"]}]}, "Diagrammet ”stod”"),
    ],
)
def test_pointing_at_a_missing_figure_says_where_and_what_to_choose_from(changes, place):
    with pytest.raises(ValidationError) as caught:
        Report.model_validate(DATA | changes)
    assert f"{place} pekar på mått som inte finns: okand." in str(caught.value)
    assert "Välj bland: andel, besok, nya, samtal." in str(caught.value)


@pytest.mark.parametrize(
    "changes",
    [
        {"ar": 1989},
        {"ar": "2023 och 2024"},
        {"stora_tal": ["samtal", "besok"]},
        {"stora_tal": ["samtal"] * 6},
        {"matt": []},
        {"matt": [{"id": "A", "varde": 1, "namn": "A"}]},
        {"matt": [{"id": "a", "varde": -1, "namn": "A"}]},
        {"matt": [{"id": "a", "varde": 1, "namn": "A", "enhet": "liter"}]},
        {"diagram": [DATA["diagram"][0] | {"staplar": ["samtal"]}]},
    ],
)
def test_a_report_refuses_figures_that_cannot_be_shown(changes):
    with pytest.raises(ValidationError):
        Report.model_validate(DATA | changes)
