from datetime import date

import pytest
from qjouren.models.visits import Visits
from qjouren.visits import files
from qjouren.visits.counting import count
from qjouren.visits.log import LogError, View
from qjouren.yaml_source import parse


def counted(*days):
    (visits,) = count([View(date(2026, 3, day), "/stod/", robot=False) for day in days], {"/", "/stod/"})
    return visits


def read(path):
    document, faults = parse(path.read_text(encoding="utf-8"), path.name)
    assert faults == []
    return Visits.model_validate(document.data)


def test_what_is_written_is_read_back_the_same(tmp_path):
    path = files.write(tmp_path, counted(1, 1, 4), None)
    assert path == tmp_path / "besok/2026.yaml"
    assert read(path) == counted(1, 1, 4)


def test_a_year_of_robots_alone_can_be_read_too(tmp_path):
    (visits,) = count([View(date(2026, 3, 1), "/", robot=True)], {"/"})
    assert read(files.write(tmp_path, visits, None)) == visits


def test_a_log_with_more_days_takes_the_place_of_what_was_counted(tmp_path):
    files.write(tmp_path, counted(1, 2), None)
    assert read(files.write(tmp_path, counted(1, 2, 3), counted(1, 2))) == counted(1, 2, 3)


def test_days_that_are_counted_are_never_lost_to_a_log_without_them(tmp_path):
    before = files.write(tmp_path, counted(1, 2), None).read_bytes()
    with pytest.raises(LogError, match="2026-03-01"):
        files.write(tmp_path, counted(2, 3), counted(1, 2))
    assert (tmp_path / "besok/2026.yaml").read_bytes() == before
