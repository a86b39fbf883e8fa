import pytest
from qjouren import film_rules
from qjouren.film_rules import check
from qjouren.films import WORDS

from tests.films import ADDRESS, CAPTIONS, PLACED_FILM, TRANSCRIPT, film
from tests.unit.samples import BODY_LINE, content_with, document, translated, translation

FILE = "filmer/ring-oss.mp4"


def faults(root, body=PLACED_FILM):
    return [fault.problem for fault in check(content_with(document(body)), root)]


def test_a_film_with_its_language_and_its_words_is_well(tmp_path):
    film(tmp_path / FILE).with_suffix(".vtt").write_text(CAPTIONS)
    assert faults(tmp_path) == []
    film(tmp_path / "filmer/2026/a-1.webm")
    assert faults(tmp_path, PLACED_FILM.replace(ADDRESS, "/filmer/2026/a-1.webm")) == []


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (TRANSCRIPT, "", "Filmen saknar text."),
        ("svenskt teckenspråk]", "tecken]", "Filmens språk är inte känt."),
        ("svenskt teckenspråk]", "]", "Filmens språk är inte känt."),
        ("ring-oss.mp4", "borta.mp4", "Filmen /filmer/borta.mp4 finns inte."),
        ("ring-oss.mp4", "ring(1).mp4", "Filmen /filmer/ring(1 finns inte."),
        ("svenskt teckenspråk]", "svenskt [teckenspråk]", "Filmens språk är inte känt."),
        (f"![svenskt teckenspråk]({ADDRESS})", "", "Rutan film börjar inte med en film."),
        ("![svenskt", "Först text.\n\n![svenskt", "Rutan film börjar inte med en film."),
        (TRANSCRIPT, f"![svenska]({ADDRESS})", "Rutan film börjar inte med en film."),
    ],
)
def test_what_is_missing_is_told(tmp_path, old, new, problem):
    film(tmp_path / FILE)
    assert problem in faults(tmp_path, PLACED_FILM.replace(old, new))


def test_a_fault_stands_on_its_line(tmp_path):
    (fault,) = check(content_with(document("Text.\n\n" + PLACED_FILM.strip())), tmp_path)
    assert fault.line == BODY_LINE + 3


@pytest.mark.parametrize("body", [f"![svenska]({ADDRESS})", f"/// fakta\n![svenska]({ADDRESS})\n///\n"])
def test_a_film_stands_in_its_box(tmp_path, body):
    film(tmp_path / FILE)
    assert faults(tmp_path, body) == ["Filmen står inte i en ruta."]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("Ring.mp4", "namn går inte"),
        ("ring.mov", "namn går inte"),
        ("råd.mp4", "namn går inte"),
        ("vald-a.mp4", "fångas i en blick"),
    ],
)
def test_a_name_is_plain_and_quiet(tmp_path, name, problem):
    film(tmp_path / "filmer" / name)
    assert any(problem in found for found in faults(tmp_path, PLACED_FILM.replace("ring-oss.mp4", name)))


def test_a_film_that_weighs_too_much_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(film_rules, "MAX_BYTES", 1_999)
    film(tmp_path / FILE, weight=2_000)
    assert faults(tmp_path) == ["Filmen väger 0 MB, högst 25."]


def test_a_file_of_another_kind_is_refused(tmp_path):
    film(tmp_path / FILE).write_bytes(b"GIF89a" * 9)
    assert faults(tmp_path) == ["Filen är ingen film av det slag som namnet säger."]
    film(tmp_path / "filmer/a.mp4").rename(tmp_path / "filmer/a.webm")
    assert faults(tmp_path, PLACED_FILM.replace("ring-oss.mp4", "a.webm")) == ["Filen är ingen film av det slag som namnet säger."]


@pytest.mark.parametrize("place", [b"com.apple.quicktime.location.ISO6709", b"\x00\x1e\xa9xyz\x00\x12\x15\xc7+59.3293+018.0686/"])
def test_a_film_that_says_where_it_was_made_is_refused(tmp_path, place):
    film(tmp_path / FILE, b"moov" + place)
    assert faults(tmp_path) == ["Filmen säger var den är inspelad."]


@pytest.mark.parametrize("captions", [b"1\n00:00", b"\xff\xfe\x00"])
def test_captions_are_of_the_kind_that_browsers_read(tmp_path, captions):
    film(tmp_path / FILE).with_suffix(".vtt").write_bytes(captions)
    assert faults(tmp_path) == ["Textningen är ingen .vtt-fil."]


def test_a_film_on_a_page_in_another_language_needs_the_words_around_it(tmp_path):
    film(tmp_path / FILE)
    page = translation(PLACED_FILM, "content/sprak/xx/a.md", adress="/xx/a/", original="/en-sida/")
    assert len(list(check(translated("ltr", page), tmp_path))) == len(WORDS)
    assert list(check(translated("ltr", page, words=dict.fromkeys(WORDS, "Xx")), tmp_path)) == []
