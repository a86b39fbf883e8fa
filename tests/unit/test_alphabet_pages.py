from itertools import pairwise

from qjouren.alphabet import addresses
from qjouren.alphabet_pages import pages
from qjouren.consistency import telling_words

from tests.unit.samples import CONTENT

PAGES = {page.meta.address: page for page in pages(CONTENT)}


def test_every_part_of_the_index_gets_a_page():
    assert PAGES.keys() == addresses(CONTENT).keys()


def test_a_tab_shows_a_letter_and_nothing_else():
    """The words of the index are on the page; none of them may stand in the tab."""
    assert [page.meta.tab_title for page in PAGES.values() if telling_words(page.meta.tab_title, CONTENT.site.telling_words)] == []
    assert len({page.meta.tab_title for page in PAGES.values()}) == len(PAGES)
    assert all(len(page.meta.tab_title) <= 25 for page in PAGES.values())


def test_each_page_leads_to_the_one_before_and_the_one_after():
    words = [page for address, page in PAGES.items() if not address.startswith("/sok/orter/")]
    for one, other in pairwise(words):
        assert other.part in one.around
        assert one.part in other.around
    assert len(words[0].around) == len(words[-1].around) == 1
