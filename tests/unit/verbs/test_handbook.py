import pytest
from invoke.context import Context
from invoke.exceptions import Exit
from qjouren.handbook import screenshots
from qjouren.verbs import handbook


def test_no_pictures_are_taken_of_a_site_that_cannot_be_built(monkeypatch):
    monkeypatch.setattr(handbook.preview, "build", lambda *_, **__: False)
    monkeypatch.setattr(handbook.screenshots, "take", lambda *_: pytest.fail("a picture was taken"))
    with pytest.raises(Exit) as stopped:
        handbook.handbok_bilder(Context())
    assert stopped.value.code == 1


def test_a_machine_without_a_browser_is_told_in_swedish(monkeypatch):
    def missing(*_: object) -> None:
        raise screenshots.BrowserMissingError

    monkeypatch.setattr(handbook.preview, "build", lambda *_, output: output.mkdir() is None)
    monkeypatch.setattr(handbook.screenshots, "take", missing)
    with pytest.raises(Exit, match="Chromium"):
        handbook.handbok_bilder(Context())
