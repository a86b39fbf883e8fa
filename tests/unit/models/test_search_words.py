import pytest
from pydantic import ValidationError
from qjouren.models.search_words import SearchWords

WORDS = {
    "tomma_ord": ["och"],
    "samma_sak": [["jour", "kvinnohus"]],
    "basta_traff": [{"nar": ["slår mig"], "visa": ["linjen"]}],
    "fara": [{"nar": ["överdos"], "text": "Ring 112 direkt.", "ring": ["linjen"]}],
}


def test_words_are_read_by_the_names_that_staff_write():
    words = SearchWords.model_validate(WORDS)
    assert words.empty == ("och",)
    assert words.best[0].shown == ("linjen",)
    assert words.danger[0].numbers == ("linjen",)


@pytest.mark.parametrize(
    "wrong",
    [
        {"fara": []},
        {"fara": [{"nar": ["överdos"], "text": "Ring 112 direkt.", "ring": []}]},
        {"fara": [{"nar": ["överdos"], "text": "x" * 161, "ring": ["linjen"]}]},
        {"basta_traff": [{"nar": [], "visa": ["linjen"]}]},
        {"basta_traff": [{"nar": ["slår"], "visa": ["linjen"] * 7}]},
        {"basta_traff": [{"nar": [""], "visa": ["linjen"]}]},
        {"sokord": []},
    ],
)
def test_danger_is_never_without_a_number_and_no_list_is_empty_or_endless(wrong):
    with pytest.raises(ValidationError):
        SearchWords.model_validate(WORDS | wrong)
