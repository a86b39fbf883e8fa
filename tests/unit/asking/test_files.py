import shutil

import pytest
from qjouren.asking.files import faults_with, free_name, markdown, write, yaml_fields
from qjouren.front_matter import split
from qjouren.yaml_source import parse

from tests.unit.samples import CONTENT, FOLDER, content_with, document


@pytest.mark.parametrize(
    ("title", "name"), [("Skulder & lån", "skulder-lan"), ("Ärligt!", "arligt"), ("?!", "ny"), ("Stöd", "stod-2"), ("En-sida", "en-sida-3")]
)
def test_a_name_is_plain_and_taken_by_neither_page_nor_file(title, name):
    content = content_with(document(adress="/en-sida/", path="content/en-sida-2.md"))
    assert free_name(title, "/", content) == name


@pytest.mark.parametrize("value", ["0180", "2027-02-04", "12:00", "ja: nej", "*", "true", "# nej", "åäö ”x”", "112", "  a", "1.0", "no"])
def test_what_is_written_is_read_back_as_it_was_said(value):
    record = {"titel": value, "lista": [value], "kallor": [{"namn": value}]}
    document, faults = parse(yaml_fields(record), "ny.yaml")
    assert (document.data, faults) == (record, [])


def test_lists_stand_as_in_the_files_that_staff_know():
    assert yaml_fields({"behov": ["nu"], "kallor": [{"namn": "a", "lank": "b"}]}) == "behov:\n  - nu\nkallor:\n  - namn: a\n    lank: b\n"


def test_a_markdown_file_has_its_head_and_its_text_and_nothing_that_was_for_us():
    parts, _ = split(markdown({"titel": "A", ".text": "x"}, "Text."), "ny.md")
    assert (parts.head, parts.body) == ("titel: A", "\nText.\n")


def test_new_files_are_tried_beside_the_content_and_leave_it_alone(tmp_path):
    content = shutil.copytree(FOLDER, tmp_path / "content")
    before = sorted(content.rglob("*"))
    (fault, *_) = faults_with(content, {"ny.md": "---\ntitel: x\n---\n"})
    assert fault.path == "content/ny.md"
    assert faults_with(content, {}) == []
    assert sorted(content.rglob("*")) == before
    assert CONTENT.documents


def test_files_are_written_where_they_belong(tmp_path):
    (path,) = write(tmp_path, {"aktuellt/2027/ny.md": "åäö\n"})
    assert path.read_bytes() == "åäö\n".encode()
