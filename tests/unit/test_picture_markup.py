from bs4 import BeautifulSoup
from qjouren.markdown_blocks import converter
from qjouren.picture_markup import PictureExtension
from qjouren.pictures import Picture

PICTURES = {"/bilder/a.jpg": Picture("/bilder/a", ((640, 480), (1280, 960)))}


def drawn(text):
    return BeautifulSoup(converter({}, [PictureExtension(PICTURES)]).convert(text), "html.parser")


def test_the_lightest_form_comes_first_and_the_one_that_all_know_last():
    picture = drawn('Före ![Två "koppar" & fat](/bilder/a.jpg) efter.').picture
    assert [source["type"] for source in picture.select("source")] == ["image/avif", "image/webp"]
    assert picture.source["srcset"] == "/bilder/a-640.avif 640w, /bilder/a-1280.avif 1280w"
    assert picture.img["src"] == "/bilder/a-640.jpg"
    assert picture.img["alt"] == 'Två "koppar" & fat'


def test_its_room_is_kept_and_it_is_fetched_when_it_comes_near():
    image = drawn("![En kopp](/bilder/a.jpg)").img
    assert (image["width"], image["height"], image["loading"], image["decoding"]) == ("640", "480", "lazy", "async")


def test_the_words_around_a_picture_stay():
    assert drawn("Före ![En kopp](/bilder/a.jpg) efter.").p.get_text(" ", strip=True) == "Före efter."


def test_a_picture_that_is_not_known_is_left_for_the_checks():
    assert drawn("![En kopp](/bilder/b.jpg)").img["src"] == "/bilder/b.jpg"
    assert not drawn("![En kopp](/bilder/b.jpg)").picture
