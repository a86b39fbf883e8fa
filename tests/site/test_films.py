"""A film of ours stands where staff placed it, with its words, and loosens the policy on no other page."""

import feedparser

from tests.films import ADDRESS, TRANSCRIPT

PAGES = {"/stod/nar-du-ringer/", "/en/calling/", "/om/verksamhetsberattelse/2023/", "/aktuellt/p4-stockholm/"}


def policy_of(page):
    return page.select_one("meta[http-equiv=Content-Security-Policy]")["content"]


def test_only_the_pages_that_have_a_film_may_show_one(film_site):
    allowed = {address for address, page in film_site.pages() if "media-src 'self'" in policy_of(page)}
    assert allowed == {address for address, page in film_site.pages() if page.video} == PAGES


def test_without_films_nothing_at_all_may_be_shown(site):
    assert "media-src" not in (site.output / "_headers").read_text(encoding="utf-8")
    assert not (site.output / "filmer").exists()


def test_the_film_and_its_captions_are_published(film_site):
    assert sorted(path.name for path in (film_site.output / "filmer").iterdir()) == ["ring-oss.mp4", "ring-oss.vtt"]
    assert "media-src 'self'" in (film_site.output / "_headers").read_text(encoding="utf-8")


def test_a_page_speaks_its_own_language_around_the_film(film_site):
    assert film_site.page("/stod/nar-du-ringer/").select_one(".q-film summary").get_text() == "Filmen i text"
    assert film_site.page("/en/calling/").select_one(".q-film summary").get_text() == "The film in words"


def test_a_feed_reader_can_show_the_film_too(film_site):
    feed = feedparser.parse((film_site.output / "aktuellt/flode.xml").read_bytes())
    (text,) = [entry.content[0].value for entry in feed.entries if "p4-stockholm" in entry.id]
    assert f'href="https://www.qjouren.se{ADDRESS}"' in text
    assert TRANSCRIPT in text
