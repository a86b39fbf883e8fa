"""The real content keeps its promises: valid, reviewed, easy to read, with right numbers."""

import re
from statistics import median

import pytest
from qjouren.loading import load_content
from qjouren.models.page import PageMeta
from qjouren.reading_ease import LIMITS, MEDIAN_LIMIT, measure

from tests.support import ROOT

TRUNK = "+46"


@pytest.fixture(scope="module")
def real():
    return load_content(ROOT / "content")


def test_every_markdown_file_becomes_a_page(real):
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / "content").rglob("*.md")}
    assert {document.path for document in real.documents} == files


def test_every_page_is_easy_enough_for_its_readers(real):
    values = measure(real)
    pages = [document for document in real.documents if isinstance(document.meta, PageMeta)]
    assert [page.path for page in pages if values[page.path] > LIMITS[page.meta.reader]] == []
    assert median(values[page.path] for page in pages if page.meta.reader == "utsatt") <= MEDIAN_LIMIT


def test_every_number_dials_what_it_shows(real):
    for number in real.site.numbers:
        shown = re.sub(r"\D", "", number.shown)
        dialled = number.dialled.replace(TRUNK, "0") if number.dialled.startswith(TRUNK) else number.dialled
        assert dialled == shown, number.id


def test_the_shelters_own_number_is_the_one_in_its_report(real):
    assert real.site.number(real.site.contact.phone).shown == "08-644 20 32"


def test_pages_that_state_law_name_their_sources(real):
    bare = [document.path for document in real.documents if "Vad lagen säger" in document.body and not document.meta.sources]
    assert bare == []


def test_nothing_about_the_site_is_promised_in_a_template():
    """The content is guarded by the build; the templates are guarded here."""
    words = re.compile(r"\b(?:säker|säkert|anonym|anonymt|spårlös|spårlöst)\b", re.IGNORECASE)
    templates = (ROOT / "theme/templates").rglob("*.html")
    assert [path.name for path in templates if words.search(path.read_text(encoding="utf-8"))] == []
