import pytest
from pydantic import ValidationError
from qjouren.models.category import Categories

from tests.unit.samples import directory_data

WORDS = directory_data("kategorier")


def test_every_list_of_words_is_needed():
    for name in ("behov", "for_vem", "typer", "sprak"):
        with pytest.raises(ValidationError):
            Categories.model_validate(WORDS | {name: []})


@pytest.mark.parametrize("word", ["Nu", "nu!", "", "två ord", "å"])
def test_an_id_is_a_plain_word(word):
    with pytest.raises(ValidationError):
        Categories.model_validate(WORDS | {"behov": [{"id": word, "namn": "Ett behov"}]})
