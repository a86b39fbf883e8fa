"""What may be written at once; that it is written right is held by tests/site/test_resident.py."""

import pytest
from qjouren.page_facts import Page
from qjouren.resident.checking import Ledger
from qjouren.resident.quick import _links_as_before, _only_text, _reads_texts

from tests.unit.samples import document


def page(*links, anchors=()):
    return Page("a/index.html", ids=set(anchors), links=list(links))


OLD = page("/b/", anchors=["x"])
LEDGER = Ledger({"a/index.html": OLD, "b/index.html": Page("b/index.html", ids={"y"})}, {"a/index.html": 1, "b/index.html": 1, "c.txt": 1})


@pytest.mark.parametrize(
    ("new", "as_before"),
    [
        (page("/b/", anchors=["x", "z"]), True),
        (page("/b/", "/b/#y", "#x", "/c.txt", anchors=["x"]), True),
        (page("/b/"), False),
        (page(anchors=["x"]), False),
        (page("/b/", "/borta/", anchors=["x"]), False),
        (page("/b/", "/b/#borta", anchors=["x"]), False),
        (page("/b/", "#borta", anchors=["x"]), False),
    ],
)
def test_a_page_may_gain_links_and_anchors_that_are_right_and_lose_none(new, as_before):
    assert _links_as_before(LEDGER, OLD, new) is as_before


@pytest.mark.parametrize(
    ("body", "fields", "only"),
    [("Ny text.", {}, True), ("![Fika](/bilder/a.jpg)", {}, False), ("Vi lyssnar på dig.", {"titel": "Ny"}, False)],
)
def test_only_a_text_without_pictures_is_a_text_alone(body, fields, only):
    assert _only_text(document(), document(body, **fields)) is only


def test_what_is_read_with_texts_is_known():
    assert _reads_texts((("attribute", "documents"),))
    assert _reads_texts((("attribute", "by_address"), ("item", "/"), ("attribute", "body")))
    assert not _reads_texts((("attribute", "by_address"), ("item", "/"), ("attribute", "meta")))
