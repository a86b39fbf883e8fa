import os

import pytest
from qjouren import loading
from qjouren.models.site import Menu
from qjouren.resident.remembering import Records, RememberingFolder

from tests.unit.samples import FOLDER

GOOD = (FOLDER / "stod.md").read_text(encoding="utf-8")


@pytest.fixture
def place(tmp_path):
    root = (tmp_path / "content").resolve()
    root.mkdir()
    (root / "stod.md").write_text(GOOD, encoding="utf-8")
    (root / "meny.yaml").write_text((FOLDER / "installningar/meny.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    return root


def read(place, records):
    folder = RememberingFolder(place, records)
    document, _ = folder.once(place / "stod.md", loading.read_document)
    return document, folder.record(Menu, place / "meny.yaml"), folder.faults


def test_what_has_not_been_saved_is_the_very_same(place):
    records = Records()
    first, second = read(place, records), read(place, records)
    assert all(one is other for one, other in zip(first[:2], second[:2], strict=True))


def test_what_has_been_saved_is_read_again(place):
    records = Records()
    read(place, records)
    (place / "stod.md").write_text(GOOD.replace("lyssnar", "hör"), encoding="utf-8")
    assert "hör" in read(place, records)[0].body


def test_what_is_said_to_have_been_saved_is_read_again_whatever_its_age_and_size(place):
    records, path = Records(), place / "stod.md"
    read(place, records)
    found = path.stat()
    with path.open("r+", encoding="utf-8") as file:
        file.write(GOOD.replace("lyssnar", "lyssnat"))
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
    records.forget([path])
    assert "lyssnat" in read(place, records)[0].body


def test_faults_are_remembered_with_what_they_are_in(place):
    (place / "stod.md").write_text(GOOD.replace("titel:", "titl:"), encoding="utf-8")
    records = Records()
    first, second = read(place, records)[2], read(place, records)[2]
    assert first
    assert first == second


def test_the_same_parts_make_the_same_thing(place):
    records, parts = Records(), ((1, 2), "a")
    folder = RememberingFolder(place, records)
    made = folder.made(lambda *given: list(given), *parts)
    assert RememberingFolder(place, records).made(lambda *given: list(given), *parts) is made
    assert folder.made(lambda *given: list(given), (1, 3), "a") == [(1, 3), "a"]


def test_a_file_that_is_not_there_is_no_record(place):
    folder = RememberingFolder(place, Records())
    assert folder.record(Menu, None) is None
    assert folder.rows(Menu, None) == ()
