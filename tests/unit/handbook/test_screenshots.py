import pytest
from PIL import Image
from qjouren.handbook import screenshots

from tests.support import ROOT, published_addresses

PICTURES = sorted((ROOT / screenshots.FOLDER).iterdir())


def test_the_pictures_are_those_that_the_script_takes():
    assert {path.name for path in PICTURES} == {f"{name}.webp" for name in screenshots.SHOTS}


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_a_picture_is_light_enough_to_keep(path):
    assert path.stat().st_size <= screenshots.MAX_BYTES


def test_each_picture_is_of_a_page_that_is_published():
    assert {shot.address for shot in screenshots.SHOTS.values()} <= set(published_addresses())


def test_a_heavy_picture_is_made_lighter(tmp_path):
    Image.effect_noise((700, 700), 60).save(tmp_path / "a.png")
    screenshots.shrink(tmp_path / "a.png", tmp_path / "b.webp")
    Image.new("RGB", (40, 30), "white").save(tmp_path / "c.png")
    screenshots.shrink(tmp_path / "c.png", tmp_path / "d.webp")
    with Image.open(tmp_path / "d.webp") as made:
        assert (made.format, made.size) == ("WEBP", (40, 30))
    assert (tmp_path / "b.webp").stat().st_size < (tmp_path / "a.png").stat().st_size


def test_a_machine_without_a_browser_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(screenshots.shutil, "which", lambda _: None)
    with pytest.raises(screenshots.BrowserMissingError):
        screenshots.take("http://127.0.0.1:1", tmp_path)
