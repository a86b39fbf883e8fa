import json

from qjouren.models.search_words import SearchWords
from qjouren.search import packing
from qjouren.search.analyse import term
from qjouren.search.staff import Staff

WORDS = SearchWords.model_validate(
    {
        "tomma_ord": ["mig", "och"],
        "samma_sak": [["jour", "kvinnohus"]],
        "basta_traff": [{"nar": ["slår mig", "härbärge"], "visa": ["linjen", "/stod/"]}],
        "fara": [{"nar": ["överdos"], "text": "Ring 112 direkt.", "ring": ["linjen"]}],
    }
)
NUMBERS = {"linjen": 7, "/stod/": 2}
STAFF = Staff.of(WORDS, NUMBERS)


def test_words_become_terms_and_ids_become_numbers():
    assert STAFF.empty == {"mig", term("och")}
    assert STAFF.same == (("jour", term("kvinnohus")),)
    assert STAFF.best == ((((term("härbärge"),), tuple(sorted((term("mig"), term("slår"))))), (7, 2)),)
    assert STAFF.danger == ((((term("överdos"),),), "Ring 112 direkt.", (7,)),)


def test_every_term_is_known_so_that_the_index_can_number_it():
    assert {term("härbärge"), term("slår"), "mig", "jour", term("överdos")} <= STAFF.terms


def test_the_lines_hold_no_words_but_the_sentences():
    numbers = {one: number for number, one in enumerate(sorted(STAFF.terms))}
    empty, same, best, danger, sentences = STAFF.lines(numbers)
    assert empty == packing.numbers(packing.gaps(sorted((numbers["mig"], numbers[term("och")]))))
    assert same == packing.numbers([0, 1, 2, numbers["jour"], numbers[term("kvinnohus")], 0])
    pair = sorted((term("mig"), term("slår")))
    assert best == packing.numbers([1, numbers[term("härbärge")], 1, 2, *(numbers[one] for one in pair), 2, 7, 2])
    assert danger == packing.numbers([1, numbers[term("överdos")], 0, 1, 7])
    assert json.loads(sentences) == ["Ring 112 direkt."]
