from dataclasses import replace
from types import SimpleNamespace

import pytest
from qjouren.languages import translations
from qjouren.languages.directory_pages import TranslatedDirectoryGenerator, pages
from qjouren.reader import CONTENT_SETTING
from qjouren.writing import PageWriter

from tests.unit.samples import CONTENT, document, translated, translation

ENTRY = document(adress="/hitta-hjalp/", path="content/hitta.md")
FIND = translation(path="content/sprak/xx/find.md", adress="/xx/find/", original="/hitta-hjalp/", mall="sprakkatalog")
SERVICE, TOPIC = CONTENT.directory.services[0], CONTENT.directory.categories.topics[0]


@pytest.fixture
def content():
    found = translated("ltr", ENTRY, FIND, words={SERVICE.description: "What it does.", TOPIC.name: "help"})
    return replace(found, made=translations.made_addresses(found))


def page(content, address):
    return next(page for page in pages(content) if page.meta.address == address)


def test_every_service_and_need_has_a_page(content):
    assert {page.meta.address for page in pages(content)} == content.made


def test_a_name_stays_and_is_told_to_be_swedish_while_the_text_is_translated(content):
    head = page(content, f"/xx/find/{SERVICE.id}/").meta
    assert (head.title, head.swedish_title) == (SERVICE.name, True)
    assert (head.summary, head.swedish_summary) == ("What it does.", False)


def test_a_text_that_nobody_has_translated_stays_swedish_and_says_so(content):
    other = CONTENT.directory.services[1]
    head = page(content, f"/xx/find/{other.id}/").meta
    assert (head.summary, head.swedish_summary) == (other.description, True)


def test_the_name_of_a_need_begins_a_page_with_a_capital(content):
    head = page(content, f"/xx/find/behov/{TOPIC.id}/").meta
    assert (head.title, head.swedish_title) == ("Help", False)


def test_nothing_is_made_where_the_entry_page_does_not_ask_for_it():
    assert list(pages(translated())) == []


def test_the_pages_are_written_where_they_are_looked_for(content, tmp_path):
    template = SimpleNamespace(render=lambda _, page: page.meta.title)
    generator = SimpleNamespace(settings={CONTENT_SETTING: content}, output_path=str(tmp_path), context={}, get_template=lambda _: template)
    writer = PageWriter(str(tmp_path), settings={})
    TranslatedDirectoryGenerator.generate_output(generator, writer)
    for work in writer.waiting:
        work()
    assert (tmp_path / f"xx/find/{SERVICE.id}/index.html").read_text(encoding="utf-8") == SERVICE.name
