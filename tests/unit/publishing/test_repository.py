import subprocess

import pytest
from qjouren.publishing import repository


@pytest.fixture
def root(tmp_path):
    """A repository with one commit of one file."""

    def git(*words):
        subprocess.run(
            ["git", "-C", str(tmp_path), "-c", "user.name=x", "-c", "user.email=x@example.se", *words], check=True, capture_output=True
        )

    git("init", "-b", "main")
    (tmp_path / "å b.txt").write_text("ett", encoding="utf-8")
    git("add", "-A")
    git("commit", "-m", "Begin", "--date", "2026-11-20T12:00:00")
    return tmp_path


def test_what_is_committed_has_a_version_and_a_day(root):
    commit, day = repository.version(root)
    assert len(commit) == 40
    assert len(day) == 10
    assert repository.version(root, commit) == (commit, day)


@pytest.mark.parametrize("name", ["0" * 40, "finns-inte", "--help", ""])
def test_what_is_not_known_has_none(root, name):
    assert repository.version(root, name or "0" * 40) is None


def test_a_folder_without_history_has_no_version(tmp_path):
    assert repository.version(tmp_path) is None


def test_each_change_that_is_in_no_commit_is_told(root):
    assert repository.uncommitted(root) == []
    (root / "å b.txt").write_text("två", encoding="utf-8")
    (root / "ny.txt").touch()
    assert len(repository.uncommitted(root)) == 2


def test_the_files_of_a_commit_come_back_as_they_were(root, tmp_path_factory):
    commit, _ = repository.version(root)
    (root / "å b.txt").write_text("två", encoding="utf-8")
    folder = tmp_path_factory.mktemp("gammal")
    repository.unpack(root, commit, folder)
    assert (folder / "å b.txt").read_text(encoding="utf-8") == "ett"
