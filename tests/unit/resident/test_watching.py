"""What is saved is told: also when the editor changes names, and also while a build runs."""

import time
from threading import Thread

import pytest
from qjouren.resident.watching import Watcher

PATIENCE = 60  # seconds; a busy machine is slow to tell


@pytest.fixture
def place(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "annat").mkdir()
    (tmp_path / "settings.py").touch()
    return tmp_path


@pytest.fixture
def told(place):
    """Return a function that saves and returns all that is told until a certain file is among it."""
    watcher = Watcher(place, ["content", "borta"], ["settings.py"])
    probe = place / "content/klar.md"

    def after(*saves, last=probe):
        found, number = set(), 0
        for save in saves:
            save()

        def follow():
            while not {probe, last} <= found:
                found.update(watcher.saved())

        waiting = Thread(target=follow, daemon=True)
        waiting.start()
        while waiting.is_alive() and number < PATIENCE * 10:  # until the watcher is awake
            number += 1
            probe.write_text(str(number), encoding="utf-8")
            waiting.join(0.1)
        return {path.relative_to(place).as_posix() for path in found - {probe}}

    after()
    return after


def test_a_saved_file_is_told(told, place):
    assert told(lambda: (place / "content/a.md").write_text("a", encoding="utf-8")) == {"content/a.md"}


def test_a_file_saved_by_a_change_of_names_is_told(told, place):
    def save():
        (place / "content/a.md~").write_text("a", encoding="utf-8")
        (place / "content/a.md~").rename(place / "content/a.md")

    assert told(save) == {"content/a.md"}


def test_settings_are_watched_however_they_are_saved(told, place):
    def save():
        (place / "ny").write_text("a", encoding="utf-8")
        (place / "ny").rename(place / "settings.py")

    assert told(save, last=place / "settings.py") == {"settings.py"}


def test_what_is_saved_while_nobody_asks_is_told_later(told, place):
    saves = [lambda name=name: (place / "content" / name).write_text("a", encoding="utf-8") for name in ("a.md", "b.md", "c.md")]
    assert told(*saves) == {"content/a.md", "content/b.md", "content/c.md"}


@pytest.mark.parametrize("name", [".a.md.swp", "a.md~", "4913", "#a.md#", "a.md.tmp"])
def test_what_an_editor_leaves_beside_the_file_is_passed_over(told, place, name):
    assert told(lambda: (place / "content" / name).write_text("a", encoding="utf-8")) == set()


def test_other_folders_are_nobodys_business(told, place):
    assert told(lambda: (place / "annat/a.md").write_text("a", encoding="utf-8")) == set()


def test_waiting_for_a_save_can_have_an_end(place):
    assert Watcher(place, ["annat"]).saved(0.01) == set()


def test_whether_anything_waits_can_be_asked_without_taking_it(place):
    watcher, path, number = Watcher(place, ["content"]), place / "content/a.md", 0
    while not watcher.waits() and number < PATIENCE * 10:  # until the watcher is awake
        number += 1
        path.write_text(str(number), encoding="utf-8")
        time.sleep(0.1)
    assert watcher.waits()
    assert path in watcher.saved()
