import pytest
from pydantic import ValidationError
from qjouren.models.site import MENU_WORDS, Menu, Redirect, SiteSettings, StartPage

from tests.unit.samples import CONTENT

SITE = CONTENT.site.model_dump(by_alias=True)
START = CONTENT.start.model_dump(by_alias=True)
WORD = {"text": "Stöd", "lank": "/stod/"}


def test_a_number_is_found_by_its_name():
    assert CONTENT.site.number("qjouren").dialled == "+4686442032"


def test_asking_for_a_number_that_is_not_there_is_our_own_mistake():
    with pytest.raises(StopIteration):
        CONTENT.site.number("finns-inte")


def test_a_text_may_name_every_number_and_the_mail_address():
    assert dict(CONTENT.site.contact_links) == {
        "qjouren": ("tel:+4686442032", "08-644 20 32"),
        "epost": ("mailto:info@example.se", "info@example.se"),
    }


@pytest.mark.parametrize("dialled", ["08-644 20 32", "11", "+46 8", "1" * 16, "٠٨٦٤٤", 112])
def test_a_dialled_number_is_three_to_fifteen_digits_and_nothing_else(dialled):
    with pytest.raises(ValidationError):
        SiteSettings.model_validate(SITE | {"nummer": [SITE["nummer"][0] | {"rings": dialled}]})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("webbadress", "http://www.qjouren.se"),
        ("lamna_sidan", SITE["lamna_sidan"] | {"mal": "http://www.smhi.se/"}),
        ("kontakt", SITE["kontakt"] | {"epost": "info at qjouren.se"}),
        ("kontakt", SITE["kontakt"] | {"besoksadress": "Storgatan 1"}),
        ("sakerhetskontakt_till", "snart"),
        ("nummer", [SITE["nummer"][0] | {"id": "Qjouren!"}]),
    ],
)
def test_the_settings_refuse_a_value_that_would_mislead(field, value):
    with pytest.raises(ValidationError):
        SiteSettings.model_validate(SITE | {field: value})


def test_the_menu_holds_five_words_and_not_a_sixth():
    assert len(Menu.model_validate({"meny": [WORD] * MENU_WORDS, "sidfot": []}).main) == 5
    with pytest.raises(ValidationError, match=r"fler än fem ord\. Flytta något till sidfoten"):
        Menu.model_validate({"meny": [WORD] * (MENU_WORDS + 1), "sidfot": []})


def test_a_footer_heading_has_links():
    with pytest.raises(ValidationError):
        Menu.model_validate({"meny": [WORD], "sidfot": [{"rubrik": "Tom", "lankar": []}]})


@pytest.mark.parametrize(("field", "count"), [("fakta", 0), ("fakta", 5), ("behov", 1), ("behov", 5), ("malgrupper", 0)])
def test_the_start_page_keeps_its_shape(field, count):
    with pytest.raises(ValidationError):
        StartPage.model_validate(START | {field: [START[field][0]] * count})


@pytest.mark.parametrize("old", ["gammal", "/en gammal", "https://a.se/"])
def test_an_old_address_is_one_of_our_own(old):
    with pytest.raises(ValidationError):
        Redirect.model_validate({"fran": old, "till": "/stod/"})
