from dataclasses import replace

import pytest
from qjouren.languages import search, translations

from tests.unit.samples import CONTENT, document, translated, translation

ENTRY = document(adress="/hitta-hjalp/", path="content/hitta.md")
FIND = translation(path="content/sprak/xx/find.md", adress="/xx/find/", original="/hitta-hjalp/", mall="sprakkatalog")
SEARCH = translation(path="content/sprak/xx/search.md", adress="/xx/search/", original="/fest/", mall="spraksok")
STOD = translation(path="content/sprak/xx/stod.md", adress="/xx/support/", original="/stod/", mall="sida")
SERVICE = CONTENT.directory.services[0]


@pytest.fixture
def content():
    words = {SERVICE.description: "What it does. More of it.", "kommun": "municipality"}
    found = translated("ltr", ENTRY, FIND, SEARCH, STOD, words=words)
    return replace(found, made=translations.made_addresses(found), search_words={"xx": CONTENT.search})


def test_a_language_with_a_directory_and_search_words_is_searched(content):
    assert search.searched(content) == [content.language["xx"]]
    assert search.searched(replace(content, search_words={})) == []
    assert search.searched(translated()) == []


def test_all_that_is_found_is_in_the_language_save_places(content):
    found = search.entries(content, content.language["xx"])
    assert {entry.address for entry in found if entry.kind in {"sida", "behov", "stod"}} == content.made | {
        "/xx/",
        "/xx/find/",
        "/xx/support/",
    }
    assert {entry.kind for entry in found if not entry.address.startswith("/xx/")} == {"lan", "kommun"}


def test_a_service_is_found_by_what_it_does_in_the_language(content):
    entry = next(one for one in search.entries(content, content.language["xx"]) if one.title == SERVICE.name)
    assert entry.sentence == "What it does."
    assert entry.body.startswith("More of it.")
    assert entry.hours == ""


def test_a_county_has_its_name_alone(content):
    counties = [one.title for one in search.entries(content, content.language["xx"]) if one.kind == "lan"]
    assert counties == [county.name for county in content.directory.counties.items]


def test_the_index_leads_to_the_pages_of_the_language(content):
    text = search.index(content, content.language["xx"])
    assert f"/xx/find/{SERVICE.id}/" in text
    assert "municipality" in text
