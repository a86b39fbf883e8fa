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
    empty, often, same, best, danger, sentences = STAFF.lines(numbers)
    assert empty == packing.numbers(packing.gaps(sorted((numbers["mig"], numbers[term("och")]))))
    assert often == packing.numbers(packing.gaps(sorted((numbers["mig"], numbers[term("slår")]))))
    assert same == packing.numbers([0, 1, 2 + numbers["jour"], 2 + numbers[term("kvinnohus")], 0, 0])
    assert best == packing.numbers([1, numbers[term("härbärge")], 1, 0, 1, 0, 2, 7, 2])
    assert danger == packing.numbers([1, numbers[term("överdos")], 0, 0, 1, 7])
    assert sentences == "Ring 112 direkt."


def test_of_longer_phrases_each_begins_with_what_phrases_say_most():
    """So that many begin alike, and only the step from one to the next is told."""
    danger = WORDS.danger[0].model_copy(update={"said": ("a1 x1", "b1 x1", "a1 b1 x1")})
    staff = Staff.of(WORDS.model_copy(update={"best": (), "danger": (danger,)}), NUMBERS)
    numbers = {one: number for number, one in enumerate(sorted(staff.terms))}
    assert [*staff.lines(numbers)][4] == packing.numbers([0, 2, 2, 0, 0, 1, 1, 2, 2, 0, 1, 1, 7])
