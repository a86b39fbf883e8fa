from pathlib import Path

import pytest
from qjouren.publishing import hosted

from tests.publishing.samples import sample_files, write_site


@pytest.fixture
def folder(tmp_path):
    """A built site."""
    return write_site(tmp_path, sample_files("a"))


@pytest.mark.parametrize("kind", ["cloudflare", "netlify"])
def test_an_ordinary_site_is_taken_as_it_is(folder, kind):
    assert list(hosted.problems(kind, folder)) == []


@pytest.mark.parametrize("kind", ["cloudflare", "netlify"])
def test_a_site_without_its_headers_is_refused(folder, kind):
    (folder / "_headers").unlink()
    assert any("_headers" in problem for problem in hosted.problems(kind, folder))


@pytest.mark.parametrize(("limit", "words"), [("FILES", "filer"), ("SIZE", "är större")])
def test_what_cloudflare_would_not_take_is_told_before_it_is_sent(folder, monkeypatch, limit, words):
    monkeypatch.setattr(hosted, limit, 0)
    assert any(words in problem for problem in hosted.problems("cloudflare", folder))


def test_packed_copies_stay_at_home(folder):
    write_site(folder, {"index.html.br": b"1", "sida-1/index.html.gz": b"2"})
    hosted.unpack(folder)
    assert not [*folder.rglob("*.br"), *folder.rglob("*.gz")]
    assert (folder / "index.html").is_file()


@pytest.mark.parametrize("kind", ["cloudflare", "netlify"])
def test_staff_are_told_what_to_type_and_where_to_go_back(kind):
    assert "/x/nu" in hosted.command(kind, Path("/x/nu"), "qjouren")
    assert "qjouren" in hosted.command(kind, Path("/x/nu"), "qjouren")
    assert "qjouren" in hosted.way_back(kind, "qjouren")
