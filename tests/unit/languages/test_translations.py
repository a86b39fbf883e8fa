from dataclasses import replace

import pytest
from qjouren.languages import translations
from qjouren.languages.translations import Choice

from tests.unit.samples import CONTENT, content_with, document, language, translated, translation

STOD = translation(path="content/sprak/xx/stod.md", adress="/xx/support/", original="/stod/", mall="sida")
FIND = translation(path="content/sprak/xx/find.md", adress="/xx/find/", original="/hitta-hjalp/", mall="sprakkatalog")
ENTRY = document(adress="/hitta-hjalp/", path="content/hitta.md")


@pytest.fixture
def content():
    found = translated("ltr", STOD, ENTRY, FIND)
    return replace(found, made=translations.made_addresses(found))


def test_the_address_tells_the_language(content):
    assert translations.language_of(content, "/xx/support/").id == "xx"
    assert translations.language_of(content, "/stod/") is None
    assert translations.language_of(content, "/404.html") is None


def test_a_page_and_its_twin_know_each_other(content):
    xx = content.language["xx"]
    assert translations.twin(content, "/stod/", xx) == "/xx/support/"
    assert translations.original(content, "/xx/support/") == "/stod/"
    assert translations.original(content, "/stod/") == "/stod/"


def test_every_service_has_a_twin_below_the_entry_page_that_makes_them(content):
    service = content.directory.services[0]
    there = f"/xx/find/{service.id}/"
    assert there in content.made
    assert translations.twin(content, service.address, content.language["xx"]) == there
    assert translations.original(content, there) == service.address


def test_without_such_an_entry_page_nothing_is_made():
    assert translations.made_addresses(translated()) == frozenset()


def test_switching_language_keeps_the_page(content):
    assert translations.choices(content, "/stod/") == [Choice("Xxish", "xx", "ltr", "/xx/support/", same=True)]
    assert translations.choices(content, "/xx/support/") == [Choice("Svenska", "sv", "ltr", "/stod/", same=True)]


def test_a_page_without_a_twin_leads_to_the_nearest_and_has_it_say_so(content):
    assert [(one.address, one.same) for one in translations.choices(content, "/stod/fragor/")] == [("/xx/support/#narmast", False)]
    assert [one.address for one in translations.choices(content, "/hitta-hjalp/kommun/storby/")] == ["/xx/find/#narmast"]
    assert [one.address for one in translations.choices(content, "/kontakt/")] == ["/xx/#narmast"]


def test_the_404_page_leads_to_the_start_page_of_each_language(content):
    assert [one.address for one in translations.choices(content, "/404.html")] == ["/xx/"]


def test_two_languages_lead_to_each_other(content):
    other = replace(content, languages=(*content.languages, language(id="yy", kod="yy", namn="Yyish")))
    other = replace(other, documents=(*other.documents, translation(path="content/sprak/yy/start.md", adress="/yy/")))
    assert [(one.name, one.address) for one in translations.choices(other, "/xx/support/")] == [
        ("Svenska", "/stod/"),
        ("Yyish", "/yy/#narmast"),
    ]


def test_twins_are_told_to_search_engines_and_a_page_alone_is_not(content):
    expected = [("sv", "/stod/"), ("xx", "/xx/support/")]
    assert translations.alternates(content, "/stod/") == translations.alternates(content, "/xx/support/") == expected
    assert translations.alternates(content, "/404.html") == []


def test_a_language_without_a_start_page_is_offered_to_no_one():
    content = content_with(languages=(language(),), words={"xx": {}})
    assert content.spoken == ()
    assert translations.choices(content, "/stod/") == []


@pytest.mark.parametrize(("reviewed", "old"), [("2026-11-22", ["/xx/support/"]), ("2026-11-23", []), ("2026-11-24", [])])
def test_a_translation_that_is_older_than_its_original_is_told(reviewed, old):
    page = translation(path="content/sprak/xx/stod.md", adress="/xx/support/", original="/stod/", mall="sida", granskad=reviewed)
    content = translated("ltr", page)
    assert [document.meta.address for document in content.documents if translations.is_outdated(content, document)] == old


def test_swedish_pages_are_never_outdated():
    assert not any(translations.is_outdated(CONTENT, document) for document in CONTENT.documents)


def test_what_the_directory_says_untranslated_is_told(content):
    first = content.directory.services[0].description
    assert first in translations.untold(content, content.language["xx"])
    known = replace(content, words={"xx": {first: "Xx."}})
    assert first not in translations.untold(known, content.language["xx"])
