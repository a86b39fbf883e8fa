from types import SimpleNamespace

import pytest
from invoke.context import Context
from invoke.exceptions import Exit
from qjouren.verbs import building


@pytest.fixture(autouse=True)
def _no_handbook(monkeypatch):
    """Tests run side by side in one repository: none writes the handbook where another does."""
    monkeypatch.setattr(building.publish, "write", lambda root: root / "handbok")


def test_a_build_that_failed_fails_the_verb(monkeypatch):
    monkeypatch.setattr(building.preview, "build", lambda *_: False)
    with pytest.raises(Exit) as stopped:
        building.bygg(Context())
    assert stopped.value.code == 1


def test_the_day_of_the_build_is_the_one_staff_name(monkeypatch, capsys):
    days = []
    monkeypatch.setenv("BYGGDAG", "")
    monkeypatch.setattr(building.preview, "build", lambda *_: days.append(building.os.environ["BYGGDAG"]) or True)
    monkeypatch.setattr(building.configs, "write", lambda *_: days.append("servers"))
    building.bygg(Context(), dag="2026-11-23")
    assert days == ["2026-11-23", "servers"]
    assert "mappen output" in capsys.readouterr().out


def test_a_port_that_is_taken_is_told_with_another_to_try(monkeypatch):
    def taken(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(building.session, "Session", taken)
    with pytest.raises(Exit, match="invoke visa --port 8001"):
        building.visa(Context())


def test_the_site_is_shown_at_the_address_that_is_said(monkeypatch, capsys):
    shown = []
    monkeypatch.setattr(building.session, "Session", lambda root, port, say, mounts: SimpleNamespace(run=lambda: shown.append(port)))
    building.visa(Context(), port=8123)
    assert shown == [8123]
    assert "http://127.0.0.1:8123/" in capsys.readouterr().out
