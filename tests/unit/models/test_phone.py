import pytest
from pydantic import ValidationError
from qjouren.models.phone import Phone, dialled


@pytest.mark.parametrize(
    ("written", "rung"),
    [
        ("112", "112"),
        ("114 14", "11414"),
        ("1177", "1177"),
        ("116 016", "116016"),
        ("116 006", "116006"),
        ("90 101", "90101"),
        ("08-644 20 32", "+4686442032"),
        ("020-50 50 50", "+4620505050"),
        ("0771-73 73 00", "+46771737300"),
        ("0723-49 98 08", "+46723499808"),
        ("+46 771 11 77 00", "+46771117700"),
    ],
)
def test_a_swedish_number_is_dialled_in_international_form_and_a_short_one_as_it_is(written, rung):
    assert dialled(written) == rung


@pytest.mark.parametrize(
    "written",
    ["", "hej", "12", "0000", "08-1", "+45 12 34 56 78", "+1 202 555 0100", "116 01", "08-644 20 32 ankn 3", "1" * 30, "0620-1", "+46"],
)
def test_what_cannot_be_rung_in_sweden_is_no_number(written):
    assert dialled(written) is None


def test_staff_are_told_what_is_wrong_with_a_number():
    with pytest.raises(ValidationError) as caught:
        Phone.model_validate({"namn": "Jouren", "nummer": "555 1234 5678"})
    assert "inte ett svenskt telefonnummer" in str(caught.value)


def test_only_a_long_number_has_an_international_form():
    assert Phone.model_validate({"namn": "A", "nummer": "08-644 20 32"}).e164 == "+4686442032"
    assert Phone.model_validate({"namn": "A", "nummer": "112"}).e164 is None


@pytest.mark.parametrize("number", [112, 86442032])
def test_a_number_without_quotes_is_refused(number):
    with pytest.raises(ValidationError):
        Phone.model_validate({"namn": "A", "nummer": number})
