import pytest
from hypothesis import given
from hypothesis import strategies as st
from qjouren.models.site import SiteSettings
from qjouren.safety_rules import check, private_facts, promises

from tests.unit.samples import BODY_LINE, CONTENT, content_with, document


@pytest.mark.parametrize(
    "text",
    [
        "19850101-1234",
        "850101-1234",
        "850101+1234",
        "850101–1234",
        "850101 - 1234",
        "8501612389",
        "198501612389",
        "850161-2389",
        "född 20000229-1234.",
    ],
)
def test_a_personal_or_coordination_number_is_found_however_it_is_written(text):
    assert [problem for problem, _ in private_facts(text)] == ["Texten innehåller något som ser ut som ett personnummer."]


@pytest.mark.parametrize(
    "text",
    ["802471-7236", "851301-1234", "850132-1234", "8501612380", "403-2850", "104 35", "20231224", "08-644 20 32", "1234567890123", ""],
)
def test_a_number_of_another_kind_is_left_alone(text):
    assert list(private_facts(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Storgatan 1",
        "vid Östra Ågatan 12 B,",
        "Kungsvägen 7",
        "Sveavägen 13A",
        "Norra Stortorget 3",
        "Smalgränd 4",
    ],
)
def test_a_street_address_is_found(text):
    assert [problem.startswith("Texten innehåller en gatuadress") for problem, _ in private_facts(text)] == [True]


@pytest.mark.parametrize("text", ["Box 23126", "c/o Ekman", "på vägen 3 gånger", "Planen är klar", "gatan", "En plan 2026"])
def test_a_post_box_and_plain_words_are_no_street_address(text):
    assert list(private_facts(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Webbplatsen är säker.",
        "Du är helt anonym på hemsidan.",
        "Knappen är spårlös.",
        "En säker sajt",
        "Surfa spårlöst.",
    ],
)
def test_nothing_on_the_site_is_promised_to_be_safe_anonymous_or_traceless(text):
    assert len(list(promises(text))) == 1


@pytest.mark.parametrize(
    "text", ["Du får vara anonym när du ringer.", "Ett säkert boende.", "Webbplatsen är ny. Du är anonym hos oss.", "Osäker på sidan?"]
)
def test_the_same_words_may_be_said_of_other_things(text):
    assert list(promises(text)) == []


def test_a_fault_in_a_text_has_the_line_of_its_paragraph():
    [fault] = check(content_with(document("Först.\n\nEva bor på\nStorgatan 1.")))
    assert (fault.path, fault.line) == ("content/en-sida.md", BODY_LINE + 2)


@pytest.mark.parametrize(
    ("field", "value", "place"),
    [
        ("titel", "Möt oss på Storgatan 1", "titel"),
        ("innehallsnotis", "Ring 850101-1234", "innehallsnotis"),
        ("kallor", [{"namn": "Polisen, Storgatan 1"}], "namn"),
    ],
)
def test_a_fault_in_a_field_has_the_name_of_the_field(field, value, place):
    [fault] = check(content_with(document(**{field: value})))
    assert (fault.line, fault.field) == (None, place)


def test_the_shelters_street_is_not_let_in_through_the_settings():
    data = CONTENT.site.model_dump(by_alias=True)
    data["kontakt"]["post"] = ["Storgatan 1"]
    [fault] = check(content_with(site=SiteSettings.model_validate(data)))
    assert (fault.path, fault.field) == ("content/installningar/webbplats.yaml", "post")


@given(st.text() | st.text(alphabet="0123456789-+– "))
def test_any_text_gets_a_verdict(text):
    assert all(problem and remedy for problem, remedy in (*private_facts(text), *promises(text)))
