from dataclasses import replace

import pytest
from qjouren.languages.rules import check
from qjouren.models.search_words import SearchWords

from tests.unit.samples import CONTENT, content_with, language, translated, translation

SEARCH = CONTENT.search


def problems(content):
    return [fault.problem for fault in check(content)]


def test_a_language_in_order_has_no_faults():
    assert problems(translated()) == []


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"adress": "/stod/xx/"}, "Adressen /stod/xx/ hör inte till språket xx."),
        ({"adress": "/xx/a/", "original": "/borta/"}, "Originalet /borta/ är ingen svensk sida."),
        ({"adress": "/xx/a/", "original": "/xx/"}, "Originalet /xx/ är ingen svensk sida."),
        ({"adress": "/xx/a/"}, "2 sidor säger sig vara /."),
    ],
)
def test_a_page_in_the_wrong_place_is_a_fault(fields, problem):
    assert problem in problems(translated("ltr", translation(path="content/sprak/xx/a.md", **fields)))


def test_a_folder_without_a_language_is_a_fault():
    assert problems(content_with(translation())) == ["Språket xx är inte beskrivet."]


def test_a_draft_is_held_to_the_same_rules():
    assert problems(content_with(drafts=(translation(),))) == ["Språket xx är inte beskrivet."]


def test_a_language_is_published_with_its_start_page_first():
    page = translation(path="content/sprak/xx/a.md", adress="/xx/a/", original="/stod/")
    assert problems(content_with(page, languages=(language(),))) == ["Språket har sidor men ingen granskad startsida."]


@pytest.mark.parametrize("field", ["saknad_sida", "narmaste_sida", "meny"])
def test_a_language_is_published_with_a_whole_frame(field):
    content = content_with(translation(), languages=(language(**{field: () if field == "meny" else None}),))
    assert problems(content) == [f"Fältet {field} är tomt."]


def test_the_menu_leads_somewhere():
    broken = language(meny=[{"text": "Xx", "lank": "/xx/borta/"}])
    assert problems(content_with(translation(), languages=(broken,))) == ["Länken /xx/borta/ leder till en sida som inte finns."]


def test_a_telling_word_of_the_language_is_a_fault_in_its_tabs_and_addresses():
    page = translation(path="content/sprak/xx/a.md", adress="/xx/violence/", original="/stod/", fliktitel="Violence")
    content = content_with(translation(), page, languages=(language(ord_som_syns=["violence"]),))
    assert [(fault.field, fault.problem) for fault in check(content)] == [
        ("fliktitel", "Ordet ”violence” kan fångas i en blick av någon bredvid."),
        ("adress", "Ordet ”violence” kan fångas i en blick av någon bredvid."),
    ]


def test_search_words_are_held_to_the_swedish_rules_and_named_by_their_own_file():
    bet = SEARCH.model_dump(by_alias=True)["basta_traff"][0] | {"visa": ["borta"]}
    words = SearchWords.model_validate(SEARCH.model_dump(by_alias=True) | {"basta_traff": [bet]})
    found = [(fault.path, fault.problem) for fault in check(replace(translated(), search_words={"xx": words}))]
    assert found == [("content/sprak/xx/sokord.yml", "”borta” är varken en verksamhet eller en sida.")]


def test_search_words_lead_to_what_is_said_in_the_language():
    found = [fault.problem for fault in check(replace(translated(), search_words={"xx": SEARCH}))]
    assert "”/stod/” finns inte på språket." in found
