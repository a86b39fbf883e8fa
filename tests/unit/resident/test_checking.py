import pytest
from qjouren.faults import ContentError
from qjouren.resident.checking import Ledger

EXIT = "https://example.com/"


@pytest.fixture
def page(tmp_path):
    """Return a function that writes a page with links and gives its path."""

    def write(name, *links, anchor="a"):
        path = tmp_path / name.replace("/", "-")
        inside = "".join(f'<a href="{link}">x</a>' for link in links)
        path.write_text(f'<a href="{EXIT}" rel="noreferrer">Ut</a><h1 id="{anchor}">Rubrik</h1>{inside}', encoding="utf-8")
        return path

    return write


@pytest.fixture
def ledger(page):
    written = {"index.html": page("index.html", "/b/#a"), "b/index.html": page("b/index.html", "/")}
    return Ledger({}, {}).after(written, (), EXIT)


def test_a_changed_page_is_read_and_the_others_are_known(ledger, page):
    after = ledger.after({"b/index.html": page("b/index.html", "/", "#a")}, (), EXIT)
    assert after.pages["index.html"] is ledger.pages["index.html"]
    assert after.pages["b/index.html"] is not ledger.pages["b/index.html"]


@pytest.mark.parametrize(
    ("changed", "removed", "told"),
    [
        ({"b/index.html": {"anchor": "ny"}}, (), "pekar på en rubrik som inte finns"),
        ({}, ("b/index.html",), "Länken /b/#a leder ingenstans"),
        ({"index.html": {}}, (), "Ingen sida länkar hit"),
        ({"c/index.html": {}}, (), "Ingen sida länkar hit"),
    ],
)
def test_a_change_that_harms_another_page_is_told(ledger, page, changed, removed, told):
    written = {name: page(name, **how) for name, how in changed.items()}
    with pytest.raises(ContentError, match=told):
        ledger.after(written, removed, EXIT)


def test_a_page_that_is_wrong_by_itself_is_told(ledger, page):
    with pytest.raises(ContentError, match="första länk"):
        ledger.after({"index.html": page("index.html", "/b/#a")}, (), "https://example.org/")


def test_what_is_found_wrong_changes_nothing(ledger, page):
    before = dict(ledger.pages)
    with pytest.raises(ContentError):
        ledger.after({}, ("b/index.html",), EXIT)
    assert ledger.pages == before
