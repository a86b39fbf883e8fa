import os
import shutil
import subprocess
import sys

import pytest
from qjouren import sharing
from qjouren.content_folder import MAX_BYTES
from qjouren.faults import ContentError
from qjouren.loading import load_content
from qjouren.models.page import NewsMeta

from tests.unit.samples import CONTENT, FOLDER, PACKAGE


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDER, tmp_path / "content")


def _faults(folder) -> list[tuple[str, int | None, str]]:
    with pytest.raises(ContentError) as stopped:
        load_content(folder)
    return [(fault.path, fault.line, fault.problem) for fault in stopped.value.faults]


def test_everything_staff_have_written_is_read(folder):
    content = load_content(folder)
    assert content == CONTENT
    assert {document.path for document in content.documents} == {f"content/{path.relative_to(folder)}" for path in folder.rglob("*.md")}
    assert [report.year for report in content.reports] == [2023]
    assert isinstance(content.by_address["/fest/"].meta, NewsMeta)


def test_the_documents_come_in_the_order_of_their_paths():
    paths = [document.path for document in CONTENT.documents]
    assert paths == sorted(paths)


def test_a_text_knows_the_line_of_the_file_on_which_it_begins(folder):
    document = load_content(folder).by_path["content/stod.md"]
    lines = (folder / "stod.md").read_text(encoding="utf-8").split("\n")
    assert "\n".join(lines[document.body_line - 1 :]) == document.body


@pytest.mark.parametrize("name", ["_mall.md", ".dold.md", "_utkast/ny.md"])
def test_a_template_or_a_hidden_file_is_passed_over(folder, name):
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("Inte färdig.", encoding="utf-8")
    assert load_content(folder) == CONTENT


@pytest.mark.parametrize("name", ["lank.md", "installningar/meny.yaml", "katalog", "katalog/orter.csv", "mapp"])
def test_a_link_out_of_the_folder_is_told_and_never_followed(folder, tmp_path, name):
    """Pelican would follow it; so the build stops before Pelican begins."""
    outside = tmp_path / "utanfor"
    outside.mkdir()
    (outside / "hemlig.md").write_text("hemligt", encoding="utf-8")
    place = folder / name
    shutil.move(place, tmp_path / "borta") if place.exists() else None
    place.symlink_to(outside if "." not in name else outside / "hemlig.md")
    faults = _faults(folder)
    assert (f"content/{name}", None, "Här ligger en genväg i stället för en fil.") in faults
    assert "hemligt" not in str(faults)


def test_the_link_that_an_editor_leaves_while_a_file_is_open_stops_nothing(folder):
    (folder / ".#stod.md").symlink_to("jag@datorn.1234")
    assert load_content(folder) == CONTENT


@pytest.mark.parametrize(("old", "new"), [("\n", "\r\n"), ("\n", "\r"), ("---\ntitel", "\ufeff---\ntitel")])
def test_any_computers_line_ends_and_byte_order_mark_are_understood(folder, old, new):
    path = folder / "stod.md"
    text = path.read_text(encoding="utf-8").replace(old, new)
    path.write_bytes(text.encode())
    assert load_content(folder) == CONTENT


@pytest.mark.parametrize("name", ["webbplats", "meny", "startsida", "omdirigeringar"])
def test_a_missing_settings_file_is_a_fault(folder, name):
    (folder / f"installningar/{name}.yaml").unlink()
    assert _faults(folder) == [(f"content/installningar/{name}.yaml", None, "Filen saknas.")]


def test_a_file_too_large_to_be_text_is_a_fault(folder):
    (folder / "stod.md").write_bytes(b"x" * (MAX_BYTES + 1))
    assert ("content/stod.md", None, "Filen är större än 1 MB.") in _faults(folder)


def test_a_file_in_another_encoding_is_a_fault_on_its_line(folder):
    (folder / "stod.md").write_bytes("---\ntitel: Stöd\n---\n".encode("latin-1"))
    assert ("content/stod.md", 2, "Filen är inte sparad som UTF-8.") in _faults(folder)


def test_one_report_holds_the_faults_of_every_file_and_of_every_kind(folder):
    (folder / "stod.md").write_text((folder / "stod.md").read_text(encoding="utf-8") + "\n[[okand]]\n", encoding="utf-8")
    (folder / "ny.md").write_text("---\ntitel: Ny\n---\n\nText.\n", encoding="utf-8")
    faults = _faults(folder)
    assert {path for path, _, _ in faults} == {"content/stod.md", "content/ny.md"}
    assert "Numret [[okand]] finns inte." in {problem for _, _, problem in faults}
    assert "Fältet saknas." in {problem for _, _, problem in faults}


@pytest.mark.parametrize("body", ["Vi är en säker webbplats. <b>", "Överväganden beträffande myndighetsutövning. " * 9, "Du får."])
def test_the_report_is_the_same_whoever_does_the_checks(folder, body, monkeypatch):
    with (folder / "stod.md").open("a", encoding="utf-8") as file:
        file.write(f"\n{body}\n")
    monkeypatch.setattr(sharing, "processors", lambda: 2)
    told = []
    for each in (map, sharing.each):
        try:
            told.append(load_content(folder, each=each))
        except ContentError as error:
            told.append(f"{error}")
    assert told[0] == told[1]
    assert isinstance(told[0], str) == (body != "Du får.")


def test_a_hard_text_is_said_to_be_hard_when_nothing_else_is_wrong(folder):
    hard = "Verksamhetsberättelsens myndighetsövergripande samverkansperspektiv problematiserar normaliseringsprocessen.\n"
    path = folder / "stod.md"
    path.write_text(path.read_text(encoding="utf-8") + hard * 9, encoding="utf-8")
    assert any("för svår att läsa" in problem for _, _, problem in _faults(folder))


def test_checking_the_content_loads_nothing_that_only_building_needs():
    """`invoke kontrollera` is quick because of what it leaves out: a library that comes in by an import is found here."""
    program = "import sys, qjouren.loading; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)}
    )
    assert not {"pelican", "jinja2", "lunr", "typst", "icalendar", "bs4", "vobject"} & set(found.stdout.split())
