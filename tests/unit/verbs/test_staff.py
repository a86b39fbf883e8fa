import subprocess

import pytest
from invoke.context import Context
from invoke.exceptions import Exit
from qjouren.verbs import staff

from tests.content.damage import add_text
from tests.support import ROOT, copy_repository


def test_what_is_right_is_said_to_be_right(capsys):
    staff.kontrollera(Context())
    assert "Allt stämmer" in capsys.readouterr().out


def test_reminders_stand_before_the_good_news_and_stop_nothing(tmp_path, monkeypatch, capsys):
    root = copy_repository(tmp_path)
    add_text(root / "content", "Du har ett missbruk.")
    monkeypatch.setattr(staff, "ROOT", root)
    staff.kontrollera(Context())
    told = capsys.readouterr().out
    assert "”missbruk”" in told
    assert told.index("Skriv hellre: beroende") < told.index("Allt stämmer")


def test_every_fault_is_told_at_once_and_nothing_is_said_of_a_build(tmp_path, monkeypatch):
    root = copy_repository(tmp_path)
    add_text(root / "content", "[Hit](/finns-inte/) och [dit](/inte-heller/).")
    monkeypatch.setattr(staff, "ROOT", root)
    with pytest.raises(Exit, match="Kontrollen hittade 2 fel att rätta") as stopped:
        staff.kontrollera(Context())
    assert stopped.value.code == 1
    assert "Bygget" not in str(stopped.value)


@pytest.fixture
def history(tmp_path, monkeypatch):
    """An empty repository that the verbs take for ours: the real one keeps its history as it is."""
    monkeypatch.setattr(staff, "ROOT", tmp_path)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    return tmp_path


def test_git_is_told_to_check_and_no_longer(history, capsys):
    staff.vakt(Context())
    assert (history / ".git/hooks/pre-commit").exists()
    staff.vakt(Context(), av=True)
    assert not (history / ".git/hooks/pre-commit").exists()
    assert capsys.readouterr().out.count("Klart.") == 2


def test_another_check_is_told_of_in_swedish(history):
    hooks = history / ".git/hooks"
    hooks.mkdir(exist_ok=True)
    (hooks / "pre-commit").write_text("#!/bin/sh\n", encoding="utf-8")
    with pytest.raises(Exit, match="Det finns redan en annan kontroll"):
        staff.vakt(Context())


def test_a_folder_without_history_is_told_of_in_swedish(tmp_path, monkeypatch):
    monkeypatch.setattr(staff, "ROOT", tmp_path)
    with pytest.raises(Exit, match="ingen versionshistorik"):
        staff.vakt(Context())


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


def test_what_waits_is_told_on_a_day_that_can_be_given(capsys):
    staff.status(Context(), dag="2026-11-26")
    told = capsys.readouterr().out
    assert told.startswith("Läget 2026-11-26.")
    assert "Frågor om kvinnors trygghet utan svar" in told
