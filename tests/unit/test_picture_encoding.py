from pathlib import Path

import pytest
from PIL import Image, ImageCms
from qjouren import picture_encoding
from qjouren.picture_encoding import LIGHT_ENOUGH, encoded
from qjouren.pictures import layout

from tests.pictures import MAKER, SIDEWAYS, photograph


def make(source, folder):
    return encoded(source, layout(source, f"/bilder/{source.name}"), folder / "cache")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pictures")
    return make(photograph(folder / "fika.jpg", orientation=SIDEWAYS), folder)


def test_each_size_is_made_in_the_newer_forms_and_the_smallest_in_the_one_that_all_know(made):
    assert sorted(made) == [
        "/bilder/fika-1200.avif",
        "/bilder/fika-1200.webp",
        "/bilder/fika-640.avif",
        "/bilder/fika-640.jpg",
        "/bilder/fika-640.webp",
    ]


def test_each_file_is_what_its_name_says(made):
    forms = {"avif": "AVIF", "webp": "WEBP", "jpg": "JPEG"}
    for address, path in made.items():
        with Image.open(path) as image:
            assert image.format == forms[address.rpartition(".")[2]]
            assert image.width == int(address.rpartition("-")[2].partition(".")[0])
            assert image.height > image.width, "a telephone held upright takes high pictures"


def test_nothing_that_the_camera_wrote_is_published(made):
    """No place, no time, no camera, no thumbnail, no profile."""
    for path in made.values():
        assert MAKER.encode() not in path.read_bytes()
        with Image.open(path) as image:
            assert not dict(image.getexif())
            assert not image.info.keys() & {"exif", "xmp", "icc_profile", "comment", "photoshop", "XML:com.adobe.xmp"}


def test_every_file_is_light_even_of_the_hardest_picture(made):
    for address, path in made.items():
        assert path.stat().st_size <= (LIGHT_ENOUGH if "-640" in address else 2 * LIGHT_ENOUGH) * 1.25, address


def test_what_is_made_once_is_not_made_again(tmp_path, monkeypatch):
    source = photograph(tmp_path / "a.jpg", 700, 400)
    first = {address: path.read_bytes() for address, path in make(source, tmp_path).items()}
    monkeypatch.setattr(picture_encoding, "_clean", lambda *_: pytest.fail("the picture was made again"))
    assert {address: path.read_bytes() for address, path in make(source, tmp_path).items()} == first


def test_a_new_picture_under_the_old_name_is_made_anew(tmp_path):
    source = photograph(tmp_path / "a.jpg", 700, 400)
    first = make(source, tmp_path)
    Image.new("RGB", (700, 400), "red").save(source)
    assert make(source, tmp_path)["/bilder/a-640.jpg"].read_bytes() != first["/bilder/a-640.jpg"].read_bytes()


def test_the_files_are_the_same_every_time(tmp_path):
    source = photograph(tmp_path / "a.jpg", 700, 400)
    first, second = (
        {address: path.read_bytes() for address, path in encoded(source, layout(source, "/bilder/a.jpg"), tmp_path / name).items()}
        for name in ("one", "two")
    )
    assert first == second


def test_what_is_see_through_stays_so_and_is_white_where_it_cannot(tmp_path):
    source = tmp_path / "a.png"
    Image.new("RGBA", (100, 50), (255, 0, 0, 0)).save(source)
    made = make(source, tmp_path)
    for ending in ("avif", "webp"):
        with Image.open(made[f"/bilder/a-100.{ending}"]) as image:
            assert image.convert("RGBA").getpixel((5, 5))[3] == 0
    with Image.open(made["/bilder/a-100.jpg"]) as image:
        assert min(image.getpixel((5, 5))) > 250


@pytest.mark.parametrize("mode", ["L", "P", "CMYK", "1", "I;16"])
def test_every_kind_of_colour_can_be_read(tmp_path, mode):
    source = tmp_path / ("a.jpg" if mode == "CMYK" else "a.png")
    Image.new(mode, (50, 50)).save(source)
    assert len(make(source, tmp_path)) == 3


@pytest.mark.parametrize("profile", [ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), b"no profile at all"])
def test_a_cameras_colours_become_the_webs_or_are_left_when_they_cannot_be_read(tmp_path, profile):
    source = tmp_path / "a.jpg"
    Image.new("RGB", (50, 50), (200, 30, 30)).save(source, icc_profile=profile)
    with Image.open(make(source, tmp_path)["/bilder/a-50.webp"]) as image:
        assert abs(image.convert("RGB").getpixel((20, 20))[0] - 200) < 12


def test_a_build_that_stops_half_way_leaves_nothing_half_written(tmp_path, monkeypatch):
    source = photograph(tmp_path / "a.jpg", 700, 400)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", lambda *_: pytest.fail("power cut"))
        with pytest.raises(pytest.fail.Exception):
            make(source, tmp_path)
    for path in make(source, tmp_path).values():
        with Image.open(path) as image:
            image.load()
