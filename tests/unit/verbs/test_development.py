import pytest
from invoke.exceptions import Exit
from qjouren.verbs import development


@pytest.fixture
def commands(monkeypatch):
    """Every command that would have been run."""
    run = []
    monkeypatch.setattr(development.subprocess, "run", lambda command, **_: run.append(command))
    return run


def test_nothing_is_installed_where_everything_is_there(monkeypatch, commands):
    monkeypatch.setattr(development.shutil, "which", lambda program, *_: f"/usr/bin/{program}")
    development.ensure_programs()
    assert commands == []


def test_the_administrator_gets_what_is_missing_and_no_more(monkeypatch, commands):
    monkeypatch.setattr(development.os, "geteuid", lambda: 0)
    monkeypatch.setattr(development.shutil, "which", lambda program, *_: None if program == "Xvfb" else f"/usr/bin/{program}")
    development.ensure_programs()
    assert [command[-1] for command in commands] == ["--quiet", "xvfb"]


def test_anybody_else_is_told_what_to_type(monkeypatch, commands):
    monkeypatch.setattr(development.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(development.shutil, "which", lambda program, *_: None if program == "chromium" else f"/usr/bin/{program}")
    with pytest.raises(Exit, match=r"sudo apt-get install .* chromium"):
        development.ensure_programs()
    assert commands == []
