from types import SimpleNamespace

import pytest
from qjouren.conversion import page_html
from qjouren.reader import CONTENT_SETTING, DocumentGenerator, WrittenPage, save_as

from tests.unit.samples import CONTENT, FOLDER, translated


@pytest.fixture
def written():
    """Return every page that is written, by its file, with the template that is asked for."""
    pages = {}
    writer = SimpleNamespace(write_file=lambda name, template, context, page: pages.update({name: (template, page)}))
    settings = {"PATH": str(FOLDER), CONTENT_SETTING: CONTENT}
    DocumentGenerator.generate_output(SimpleNamespace(settings=settings, context={}, get_template=str.upper), writer)
    return pages


@pytest.mark.parametrize(("address", "file"), [("/", "index.html"), ("/stod/", "stod/index.html"), ("/404.html", "404.html")])
def test_each_address_is_served_from_its_file(address, file):
    assert save_as(address) == file


def test_a_page_has_exactly_what_staff_have_written(written):
    assert written["stod/index.html"] == ("SIDA", WrittenPage(CONTENT.by_address["/stod/"].meta, "<p>Vi lyssnar på dig.</p>"))


def test_every_document_is_a_page_and_nothing_else_is(written):
    assert written.keys() == {save_as(document.meta.address) for document in CONTENT.documents}


def test_a_number_in_a_text_is_shown_and_dialled_as_the_settings_say(written):
    assert '<a class="q-number" href="tel:+4686442032">08-644 20 32</a>' in written["index.html"][1].content


def test_digits_in_a_text_that_runs_from_the_right_keep_their_order():
    content = translated("rtl")
    assert 'class="q-number" dir="ltr"' in page_html(content.documents[-1], content, {}, {})
