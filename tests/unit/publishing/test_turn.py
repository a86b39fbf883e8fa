import errno

import pytest
from qjouren.publishing import turn
from qjouren.publishing.errors import HostError, StoppedError

from tests.publishing.hosts import LOOPBACK


@pytest.fixture
def shell(tmp_path, monkeypatch):
    """What stands in ssh's place and does on this machine what it is asked; nobody waits for their turn."""
    monkeypatch.setattr(turn, "_PATIENCE", 0)
    program = tmp_path / "shell"
    program.write_text('#!/bin/sh\nshift\nexec sh -c "$*"\n', encoding="utf-8")
    program.chmod(0o755)
    return [str(program)]


@pytest.fixture(params=["folder", "ssh"])
def take(request, shell, tmp_path):
    """How the turn is taken."""
    root = tmp_path / "webb"
    return (lambda: turn.in_folder(root)) if request.param == "folder" else (lambda: turn.over_ssh(shell, LOOPBACK, str(root)))


def test_the_second_is_refused_and_told_who_since_when_and_what_to_do(take, monkeypatch):
    monkeypatch.setattr(turn, "holder", lambda: "Åsa O'Hara på kontoret, sedan 2026-11-27 10:00")
    with take(), pytest.raises(StoppedError, match=r"just nu: Åsa O'Hara på kontoret, sedan 2026-11-27 10:00\.\n.*Vänta tills"), take():
        pass


def test_the_turn_is_free_again_whatever_ended_it_and_no_name_is_left(take, tmp_path):
    with pytest.raises(ZeroDivisionError), take():
        raise ZeroDivisionError
    with take():
        assert "sedan" in (tmp_path / "webb" / turn.FILE).read_text(encoding="utf-8")
    with take():
        pass
    assert (tmp_path / "webb" / turn.FILE).read_text(encoding="utf-8") == ""


def test_a_machine_does_not_keep_the_turn_for_ever(shell, tmp_path, monkeypatch):
    """Its line may have broken without its noticing."""
    monkeypatch.setattr(turn, "LONGEST", 0.1)
    monkeypatch.setattr(turn, "_PATIENCE", 60)
    with turn.over_ssh(shell, LOOPBACK, str(tmp_path / "webb")), turn.over_ssh(shell, LOOPBACK, str(tmp_path / "webb")):
        pass


def test_the_refused_learn_how_a_broken_line_is_got_round(shell, tmp_path):
    with (
        turn.over_ssh(shell, LOOPBACK, str(tmp_path)),
        pytest.raises(StoppedError) as refused,
        turn.over_ssh(shell, LOOPBACK, str(tmp_path)),
    ):
        pass
    assert "inom 30 minuter" in str(refused.value)
    assert f"ta bort filen {tmp_path}/{turn.FILE} på {LOOPBACK}" in str(refused.value)
    (tmp_path / turn.FILE).unlink()


def test_a_host_that_cannot_be_reached_is_told_of_in_swedish(tmp_path):
    with pytest.raises(HostError, match="svarade med ett fel"), turn.over_ssh(["false"], LOOPBACK, str(tmp_path)):
        pass


@pytest.mark.parametrize("locks", [None, "unknown to the disk"])
def test_where_there_are_no_locks_one_can_publish_all_the_same(tmp_path, monkeypatch, locks):
    def refuse(*_):
        raise OSError(errno.ENOLCK, "No locks available")

    if locks:
        monkeypatch.setattr(turn.fcntl, "flock", refuse)
    else:
        monkeypatch.setattr(turn, "fcntl", None)
    with turn.in_folder(tmp_path), turn.in_folder(tmp_path):
        assert turn.holder() in (tmp_path / turn.FILE).read_text(encoding="utf-8")


def test_an_account_without_a_name_can_publish(monkeypatch):
    def nameless():
        raise KeyError

    monkeypatch.setattr(turn.getpass, "getuser", nameless)
    assert turn.holder().startswith("någon på ")
