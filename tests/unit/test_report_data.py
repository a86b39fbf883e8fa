import csv
import io
import json

import pytest
from qjouren.models.report import Report
from qjouren.report_data import COLUMNS, as_csv, as_json, rows, year_before

from tests.unit.samples import CONTENT

REPORT = CONTENT.reports[0]
DATA = REPORT.model_dump(by_alias=True)


def year(number, **changes):
    return Report.model_validate(DATA | {"ar": number} | changes)


def figures(*changes):
    return [figure | changes[place] if place < len(changes) else figure for place, figure in enumerate(DATA["matt"])]


def test_the_year_before_is_the_newest_that_is_older():
    reports = (year(2019), year(2023), year(2021), year(2022))
    assert year_before(reports, reports[1]).year == 2022
    assert year_before(reports, reports[2]).year == 2019
    assert year_before(reports, reports[0]) is None


def test_each_figure_stands_beside_its_own_of_the_year_before():
    found = rows(year(2024, matt=figures({"varde": 2000})), REPORT)
    assert (found[0].figure.id, found[0].figure.value, found[0].before.value) == ("samtal", 2000, 1485)
    assert [row.before.id for row in found] == [row.figure.id for row in found]


@pytest.mark.parametrize("change", [{"ny_definition": True}, {"enhet": "procent"}])
def test_what_is_counted_in_another_way_is_not_compared(change):
    row = rows(year(2024, matt=figures(change)), REPORT)[0]
    assert row.before is None


def test_without_a_year_before_nothing_is_compared():
    assert {row.before for row in rows(REPORT, None)} == {None}


def test_the_notes_say_what_is_counted_and_what_else_has_been_said():
    change = {"forklaring": "Alla samtal.", "ny_definition": True, "rattelse": "Tidigare 429."}
    notes = rows(year(2024, matt=figures(change)), REPORT)[0].notes
    assert notes == ["Alla samtal.", "Räknas på ett nytt sätt, och jämförs därför inte.", "Tidigare 429."]


def test_the_csv_can_be_read_back_by_any_program():
    found = list(csv.DictReader(io.StringIO(as_csv(year(2023, matt=figures({"forklaring": 'Komma, "citat"'}))))))
    assert tuple(found[0]) == COLUMNS
    assert (found[0]["varde"], found[0]["forklaring"]) == ("1485", 'Komma, "citat"')
    assert (found[3]["varde"], found[3]["till"], found[3]["enhet"]) == ("30", "40", "procent")


def test_the_csv_ends_its_lines_as_rfc_4180_says():
    assert as_csv(REPORT).count("\r\n") == as_csv(REPORT).count("\n") == len(REPORT.figures) + 1


def test_the_json_says_who_counted_and_when():
    data = json.loads(as_json(REPORT, CONTENT.site))
    assert (data["organisation"], data["ar"], data["kalla"]) == (CONTENT.site.name, 2023, "Årets berättelse")
    assert [figure["id"] for figure in data["matt"]] == [figure.id for figure in REPORT.figures]
    assert data["matt"][0]["varde"] == 1485


def test_decimals_keep_their_point():
    assert ",21.3," in as_csv(year(2023, matt=figures({"varde": 21.3})))
