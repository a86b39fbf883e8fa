import pytest
from qjouren.content_folder import ContentFolder
from qjouren.models.place import Locality


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "content").mkdir()
    return ContentFolder(tmp_path / "content")


def written(folder, text, name="orter.csv"):
    path = folder.root / name
    path.write_text(text, encoding="utf-8")
    return path


def test_each_row_of_a_table_becomes_a_record(folder):
    rows = folder.rows(Locality, written(folder, 'namn,slag,kommun,tyngd\n"Ort, den",postort,0180,3\nBy,postort,0114,0\n'))
    assert [(row.name, row.municipality, row.rank) for row in rows] == [("Ort, den", "0180", 3), ("By", "0114", 0)]
    assert folder.faults == []


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("Ort,postort,180,3", "kommun"),
        ("Ort,postort,0180,många", "tyngd"),
        ("Ort,postort", "kommun"),
        ("Ort,postort,0180,3,4", "för många värden"),
    ],
)
def test_a_wrong_row_is_told_with_its_line_and_the_others_are_read(folder, row, field):
    rows = folder.rows(Locality, written(folder, f"namn,slag,kommun,tyngd\nBy,postort,0114,0\n{row}\n"))
    assert [row.name for row in rows] == ["By"]
    assert [(fault.path, fault.line, fault.field) for fault in folder.faults] == [("content/orter.csv", 3, field)]


def test_a_table_that_cannot_be_read_is_one_fault(folder):
    assert folder.rows(Locality, written(folder, 'namn,slag,kommun,tyngd\n"Ort,postort,0180,3\n')) == ()
    assert len(folder.faults) == 1


def test_a_file_that_is_missing_is_told_and_read_as_nothing(folder):
    assert folder.record(Locality, folder.needed("borta.yaml")) is None
    assert folder.rows(Locality, None) == ()
    assert [fault.path for fault in folder.faults] == ["content/borta.yaml"]
