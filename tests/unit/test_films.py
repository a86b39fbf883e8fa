from qjouren.films import Film, layouts, placed

from tests.films import ADDRESS, CAPTIONS, PLACED_FILM, film
from tests.unit.samples import content_with, document


def test_every_film_that_a_text_places_is_found_once_and_no_picture():
    content = content_with(document(PLACED_FILM + "![A](/bilder/a.jpg)"), document(PLACED_FILM, path="content/b.md"))
    assert placed(content) == [ADDRESS]


def test_a_film_is_known_by_its_weight_and_the_captions_beside_it(tmp_path):
    content = content_with(document(PLACED_FILM))
    assert layouts(content, tmp_path) == {}
    path = film(tmp_path / "filmer/ring-oss.mp4", weight=3_400_000)
    assert layouts(content, tmp_path) == {ADDRESS: Film(3_400_000)}
    path.with_suffix(".vtt").write_text(CAPTIONS)
    assert layouts(content, tmp_path) == {ADDRESS: Film(3_400_000, "/filmer/ring-oss.vtt")}


def test_a_small_film_weighs_something_too():
    assert [Film(weight).megabytes for weight in (1, 1_400_000, 2_600_000)] == [1, 1, 3]
