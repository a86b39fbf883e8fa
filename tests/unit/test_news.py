import xml.etree.ElementTree as ET

import pytest
from qjouren.models.page import NewsMeta
from qjouren.news import feed

from tests.unit.samples import CONTENT, content_with

ATOM = "{http://www.w3.org/2005/Atom}"
URL = "https://www.example.se"
TEXTS = {"/fest/": '<p>Läs om <a href="/stod/">stöd</a>.</p>'}


@pytest.fixture
def entry():
    return ET.fromstring(feed(CONTENT, TEXTS)).find(f"{ATOM}entry")  # noqa: S314 (made by the line itself)


def test_each_news_item_is_an_entry_with_a_lasting_id_and_its_own_address(entry):
    assert entry.find(f"{ATOM}id").text == f"{URL}/fest/"
    assert entry.find(f"{ATOM}link").get("href") == f"{URL}/fest/"
    assert entry.find(f"{ATOM}title").text == "Fest"


def test_the_full_text_has_links_that_work_in_a_feed_reader(entry):
    assert entry.find(f"{ATOM}content").text == f'<p>Läs om <a href="{URL}/stod/">stöd</a>.</p>'


def test_the_time_of_change_is_the_day_of_review_and_not_the_clocks(entry):
    assert entry.find(f"{ATOM}updated").text == "2026-11-23T00:00:00+00:00"


def test_each_item_names_its_writers_role(entry):
    assert entry.find(f"{ATOM}author/{ATOM}name").text == "redaktionen"


def test_a_correction_stands_in_the_feed_as_on_the_page():
    assert "&lt;p&gt;Rättat: 85, inte 80 &amp;amp; så.&lt;/p&gt;" in feed(_changed(rattelse="85, inte 80 & så."), TEXTS)


def _changed(**fields):
    head = CONTENT.news[0].model_dump(by_alias=True) | {"datum": "2023-12"} | fields
    others = [document for document in CONTENT.documents if not isinstance(document.meta, NewsMeta)]
    fest = CONTENT.by_address["/fest/"]
    return content_with(documents=(*others, type(fest)(fest.path, NewsMeta.model_validate(head), fest.body, 1)))


def test_a_day_that_is_not_known_is_not_made_up(entry):
    assert entry.find(f"{ATOM}published") is None


def test_a_known_day_is_the_day_of_publication():
    assert "<published>2023-12-24T00:00:00+00:00</published>" in feed(_changed(datum="2023-12-24"), TEXTS)


def test_the_feed_is_the_same_every_time():
    assert feed(CONTENT, TEXTS) == feed(CONTENT, TEXTS)


def test_a_feed_without_news_is_still_a_feed():
    documents = tuple(document for document in CONTENT.documents if not isinstance(document.meta, NewsMeta))
    root = ET.fromstring(feed(content_with(documents=documents), {}))  # noqa: S314 (made by the line itself)
    assert root.find(f"{ATOM}id").text == f"{URL}/aktuellt/"
    assert root.findall(f"{ATOM}entry") == []
