from bs4 import BeautifulSoup
from qjouren.film_markup import FilmExtension
from qjouren.films import WORDS, Film
from qjouren.markdown_blocks import converter

from tests.films import ADDRESS, PLACED_FILM, TRANSCRIPT


def drawn(film=Film(3_400_000), text=PLACED_FILM, words=None):  # noqa: B008 (frozen)
    return BeautifulSoup(converter({}, [FilmExtension({ADDRESS: film}, words or {})]).convert(text), "html.parser")


def test_nothing_is_fetched_or_heard_before_it_is_pressed():
    video = drawn().video
    assert (video["src"], video["preload"], video["lang"]) == (ADDRESS, "none", "swl")
    assert {"controls", "muted", "playsinline"} <= video.attrs.keys()
    assert video.attrs.keys().isdisjoint({"autoplay", "poster", "loop"})


def test_the_film_has_a_heading_a_link_with_its_weight_and_its_words():
    figure = drawn().find("figure", class_="q-film")
    assert figure.figcaption.get_text() == figure.video["aria-label"] == "Ring oss, på svenskt teckenspråk"
    assert figure.find("a", href=ADDRESS).get_text() == f"{WORDS[0]} (3 MB)"
    assert figure.details.summary.get_text() == WORDS[1]
    assert figure.details.p.get_text() == TRANSCRIPT


def test_captions_are_offered_and_not_fetched():
    assert drawn().track is None
    track = drawn(Film(1, "/filmer/ring-oss.vtt")).track
    assert (track["kind"], track["src"], track.has_attr("default")) == ("captions", "/filmer/ring-oss.vtt", False)


def test_another_language_has_words_of_its_own():
    assert drawn(words={WORDS[1]: "The film in words"}).summary.get_text() == "The film in words"


def test_a_box_whose_film_nobody_knows_stays_as_it_is():
    assert drawn(text=PLACED_FILM.replace("ring-oss", "annan")).video is None
    assert drawn(text="/// fakta\nText.\n///").find("div", class_="q-knowledge")
