import pytest
from qjouren.content_folder import MAX_FAULTS, ContentFolder
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


@pytest.mark.parametrize("char", ["\x00", "\x0c", "\x1b", "\x85", "\u2028", "\u202e", "\ufeff"])
def test_what_nobody_can_see_is_told_with_its_line_and_left_out(folder, char):
    path = written(folder, f"En rad.\nEn{char} till.\n", "a.md")
    assert folder.text(path) == "En rad.\nEn till.\n"
    assert [(fault.path, fault.line) for fault in folder.faults] == [("content/a.md", 2)]


def test_a_file_that_vanishes_while_it_is_read_is_told(folder):
    assert folder.text(folder.root / "borta.md") is None
    assert [(fault.path, fault.problem) for fault in folder.faults] == [("content/borta.md", "Filen går inte att öppna.")]


def test_a_table_where_every_row_is_wrong_is_not_told_to_its_end(folder):
    folder.rows(Locality, written(folder, "namn,slag,kommun,vikt\n" + "By,postort,0114,0\n" * 5_000))
    assert len(folder.faults) <= MAX_FAULTS + 5


def test_every_link_is_told_save_those_that_an_editor_hides(folder, tmp_path):
    for name in ("a.md", "mapp", ".#b.md", "borta.yaml"):
        (folder.root / name).symlink_to(tmp_path if name == "mapp" else tmp_path / "hemlig.md")
    assert sorted(fault.path for fault in folder.links()) == ["content/a.md", "content/borta.yaml", "content/mapp"]
    assert folder.files("*.md") == []
    assert folder.needed("a.md") is None
    assert folder.text(folder.root / "a.md") is None
