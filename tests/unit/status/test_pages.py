import pytest
from qjouren.status import pages

from tests.unit.samples import document
from tests.unit.status.samples import lines

MINE = "content/en-sida.md"
EASY = "Du får ringa. Vi är här."
# Eight words a sentence, three in ten of them long: near the limit of the reader.
NEAR = "Ring oss om du vill och kan. " * 5 + "Verksamheten stödjer kvinnor genom samtal och rådgivning dagligen. " * 4


def _mine(found):
    return [line for line in found if line.startswith(MINE)]


def test_a_page_that_nobody_has_read_for_a_year_is_told_the_oldest_first():
    older = document(path="content/aldre.md", adress="/aldre/", granskad="2024-01-01")
    found = lines(pages.old, document(granskad="2025-11-20"), older, document(path="content/ny.md", adress="/ny/", granskad="2025-12-20"))
    assert found == ["content/aldre.md: granskad 2024-01-01", f"{MINE}: granskad 2025-11-20"]


def test_a_page_that_is_almost_too_hard_is_told_with_its_measure():
    (line,) = _mine(lines(pages.hard, document(NEAR)))
    value, limit = (int(word) for word in line.replace(",", "").split() if word.isdigit())
    assert 0 <= limit - value <= pages.NEAR
    assert _mine(lines(pages.hard, document(EASY))) == []


def test_a_page_to_which_nothing_leads_is_told():
    assert _mine(lines(pages.unlinked, document())) == [f"{MINE}: /en-sida/"]


@pytest.mark.parametrize(
    "other",
    [
        document("Läs [mer](/en-sida/).", path="content/x.md", adress="/x/"),
        document("Läs [mer](/en-sida/#rubrik).", path="content/x.md", adress="/x/"),
        document(path="content/x.md", adress="/x/", nasta_steg=[{"text": "Hit", "lank": "/en-sida/"}]),
        document(path="content/x.md", adress="/", mall="oversikt"),
        document(path="content/x.md", adress="/en-sida/under/"),
    ],
    ids=["text", "heading", "step", "overview", "below"],
)
def test_a_page_to_which_something_leads_is_not(other):
    assert _mine(lines(pages.unlinked, document(), other)) == []


def test_a_page_that_leads_to_itself_is_still_alone():
    assert _mine(lines(pages.unlinked, document("Läs [mer](/en-sida/)."))) == [f"{MINE}: /en-sida/"]


def test_pages_that_their_template_links_are_let_be():
    assert _mine(lines(pages.unlinked, document(mall="kontakt"))) == []
