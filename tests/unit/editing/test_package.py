import json
import subprocess

import pytest
from qjouren.editing import package

PROGRAM = "node_modules/@sveltia/cms"


def stand_there(cache, lock):
    (cache / PROGRAM).mkdir(parents=True)
    (cache / "package-lock.json").write_bytes(lock)


def install(*_: object, cwd, **__: object) -> subprocess.CompletedProcess[str]:
    (cwd / PROGRAM).mkdir(parents=True)
    return subprocess.CompletedProcess([], 0)


def test_what_stands_as_the_lock_says_is_not_fetched_again(tmp_path, monkeypatch):
    stand_there(tmp_path, (package.PIN / "package-lock.json").read_bytes())
    monkeypatch.setattr(package.subprocess, "run", lambda *_, **__: pytest.fail("fetched"))
    assert package.fetched(tmp_path) == tmp_path / PROGRAM


def test_another_lock_fetches_anew(tmp_path, monkeypatch):
    stand_there(tmp_path / "cache", b"old")
    (tmp_path / "cache/old.txt").write_text("old", encoding="utf-8")
    monkeypatch.setattr(package.shutil, "which", lambda _: "npm")
    monkeypatch.setattr(package.subprocess, "run", install)
    assert package.fetched(tmp_path / "cache").is_dir()
    assert not (tmp_path / "cache/old.txt").exists()


def test_without_npm_staff_are_told_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(package.shutil, "which", lambda _: None)
    with pytest.raises(package.PackageError, match="apt install npm"):
        package.fetched(tmp_path / "cache")


def test_a_fetch_that_fails_leaves_nothing_half_done(tmp_path, monkeypatch):
    monkeypatch.setattr(package.shutil, "which", lambda _: "npm")
    monkeypatch.setattr(package.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 1))
    with pytest.raises(package.PackageError, match="internet"):
        package.fetched(tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


def test_the_program_is_pinned_to_one_version_with_its_sum():
    lock = json.loads((package.PIN / "package-lock.json").read_text(encoding="utf-8"))
    wanted = json.loads((package.PIN / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert wanted == {"@sveltia/cms": lock["packages"][PROGRAM]["version"]}
    assert [name for name, part in lock["packages"].items() if name and not part.get("integrity")] == []
