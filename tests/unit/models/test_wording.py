import pytest
from pydantic import ValidationError
from qjouren.models.wording import Abbreviation, WordChoice, Wording

CHOICE = {"skriv_inte": ["missbruk*"], "hellre": "beroende", "darfor": "Ordet dömer."}


@pytest.mark.parametrize("phrase", ["offer", "missbruk*", "*missbrukare", "*bruk*", "skyll* sig själv", "t.ex."])
def test_a_star_stands_first_or_last_in_a_word(phrase):
    assert WordChoice.model_validate(CHOICE | {"skriv_inte": [phrase]}).avoid == (phrase,)


@pytest.mark.parametrize("phrase", ["*", "**", "a*b", "* du", "du  borde", "", "x" * 61])
def test_a_word_that_would_find_everything_or_nothing_is_refused(phrase):
    with pytest.raises(ValidationError):
        WordChoice.model_validate(CHOICE | {"skriv_inte": [phrase]})


@pytest.mark.parametrize("field", ["hellre", "darfor"])
def test_a_word_comes_with_a_better_one_and_a_reason(field):
    with pytest.raises(ValidationError):
        WordChoice.model_validate({name: value for name, value in CHOICE.items() if name != field})


def test_an_abbreviation_is_written_in_capitals():
    assert Abbreviation.model_validate({"kort": "HSLF-FS", "betyder": "en samling"}).short == "HSLF-FS"
    with pytest.raises(ValidationError):
        Abbreviation.model_validate({"kort": "sip", "betyder": "en plan"})


@pytest.mark.parametrize("longest", [7, 61])
def test_a_limit_that_no_sentence_could_keep_or_break_is_refused(longest):
    with pytest.raises(ValidationError):
        Wording.model_validate({"langsta_mening": longest})
