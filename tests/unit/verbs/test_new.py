import pytest
from invoke.context import Context
from invoke.exceptions import Exit
from qjouren.verbs import common, new

from tests.support import copy_repository, fingerprint

VERBS = (new.ny_sida, new.ny_nyhet, new.ny_forelasning, new.ny_verksamhet)


@pytest.fixture
def root(tmp_path, monkeypatch):
    root = copy_repository(tmp_path)
    monkeypatch.setattr(common, "ROOT", root)
    monkeypatch.setattr(new, "ROOT", root)
    return root


def _interrupt(*_):
    raise KeyboardInterrupt


def test_questions_that_are_broken_off_write_nothing(root, content, monkeypatch):
    before = fingerprint(root / "content")
    monkeypatch.setattr(new, "read_content", lambda: content)
    monkeypatch.setattr("builtins.input", _interrupt)
    for verb in VERBS:
        with pytest.raises(Exit, match="Inget har skrivits"):
            verb(Context())
    assert fingerprint(root / "content") == before


def test_the_answers_are_written_and_staff_are_told_where(root, monkeypatch, capsys):
    answers = ["Julfika på jouren", "Julfika", "2026-12", "I december drack vi glögg på jouren.", "", "Vi drack glögg tillsammans."]
    before = fingerprint(root / "content")
    monkeypatch.setattr("builtins.input", lambda *_: answers.pop(0))
    new.ny_nyhet(Context())
    assert fingerprint(root / "content").keys() - before.keys() == {"aktuellt/2026/julfika.md"}
    assert "Klart: content/aktuellt/2026/julfika.md" in capsys.readouterr().out
    assert common.read_content().by_address["/aktuellt/julfika/"].meta.author == "redaktionen"


def test_nothing_is_asked_while_the_content_holds_faults(root):
    (root / "content/stod/trasig.md").write_text("---\nrubrik: Trasig\n---\n", encoding="utf-8")
    with pytest.raises(Exit, match=r"trasig\.md"):
        new.ny_sida(Context())
