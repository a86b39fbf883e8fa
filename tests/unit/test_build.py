import shutil
from datetime import date
from pathlib import Path

import pytest
from pelican import Pelican
from qjouren.build import CarefulPelican, staging, swap
from qjouren.reader import CONTENT_SETTING

from tests.support import fingerprint
from tests.unit.samples import CONTENT, FOLDER

OLD = {"index.html": "gammal", "gammal/index.html": "gammal"}
GOOD_PAGE = f'<a href="{CONTENT.site.exit.destination}" rel="noreferrer">Lämna</a><h1>Ny</h1>'


@pytest.fixture
def output(tmp_path):
    for name, text in OLD.items():
        path = tmp_path / "output" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "output"


@pytest.fixture
def build(output, monkeypatch):
    """Return a function that runs the build, where Pelican itself writes `page`, or raises it."""

    def run(page: str | BaseException) -> CarefulPelican:
        def pelican_run(self: Pelican) -> None:
            if isinstance(page, BaseException):
                raise page
            Path(self.output_path, "index.html").write_text(page, encoding="utf-8")

        monkeypatch.setattr(Pelican, "run", pelican_run)
        pelican = object.__new__(CarefulPelican)
        pelican.settings = {"OUTPUT_PATH": str(output), CONTENT_SETTING: CONTENT}
        pelican.run()
        return pelican

    return run


def test_a_good_build_takes_the_place_of_the_old_site(build, output):
    pelican = build(GOOD_PAGE)
    assert fingerprint(output).keys() == {"index.html"}
    assert (output / "index.html").read_text(encoding="utf-8") == GOOD_PAGE
    assert pelican.output_path == pelican.settings["OUTPUT_PATH"] == str(output)


def test_a_first_build_needs_no_old_site(build, output):
    shutil.rmtree(output)
    build(GOOD_PAGE)
    assert (output / "index.html").is_file()


@pytest.mark.parametrize("page", ["<h1>Utan väg ut</h1>", RuntimeError("a generator failed"), KeyboardInterrupt()])
def test_a_build_that_fails_leaves_the_old_site_alone(build, output, page):
    before = fingerprint(output)
    with pytest.raises((SystemExit, RuntimeError, KeyboardInterrupt)):
        build(page)
    assert fingerprint(output) == before


@pytest.mark.parametrize("page", [GOOD_PAGE, "<h1>Utan väg ut</h1>"])
def test_nothing_is_left_beside_the_site(build, output, page):
    try:
        build(page)
    except SystemExit:
        assert page != GOOD_PAGE
    assert [path.name for path in output.parent.iterdir()] == ["output"]


def test_what_is_wrong_with_the_output_is_said_in_swedish_and_ends_with_status_1(build, capsys):
    with pytest.raises(SystemExit) as stopped:
        build("<h1>Utan väg ut</h1>")
    assert stopped.value.code == 1
    assert "Sidans första länk är inte Lämna sidan." in capsys.readouterr().err


def test_faulty_content_stops_the_build_before_pelican_begins(tmp_path, capsys):
    shutil.copytree(FOLDER, tmp_path / "content")
    (tmp_path / "content/stod.md").write_text("Ingen början.", encoding="utf-8")
    with pytest.raises(SystemExit) as stopped:
        CarefulPelican({"PATH": str(tmp_path / "content")})
    assert stopped.value.code == 1
    assert capsys.readouterr().err.startswith("Bygget stannade: ")


def test_what_an_interrupted_build_left_is_cleared_away(tmp_path):
    target = tmp_path / "output"
    with staging(target) as first:
        (first / "rest.html").touch()
        with staging(target) as second:
            assert second == first
            assert list(second.iterdir()) == []


def test_the_swap_keeps_no_file_of_the_old_site(output, tmp_path):
    new = tmp_path / "ny"
    new.mkdir()
    swap(new, output)
    assert list(output.iterdir()) == []


@pytest.fixture
def start(monkeypatch, tmp_path):
    """Return a function that starts Pelican on the small content, published on a day."""
    monkeypatch.setattr(Pelican, "__init__", lambda self, settings: None)
    return lambda day: CarefulPelican({"PATH": str(FOLDER), "PUBLISHED_ON": day, "JINJA_ENVIRONMENT": {"bytecode_cache": None}})


def test_old_facts_stop_publication_and_not_the_preview(start, capsys):
    start(None)
    assert capsys.readouterr().err == ""
    with pytest.raises(SystemExit):
        start(date(2026, 11, 23))
    assert "jour-storby.yaml" in capsys.readouterr().err


def test_facts_that_grow_old_are_told_when_it_is_published(start, capsys, monkeypatch):
    monkeypatch.setattr("qjouren.freshness.refused", lambda directory, day: [])
    start(date(2027, 7, 1))
    assert "Gammal uppgift. content/katalog/stodverksamheter/linjen.yaml: kontrollerad 2026-06-04." in capsys.readouterr().err


def test_compiled_templates_are_kept_beside_the_content(monkeypatch, tmp_path):
    monkeypatch.setattr(Pelican, "__init__", lambda self, settings: None)
    options, settings = {"trim_blocks": True}, {"PATH": str(shutil.copytree(FOLDER, tmp_path / "content"))}
    CarefulPelican(settings | {"JINJA_ENVIRONMENT": options})
    assert len([*(tmp_path / ".cache/mallar").iterdir()]) == 1
    assert options == {"trim_blocks": True}
