import pytest
from pydantic import ValidationError
from qjouren.models.language import Language

from tests.unit.samples import LANGUAGE, language


def test_the_folder_and_every_address_begin_with_the_same_word():
    assert language(id="latt-svenska").root == "/latt-svenska/"


@pytest.mark.parametrize(("code", "told"), [("en", "en"), ("sv-simple", "sv"), ("rmn-Latn", "rmn-Latn")])
def test_a_screen_reader_is_told_a_language_that_it_knows(code, told):
    assert language(kod=code).html_code == told


@pytest.mark.parametrize(("code", "swedish"), [("sv-simple", True), ("en", False), ("svx", False)])
def test_easy_swedish_is_swedish(code, swedish):
    assert language(kod=code).is_swedish is swedish


@pytest.mark.parametrize(
    ("field", "value"), [("id", "EN"), ("id", "å"), ("kod", "engelska!"), ("riktning", "upp"), ("meny", [LANGUAGE["meny"][0]] * 6)]
)
def test_what_cannot_be_a_language_is_refused(field, value):
    with pytest.raises(ValidationError):
        Language.model_validate(LANGUAGE | {field: value})


def test_a_language_needs_a_reviewer_unless_it_is_ours():
    assert language().ours is False
