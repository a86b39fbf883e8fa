import pytest
from qjouren.resident.replacing import replace_all, replace_files

from tests.support import fingerprint


@pytest.fixture
def new(tmp_path):
    """Return a function that writes new files outside the site, by their names in it."""

    def write(*names):
        folder = tmp_path / "nytt"
        folder.mkdir()
        for number, name in enumerate(names):
            (folder / str(number)).write_text(f"ny {name}", encoding="utf-8")
        return {name: folder / str(number) for number, name in enumerate(names)}

    return write


@pytest.fixture
def site(tmp_path):
    for name in ("index.html", "a/b/index.html", "c/index.html"):
        path = tmp_path / "output" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"gammal {name}", encoding="utf-8")
    return tmp_path / "output"


def test_new_files_stand_where_they_belong_and_the_others_stand(site, new):
    replace_files(site, new("index.html", "d/e/index.html"), ())
    assert (site / "index.html").read_text(encoding="utf-8") == "ny index.html"
    assert fingerprint(site).keys() == {"index.html", "a/b/index.html", "c/index.html", "d/e/index.html"}


def test_a_removed_file_leaves_no_empty_folder(site):
    replace_files(site, {}, ["a/b/index.html", "borta.html"])
    assert {path.relative_to(site).as_posix() for path in site.rglob("*")} == {"index.html", "c", "c/index.html"}


def test_a_file_is_replaced_and_never_written_in(site, new):
    before = (site / "index.html").stat().st_ino
    replace_files(site, new("index.html"), ())
    assert (site / "index.html").stat().st_ino != before


def test_a_whole_site_takes_the_place_of_the_old(site, new, tmp_path):
    replace_all(site, new("index.html"), tmp_path / "ny")
    assert fingerprint(site).keys() == {"index.html"}
