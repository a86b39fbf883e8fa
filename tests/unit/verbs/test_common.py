from datetime import date

import pytest
from invoke.exceptions import Exit
from qjouren.verbs import common

from tests.support import copy_repository


def test_a_day_is_read_as_staff_write_it():
    assert common.read_day("2026-11-23") == date(2026, 11, 23)
    assert isinstance(common.read_day(""), date)


@pytest.mark.parametrize("text", ["i går", "2026-02-30", "23/11"])
def test_a_day_that_is_not_there_is_told_in_swedish(text):
    with pytest.raises(Exit, match="inte ett datum som finns"):
        common.read_day(text)


def test_faults_in_the_content_end_the_verb_with_the_report(tmp_path, monkeypatch):
    root = copy_repository(tmp_path)
    (root / "content/stod/trasig.md").write_text("---\nrubrik: Trasig\n---\n", encoding="utf-8")
    monkeypatch.setattr(common, "ROOT", root)
    with pytest.raises(Exit, match=r"trasig\.md") as stopped:
        common.read_content()
    assert stopped.value.code == 1
