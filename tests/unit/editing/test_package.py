import json
import shutil

import pytest
from qjouren.editing import package

PROGRAM = "node_modules/@sveltia/cms"


def test_what_stands_as_the_lock_says_is_not_fetched_again(tmp_path, monkeypatch):
    shutil.copytree(package.PIN, tmp_path / "cache")
    monkeypatch.setattr(package.npm_packages, "install", lambda *_, **__: pytest.fail("fetched"))
    assert package.fetched(tmp_path / "cache") == tmp_path / "cache" / PROGRAM


def test_without_npm_staff_are_told_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(package.shutil, "which", lambda _: None)
    with pytest.raises(package.PackageError, match="apt install npm"):
        package.fetched(tmp_path / "cache")


def test_a_fetch_that_fails_is_told_to_staff(tmp_path, monkeypatch):
    monkeypatch.setattr(package.shutil, "which", lambda _: "false")
    with pytest.raises(package.PackageError, match="internet"):
        package.fetched(tmp_path / "cache")


def test_the_program_is_pinned_to_one_version_with_its_sum():
    lock = json.loads((package.PIN / "package-lock.json").read_text(encoding="utf-8"))
    wanted = json.loads((package.PIN / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert wanted == {"@sveltia/cms": lock["packages"][PROGRAM]["version"]}
    assert [name for name, part in lock["packages"].items() if name and not part.get("integrity")] == []
