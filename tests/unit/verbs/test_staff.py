import pytest
from invoke.context import Context
from invoke.exceptions import Exit
from qjouren.verbs import staff

from tests.support import ROOT, copy_repository


def test_what_is_right_is_said_to_be_right(capsys):
    staff.kontrollera(Context())
    assert "Allt stämmer" in capsys.readouterr().out


def test_the_list_of_what_to_check_is_as_long_as_asked_for(capsys):
    staff.granska(Context(), antal=3, dag="2026-11-26")
    *entries, last = capsys.readouterr().out.splitlines()
    assert len([line for line in entries if not line.startswith(" ")]) == 3  # below each stand its sources
    assert "att kontrollera" in last


def test_a_check_of_something_that_is_not_there_is_told_in_swedish():
    with pytest.raises(Exit, match="finns-inte"):
        staff.granska(Context(), klar="finns-inte", vem="samordnare", andrat="inget")


def test_the_schemas_in_the_repository_are_those_the_models_give(tmp_path, monkeypatch):
    root = copy_repository(tmp_path)
    monkeypatch.setattr(staff, "ROOT", root)
    staff.schema(Context())
    folder = staff.editor_schemas.FOLDER
    written = {path.name: path.read_text(encoding="utf-8") for path in (root / folder).glob("*.json")}
    assert written
    assert written == {path.name: path.read_text(encoding="utf-8") for path in (ROOT / folder).glob("*.json")}


def test_questions_that_are_broken_off_write_nothing(tmp_path, monkeypatch):
    root = copy_repository(tmp_path)
    before = sorted((root / "content/forelasningar").iterdir())
    monkeypatch.setattr(staff, "ROOT", root)
    monkeypatch.setattr("builtins.input", lambda *_: (_ for _ in ()).throw(EOFError))
    with pytest.raises(Exit, match="Inget har skrivits"):
        staff.ny_forelasning(Context())
    assert sorted((root / "content/forelasningar").iterdir()) == before
