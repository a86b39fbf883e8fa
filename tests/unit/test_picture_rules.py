import pytest
from PIL import Image
from qjouren import picture_rules
from qjouren.picture_rules import check

from tests.pictures import photograph
from tests.unit.samples import content_with, document


def faults(root, *targets):
    content = content_with(*(document(f"![En kopp]({target})", adress=f"/{number}/") for number, target in enumerate(targets)))
    return [(fault.path, fault.problem) for fault in check(content, root)]


def test_a_photograph_with_a_quiet_name_is_well(tmp_path):
    photograph(tmp_path / "bilder/2026/fika-3.jpg", 100, 100)
    assert faults(tmp_path, "/bilder/2026/fika-3.jpg") == []


@pytest.mark.parametrize("name", ["IMG_1.JPG", "Fika.jpg", "fika på jouren.jpg".replace(" ", "_"), "fika.gif", "a.tiff"])
def test_a_name_that_is_hard_to_say_in_a_telephone_is_refused(tmp_path, name):
    photograph(tmp_path / "bilder" / name, 100, 100)
    assert faults(tmp_path, f"/bilder/{name}") == [(f"content/bilder/{name}", "Bildens namn går inte att använda.")]


def test_a_name_that_a_glance_catches_is_refused(tmp_path):
    photograph(tmp_path / "bilder/vald-a.jpg", 100, 100)
    [(_, problem)] = faults(tmp_path, "/bilder/vald-a.jpg")
    assert "fångas i en blick" in problem


def test_two_pictures_cannot_have_the_same_published_name(tmp_path):
    photograph(tmp_path / "bilder/a.jpg", 100, 100)
    Image.new("RGB", (9, 9)).save(tmp_path / "bilder/a.png")
    [(path, problem)] = faults(tmp_path, "/bilder/a.jpg", "/bilder/a.png")
    assert (path, "heter som /bilder/a.jpg" in problem) == ("content/bilder/a.png", True)


def broken(path):
    data = photograph(path, 400, 400).read_bytes()
    path.write_bytes(data[: len(data) // 2])


def gif(path):
    Image.new("RGB", (9, 9)).save(path, "GIF")


def text(path):
    path.write_bytes(b"ftypheic")


@pytest.mark.parametrize(("make", "words"), [(text, "ingen bild"), (gif, "formatet GIF"), (broken, "trasig")])
def test_a_file_that_is_no_usable_picture_is_explained(tmp_path, make, words):
    (tmp_path / "bilder").mkdir()
    make(tmp_path / "bilder/a.jpg")
    [(path, problem)] = faults(tmp_path, "/bilder/a.jpg")
    assert path == "content/bilder/a.jpg"
    assert words in problem


@pytest.mark.parametrize("limit", ["ours", "warning", "error"])
def test_a_picture_that_would_fill_the_memory_is_refused_before_it_is_read(tmp_path, monkeypatch, limit):
    photograph(tmp_path / "bilder/a.jpg", 100, 100)
    if limit == "ours":
        monkeypatch.setattr(picture_rules, "MAX_PIXELS", 9_999)
    else:
        monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 9_999 if limit == "warning" else 4_000)
    [(_, problem)] = faults(tmp_path, "/bilder/a.jpg")
    assert "miljoner bildpunkter" in problem


def test_a_picture_that_is_not_there_is_told_by_the_rules_for_texts(tmp_path):
    assert faults(tmp_path, "/bilder/borta.jpg") == []
