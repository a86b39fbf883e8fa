from types import SimpleNamespace

from qjouren.film_files import FilmGenerator

from tests.films import CAPTIONS, PLACED_FILM, film
from tests.unit.samples import content_with, document


def test_placed_films_and_their_captions_are_published_as_they_are_and_nothing_else(tmp_path):
    root, output = tmp_path / "content", tmp_path / "output"
    source = film(root / "filmer/ring-oss.mp4")
    source.with_suffix(".vtt").write_text(CAPTIONS)
    film(root / "filmer/annan.mp4")
    settings = {"CONTENT": content_with(document(PLACED_FILM)), "PATH": str(root)}
    FilmGenerator.generate_output(SimpleNamespace(settings=settings, output_path=str(output)), None)
    found = {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    assert found == {"filmer/ring-oss.mp4": source.read_bytes(), "filmer/ring-oss.vtt": CAPTIONS.encode()}
