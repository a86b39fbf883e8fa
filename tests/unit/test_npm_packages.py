import shutil
import subprocess

import pytest
from qjouren import npm_packages


@pytest.fixture
def pin(tmp_path):
    folder = tmp_path / "pin"
    folder.mkdir()
    (folder / "package-lock.json").write_text("new", encoding="utf-8")
    return folder


@pytest.fixture
def npm(tmp_path):
    """Return a function that makes an npm that leaves a program, runs `then`, and ends with `status`."""

    def make(then="", status=0):
        command = tmp_path / "npm"
        command.write_text(f"#!/bin/sh\nmkdir node_modules\n{then}\nexit {status}\n", encoding="utf-8")
        command.chmod(0o755)
        return str(command)

    return make


def test_what_stands_as_the_lock_says_is_not_installed_again(pin, tmp_path, npm):
    shutil.copytree(pin, tmp_path / "cache")
    npm_packages.install(pin, tmp_path / "cache", npm=npm(status=1))
    assert npm_packages.stands(pin, tmp_path / "cache")


def test_another_lock_installs_anew_and_finishes_first(pin, tmp_path, npm):
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / "package-lock.json").write_text("old", encoding="utf-8")
    (cache / "old.txt").touch()
    npm_packages.install(pin, cache, npm=npm(), finish=lambda folder: (folder / "ready").touch())
    assert {path.name for path in cache.iterdir()} == {"package-lock.json", "node_modules", "ready"}


def test_an_installation_that_fails_leaves_what_stood_there_and_nothing_else(pin, tmp_path, npm):
    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(subprocess.CalledProcessError):
        npm_packages.install(pin, tmp_path / "cache", npm=npm(status=1))
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "npm") == before


def test_who_comes_second_leaves_what_the_first_has_put_there(pin, tmp_path, npm):
    """Two tests, or two windows, that need the same program at once."""
    cache = tmp_path / "cache"
    npm_packages.install(pin, cache, npm=npm(f"cp -r {pin} {cache} && touch {cache}/first"))
    assert (cache / "first").is_file()
