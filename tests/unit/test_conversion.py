from qjouren.conversion import _converted, _given, html, remember
from qjouren.films import WORDS, Film
from qjouren.pictures import Picture

from tests.unit.samples import CONTENT

PICTURES = {"/bilder/fika.jpg": Picture("/bilder/fika", ((640, 480), (1280, 960)))}


def test_one_text_leaves_nothing_behind_in_the_next():
    alone = html("## Rubrik\n\nText.", CONTENT.site, {})
    html("## Rubrik\n\n[^1]\n\n/// fakta | Rubrik\nMer.\n///", CONTENT.site, {})
    _converted.cache_clear()
    assert html("## Rubrik\n\nText.", CONTENT.site, {}) == alone


def test_what_another_process_has_made_is_taken_for_the_text_alone():
    _converted.cache_clear()
    remember("En text.", CONTENT.site, "<p>Gjord.</p>")
    assert html("En text.", CONTENT.site, PICTURES) == "<p>Gjord.</p>"
    assert html("En annan.", CONTENT.site, {}) == "<p>En annan.</p>"
    assert not _given
    _converted.cache_clear()
    assert html("En text.", CONTENT.site, {}) == "<p>En text.</p>"


def test_other_numbers_make_another_text():
    site = type(CONTENT.site).model_construct(**dict(CONTENT.site) | {"numbers": ()})
    assert html("Ring [[qjouren]].", CONTENT.site, {}) != html("Ring [[qjouren]].", site, {})


def test_a_picture_that_the_text_places_is_drawn():
    text = "![Fika](/bilder/fika.jpg)"
    assert "<picture>" in html(text, CONTENT.site, PICTURES)
    assert "<picture>" not in html(text, CONTENT.site, {})
    assert html("Text.", CONTENT.site, PICTURES) == html("Text.", CONTENT.site, {})


def test_a_film_that_the_text_places_is_drawn_with_the_words_of_the_language():
    text, films = "/// film | Ring oss\n![svenska](/filmer/a.mp4)\n\nAllt.\n///", {"/filmer/a.mp4": Film(3_000_000)}
    assert WORDS[1] in html(text, CONTENT.site, {}, films)
    assert "The film in words" in html(text, CONTENT.site, {}, films, {WORDS[1]: "The film in words", "annat": "other"})
    assert "<video" not in html(text, CONTENT.site, {})
