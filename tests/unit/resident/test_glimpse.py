"""Which pages are drawn before all others; that they are drawn right is held by tests/site/test_resident.py."""

from pathlib import Path

import pytest
from qjouren.resident.glimpse import own_pages

from tests.unit.samples import CONTENT

FOLDER = Path("/r/content")
DOCUMENT = CONTENT.documents[0]


@pytest.mark.parametrize(
    "name", ["installningar/meny.yaml", "katalog/stodverksamheter/borta.yaml", "borta.md", "../theme/static/css/a.css"]
)
def test_what_is_no_source_of_a_page_has_none(name):
    assert list(own_pages(CONTENT, FOLDER, [FOLDER / name])) == []


def test_a_text_and_a_service_have_their_pages():
    saved = [FOLDER.parent / DOCUMENT.path, *(FOLDER / f"katalog/stodverksamheter/{one.id}.yaml" for one in CONTENT.directory.services)]
    pages = [address.lstrip("/") for address in (DOCUMENT.meta.address, *(one.address for one in CONTENT.directory.services))]
    assert list(own_pages(CONTENT, FOLDER, saved)) == [f"{page}index.html" if page.endswith("/") or not page else page for page in pages]
