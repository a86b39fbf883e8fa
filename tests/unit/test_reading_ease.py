import pytest
from qjouren import conversion, sharing
from qjouren.conversion import _converted
from qjouren.reading_ease import LIMITS, MEDIAN_LIMIT, MEDIAN_READER, _lix, check, measure

from tests.unit.samples import CONTENT, content_with, document

EASY = "Du får. "


def _text(lix: int) -> str:
    """Return one sentence per word, so that LIX is 1 + the share of long words."""
    return "ja. " * (101 - lix) + "kvinnor. " * (lix - 1)


@pytest.mark.parametrize(("reader", "limit"), [("utsatt", 40), ("anhorig", 40), ("yrkesverksam", 50), ("alla", 50)])
def test_each_reader_has_a_limit(reader, limit):
    assert LIMITS[reader] == limit
    for value, wrong in ((limit, False), (limit + 1, True)):
        faults = list(check(content_with(document(_text(value), lasare=reader))))
        assert [fault.path for fault in faults] == ["content/en-sida.md"] * wrong


def test_a_hard_page_says_its_value_and_its_limit():
    [fault] = check(content_with(document(_text(60))))
    assert "LIX 60, högst 40" in fault.problem


def test_the_help_pages_are_easy_as_a_whole():
    pages = [document(_text(MEDIAN_LIMIT + 1), f"content/{n}.md", lasare=MEDIAN_READER) for n in range(5)]
    [fault] = check(content_with(*pages))
    assert fault.path == "content"
    assert f"LIX {MEDIAN_LIMIT + 1}.0, högst {MEDIAN_LIMIT}" in fault.problem


def test_the_median_is_that_of_the_help_pages_alone():
    pages = [document(_text(MEDIAN_LIMIT + 1), f"content/{n}.md", lasare="alla") for n in range(5)]
    assert list(check(content_with(*pages))) == []


def test_only_pages_are_measured_and_only_their_text():
    values = measure(content_with(document(f"## Verksamhetsberättelse\n\n{EASY}")))
    assert values["content/en-sida.md"] == pytest.approx(2)
    assert "content/aktuellt/fest.md" not in values


def test_it_does_not_matter_which_process_measures_and_what_it_converts_is_known_afterwards(monkeypatch):
    content = content_with(*(document(_text(20 + n), f"content/{n}.md", adress=f"/{n}/") for n in range(9)))
    alone = measure(content)
    _converted.cache_clear()
    _lix.cache_clear()
    monkeypatch.setattr(sharing, "processors", lambda: 2)
    assert measure(content, sharing.each) == alone
    monkeypatch.setattr(conversion, "_converter", lambda *_: pytest.fail("converted again"))
    assert all(conversion.html(one.body, content.site, {}) for one in content.documents if one.path in alone)


def test_a_site_without_help_pages_has_no_median():
    others = tuple(item for item in CONTENT.documents if getattr(item.meta, "reader", None) != MEDIAN_READER)
    assert list(check(content_with(documents=others))) == []
