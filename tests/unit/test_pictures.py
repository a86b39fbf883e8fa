import pytest
from PIL import Image
from qjouren.pictures import is_there, layout, layouts, placed, upright_size

from tests.pictures import SIDEWAYS, photograph
from tests.unit.samples import content_with, document


@pytest.mark.parametrize(
    ("size", "sizes"),
    [
        ((4000, 3000), ((640, 480), (1280, 960))),
        ((1280, 960), ((640, 480), (1280, 960))),
        ((1000, 500), ((640, 320), (1000, 500))),
        ((640, 480), ((640, 480),)),
        ((300, 900), ((300, 900),)),
        ((5000, 2), ((640, 1), (1280, 1))),
    ],
)
def test_a_picture_is_never_made_larger_than_it_is(tmp_path, size, sizes):
    Image.new("RGB", size).save(tmp_path / "a.png")
    assert layout(tmp_path / "a.png", "/bilder/a.png").sizes == sizes


def test_a_picture_taken_with_the_telephone_upright_is_high_and_narrow(tmp_path):
    path = photograph(tmp_path / "a.jpg", 800, 600, orientation=SIDEWAYS)
    assert upright_size(path) == (600, 800)


def test_each_file_has_an_address_of_its_own(tmp_path):
    picture = layout(photograph(tmp_path / "a.jpg"), "/bilder/2026/a.jpg")
    assert picture.file(640, "avif") == "/bilder/2026/a-640.avif"


def test_only_pictures_that_a_text_places_are_published(tmp_path):
    photograph(tmp_path / "bilder/a.jpg", 700, 100)
    photograph(tmp_path / "bilder/unused.jpg", 700, 100)
    content = content_with(document("![En kopp](/bilder/a.jpg)\n\n![Igen](/bilder/a.jpg) [länk](/stod/)"))
    assert placed(content) == ["/bilder/a.jpg"]
    assert layouts(content, tmp_path).keys() == {"/bilder/a.jpg"}


@pytest.mark.parametrize(
    "target", ["/bilder/../hemlig.jpg", "/bilder/lank.jpg", f"/bilder/{'a' * 300}.jpg", "/bilder/a\x00.jpg", "/bilder/borta.jpg"]
)
def test_only_a_file_in_the_folder_is_there(tmp_path, target):
    root = tmp_path / "content"
    (root / "bilder").mkdir(parents=True)
    (root / "hemlig.jpg").touch()
    (root / "bilder/lank.jpg").symlink_to(root / "hemlig.jpg")
    (root / "bilder/a.jpg").touch()
    assert is_there(root, "/bilder/a.jpg")
    assert not is_there(root, target)
