from types import SimpleNamespace

import pytest
from invoke.context import Context
from invoke.exceptions import Exit
from qjouren.editing.package import PackageError
from qjouren.verbs import editing


@pytest.fixture(autouse=True)
def no_real_program(monkeypatch, tmp_path):
    written = []
    monkeypatch.setattr(editing, "CACHE", tmp_path)
    monkeypatch.setattr(editing.package, "fetched", lambda cache: cache)
    monkeypatch.setattr(editing.folder, "write", lambda *arguments: written.append(arguments))
    monkeypatch.setattr(editing.publish, "write", lambda root: root / ".cache/handbok")
    return written


def test_the_editor_stands_beside_the_site_and_outside_the_output(monkeypatch, tmp_path, capsys):
    shown, handbook = {}, editing.ROOT / ".cache/handbok"
    session = SimpleNamespace(run=lambda: shown.update(run=True))
    monkeypatch.setattr(editing.session, "Session", lambda root, port, say, mounts: shown.update(root=root, mounts=mounts) or session)
    editing.redaktion(Context())
    assert shown == {"root": editing.ROOT, "mounts": {"/redaktion/": tmp_path / "sida", "/handbok/": handbook}, "run": True}
    assert "/redaktion/" in capsys.readouterr().out


def test_no_git_host_is_chosen_in_the_repository(no_real_program):
    editing.write_editor()
    (place, _, config, backend) = no_real_program[0]
    assert backend is None
    assert config["backend"]["repo"] == "qjouren/qjouren.se"
    assert not place.is_relative_to(editing.ROOT / "output")


def test_a_program_that_cannot_be_fetched_is_told_in_swedish(monkeypatch):
    def fail(_: object) -> None:
        raise PackageError("Det gick inte att hämta redigeraren.")

    monkeypatch.setattr(editing.package, "fetched", fail)
    with pytest.raises(Exit, match="hämta redigeraren"):
        editing.write_editor()


def test_a_port_that_is_taken_is_told_with_another_to_try(monkeypatch):
    def taken(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(editing.session, "Session", taken)
    with pytest.raises(Exit, match="invoke redaktion --port 8001"):
        editing.redaktion(Context())
