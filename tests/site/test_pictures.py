"""A photograph of 12 MB from a telephone becomes something light that tells nothing of where it was taken."""

from io import BytesIO

import feedparser
from PIL import Image
from pypdf import PdfReader

from tests.pictures import MAKER

PAGE = "/om/verksamhetsberattelse/2023/"
MOST = 150_000  # bytes of any published picture


def published(site):
    return sorted((site.output / "bilder").rglob("*.*"))


def test_the_original_was_heavy_and_is_not_published(picture_site):
    original = picture_site.output.parent / "content/bilder/fika.jpg"
    assert original.stat().st_size > 11_000_000
    assert MAKER.encode() in original.read_bytes()
    endings = ("1280.avif", "1280.webp", "640.avif", "640.jpg", "640.webp")
    assert [path.name for path in published(picture_site)] == [f"fika-{ending}" for ending in endings]


def test_no_published_file_anywhere_says_what_the_camera_wrote(picture_site):
    for path in (path for path in picture_site.output.rglob("*") if path.is_file()):
        assert MAKER.encode() not in path.read_bytes(), path.name
    for path in published(picture_site):
        with Image.open(path) as image:
            assert not dict(image.getexif()), path.name


def test_every_published_picture_is_light(picture_site):
    assert {path.name: path.stat().st_size for path in published(picture_site) if path.stat().st_size > MOST} == {}


def test_the_page_keeps_the_pictures_room_and_says_what_it_shows(picture_site):
    image = picture_site.page(PAGE).select_one("picture img")
    assert (image["width"], image["height"], image["loading"]) == ("640", "853", "lazy")
    assert image["alt"] == "En kopp kaffe på ett bord"


def test_every_address_of_the_picture_leads_to_a_file(picture_site):
    picture = picture_site.page(PAGE).select_one("picture")
    addresses = [part.split()[0] for source in picture.select("source") for part in source["srcset"].split(",")]
    assert len(addresses) == 4
    assert [address for address in [*addresses, picture.img["src"]] if not (picture_site.output / address.lstrip("/")).is_file()] == []


def test_a_feed_reader_can_show_it(picture_site):
    feed = feedparser.parse((picture_site.output / "aktuellt/flode.xml").read_bytes())
    (text,) = [entry.content[0].value for entry in feed.entries if "p4-stockholm" in entry.id]
    assert 'src="https://www.qjouren.se/bilder/fika-640.jpg"' in text
    assert "srcset" not in text


def test_the_pdf_of_a_year_with_a_picture_can_be_made(picture_site):
    assert PdfReader(BytesIO((picture_site.output / PAGE.strip("/") / "aret-2023.pdf").read_bytes())).pages


def test_a_site_without_pictures_has_no_folder_for_them(site, content):
    placed = any("![" in document.body for document in content.documents)
    assert (site.output / "bilder").is_dir() is placed
