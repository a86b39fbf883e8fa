import pytest
from qjouren.consistency import check, fold, telling_words
from qjouren.models.page import PageMeta
from qjouren.models.site import Menu, Redirects, SiteSettings, StartPage

from tests.unit.samples import CONTENT, PAGE, content_with, document

GONE = "/finns-inte/"


def _site(**changes: object) -> SiteSettings:
    return SiteSettings.model_validate(CONTENT.site.model_dump(by_alias=True) | changes)


def _faults(content: object) -> list[tuple[str, str | None, str]]:
    return [(fault.path, fault.field, fault.problem) for fault in check(content)]


def test_content_whose_records_agree_has_no_faults():
    assert _faults(CONTENT) == []


def test_two_pages_cannot_have_one_address():
    content = content_with(document(path="content/b.md", adress="/stod/"))
    assert _faults(content) == [("content/b.md", "adress", "Adressen /stod/ används redan av content/stod.md.")]


def test_no_page_takes_an_address_of_the_directory():
    content = content_with(document(adress="/hitta-hjalp/linjen/"))
    assert "Adressen /hitta-hjalp/linjen/ hör redan till något i katalogen." in [problem for _, _, problem in _faults(content)]


@pytest.mark.parametrize("address", ["/", "/404.html"])
def test_the_site_cannot_be_without_its_start_page_and_its_404_page(address):
    others = tuple(item for item in CONTENT.documents if item.meta.address != address)
    assert any(f"Sidan {address} med mallen" in problem for _, _, problem in _faults(content_with(documents=others)))


def test_a_page_stands_below_a_page():
    content = content_with(document(adress="/nivå/fraga/".replace("å", "a")))
    assert _faults(content) == [("content/en-sida.md", "adress", "Det finns ingen sida på /niva/, nivån ovanför.")]


def test_a_years_page_has_a_years_figures():
    [(path, field, problem)] = _faults(content_with(reports=()))
    assert (path, field) == ("content/rapporter/2023.md", "adress")
    assert "inga siffror för året" in problem


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"nasta_steg": [{"text": "Stöd", "lank": GONE}]}, "nasta_steg"),
        ({"kallor": [{"namn": "Året", "lank": GONE}]}, "kallor"),
    ],
)
def test_a_link_above_a_text_leads_to_a_page(changes, field):
    assert _faults(content_with(document(**changes))) == [
        ("content/en-sida.md", field, f"Länken {GONE} leder till en sida som inte finns.")
    ]


def test_a_source_on_someone_elses_site_is_not_looked_for():
    assert _faults(content_with(document(kallor=[{"namn": "SMHI", "lank": "https://www.smhi.se/"}]))) == []


WORD = [{"text": "Borta", "lank": GONE}]
SIGN = CONTENT.start.needs[0].model_dump(by_alias=True) | {"lank": GONE}
NOTICE = CONTENT.start.notice.model_dump(by_alias=True) | {"lank": GONE}


@pytest.mark.parametrize(
    ("record", "model", "changes", "file"),
    [
        ("menu", Menu, {"meny": WORD}, "meny"),
        ("menu", Menu, {"sidfot": [{"rubrik": "A", "lankar": WORD}]}, "meny"),
        ("start", StartPage, {"behov": [SIGN, SIGN]}, "startsida"),
        ("start", StartPage, {"malgrupper": [SIGN]}, "startsida"),
        ("start", StartPage, {"notis": NOTICE}, "startsida"),
        ("redirects", Redirects, {"omdirigeringar": [{"fran": "/a", "till": GONE}]}, "omdirigeringar"),
    ],
)
def test_a_link_in_the_settings_leads_to_a_page(record, model, changes, file):
    data = getattr(CONTENT, record).model_dump(by_alias=True) | changes
    found = _faults(content_with(**{record: model.model_validate(data)}))
    assert {(path, problem) for path, _, problem in found} == {
        (f"content/installningar/{file}.yaml", f"Länken {GONE} leder till en sida som inte finns.")
    }


def test_the_shelters_own_number_is_one_of_the_numbers():
    contact = CONTENT.site.contact.model_dump(by_alias=True) | {"telefon": "okand"}
    [(path, field, _)] = _faults(content_with(site=_site(kontakt=contact)))
    assert (path, field) == ("content/installningar/webbplats.yaml", "kontakt › telefon")


@pytest.mark.parametrize(("field", "value"), [("fliktitel", "Om våld"), ("fliktitel", "Våldsamt"), ("adress", "/vald-hemma/")])
def test_no_tab_and_no_address_holds_a_word_that_a_glance_catches(field, value):
    found = _faults(content_with(document(**{field: value})))
    assert found == [("content/en-sida.md", field, "Ordet ”våld” kan fångas i en blick av någon bredvid.")]


def test_a_shared_link_says_no_word_that_a_glance_catches():
    [(path, field, _)] = _faults(content_with(site=_site(forhandstext="Mot våld.")))
    assert (path, field) == ("content/installningar/webbplats.yaml", "forhandstext")


def test_the_heading_on_the_page_itself_may_say_what_it_is_about():
    assert _faults(content_with(document(titel="Våld"))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/skyddat-boende/", ["skyddat boende"]),
        ("Skyddat boende", ["skyddat boende"]),
        ("skyddat annat boende", []),
        ("VÅLDET", ["våld"]),
        ("i valdigt", ["våld"]),
        ("Osvald", []),
        ("", []),
    ],
)
def test_a_telling_word_is_found_at_the_beginning_of_a_word_with_or_without_its_dots(text, found):
    assert telling_words(text, ("våld", "skyddat boende")) == found


def test_folding_makes_a_word_and_its_address_the_same():
    assert fold("Våld, KÄRLEK & öppet") == "vald, karlek & oppet"


def test_the_sample_page_of_these_tests_is_itself_valid():
    assert PageMeta.model_validate(PAGE).address not in CONTENT.by_address
