from qjouren.status import translations

from tests.unit.samples import CONTENT, document, language, translation
from tests.unit.status.samples import lines

PATH = "content/sprak/xx/page.md"
SWEDISH = document(granskad="2026-11-20")


def _translated(day):
    return translation(path=PATH, adress="/xx/page/", original="/en-sida/", granskad=day)


def test_a_translation_behind_its_original_is_told():
    assert lines(translations.behind, SWEDISH, _translated("2026-11-19")) == [f"{PATH}: granskad 2026-11-19, den svenska 2026-11-20"]
    assert lines(translations.behind, SWEDISH, _translated("2026-11-20")) == []


def test_a_draft_can_be_behind_too():
    assert lines(translations.behind, SWEDISH, drafts=(_translated("2026-11-19"),)) != []


def test_a_translation_whose_original_is_gone_is_a_fault_of_another_kind():
    assert lines(translations.behind, _translated("2026-11-19")) == []


def test_what_nobody_has_read_through_is_told_and_the_others_are_not():
    assert lines(translations.unread, drafts=(_translated("2026-11-19"),)) == [f"{PATH}: /xx/page/"]
    assert lines(translations.unread, _translated("2026-11-19")) == []


def test_a_page_that_is_no_translation_has_no_original():
    assert (translations.original(document()), translations.original(_translated("2026-11-19"))) == ("", "/en-sida/")


def test_what_the_directory_says_in_swedish_is_told_once_for_each_language_that_has_it():
    page = translation(path="content/sprak/xx/help.md", adress="/xx/help/", original="/hitta-hjalp/", mall="sprakkatalog")
    said = CONTENT.directory.services[0].description
    found = lines(translations.untold, translation(), page, languages=(language(),), words={"xx": {}})
    assert found.count(f"xxiska: {said}") == 1
    assert f"xxiska: {said}" not in lines(translations.untold, translation(), page, languages=(language(),), words={"xx": {said: "Xx."}})
    assert lines(translations.untold, translation(), languages=(language(),), words={"xx": {}}) == []
