from datetime import date

import pytest
from pydantic import ValidationError
from qjouren.archives import ArchiveMeta, pages
from qjouren.consistency import telling_words

from tests.unit.samples import CONTENT, content_with_lectures, lecture

LECTURES = content_with_lectures(
    lecture(),
    lecture(datum="2025-01-02", adress="/a/", granskad="2025-02-01"),
    lecture(datum="2025-03-02", adress="/b/", granskad="2025-03-01"),
)


def test_each_year_of_lectures_and_of_news_has_one_page():
    addresses = [document.meta.address for document in pages(LECTURES)]
    assert addresses == ["/forelasningar/2025/", "/forelasningar/2026/", "/aktuellt/2023/"]


def test_a_years_page_is_as_newly_reviewed_as_its_newest_item():
    assert pages(LECTURES)[0].meta.reviewed == date(2025, 3, 1)


def test_the_loaded_content_knows_the_pages_as_places_to_link_to():
    born = {document.meta.address for document in CONTENT.born}
    assert born == {document.meta.address for document in pages(CONTENT)}
    assert born <= CONTENT.addresses


def test_what_a_years_page_shows_in_the_tab_is_quiet():
    words = ("våld", "hot", "polis")
    assert [page.meta.address for page in pages(LECTURES) if telling_words(page.meta.tab_title + page.meta.address, words)] == []


def test_a_page_without_a_year_is_our_own_mistake():
    with pytest.raises(ValidationError):
        ArchiveMeta.model_validate({"mall": "nyhetsar"})
