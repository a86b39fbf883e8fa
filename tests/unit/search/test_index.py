import json
import math

import pytest
from qjouren.search import index
from qjouren.search.analyse import term
from qjouren.search.entries import Entry

ENTRIES = [
    Entry("stod", "Kvinnojouren i Umeå", "/a/", "Vi lyssnar.", "Umeå", words="slagen / hemlig"),
    Entry("stod", "Linjen", "/b/", "Ring oss.", words="slagen", body="slagen slagen", boost=2.0),
    Entry("sida", "Våld", "/c/", "En sida.", body="slagen och " * index.SAID_OFTEN + "natt"),
]
EMPTY = {term("och")}


@pytest.fixture(scope="module")
def made():
    return index.lunr_index(ENTRIES, EMPTY)


def test_the_index_is_lunrs_own_so_that_lunr_js_can_load_it(made):
    """Version and shape are what lunr.js asks for; the pipelines are empty, for the terms are finished."""
    plain = json.loads(json.dumps(made))
    assert plain["version"] == "2.3.9"
    assert plain["pipeline"] == []
    assert plain["fields"] == [*index.SHOWN, *index.HIDDEN]
    assert {reference.partition("/")[2] for reference, _ in plain["fieldVectors"]} == {"0", "1", "2"}


def test_words_that_say_nothing_are_left_out(made):
    assert not EMPTY & {one for one, _ in made["invertedIndex"]}


def test_fields_are_summed_exactly(made):
    """A score is lunr's for each field that is not shown, without what the term's rareness and the entry's boost add."""
    scores = index.hidden_scores(made, ENTRIES)
    saturated = 2.2 * index.SAID_OFTEN / (1.2 + index.SAID_OFTEN)
    assert scores[term("slagen")][0] == pytest.approx(index.HIDDEN["words"], rel=0.01)
    assert scores[term("slagen")][1] == pytest.approx(index.HIDDEN["words"], rel=0.01)  # its body says no more than its words
    assert scores[term("slagen")][2] == pytest.approx(index.HIDDEN["body"] * saturated, rel=0.01)


def test_what_is_shown_is_not_sent_twice(made):
    assert term("Kvinnojouren") not in index.hidden_scores(made, ENTRIES)
    assert term("lyssnar") not in index.hidden_scores(made, ENTRIES)


def test_what_the_title_says_is_not_said_again():
    found = [Entry("stod", "Kvinnojouren i Umeå", "/a/", words="kvinnojouren / hemlig")]
    assert set(index.hidden_scores(index.lunr_index(found, ()), found)) == {term("hemlig")}


def test_a_long_text_keeps_only_what_says_most():
    often = [" ".join(f"ord{letter}{number}" for letter in "abcdefghij") + " " for number in range(3)]
    many = [Entry("sida", "Sida", f"/{number}/", body=text * index.SAID_OFTEN) for number, text in enumerate(often)]
    built = index.build(many, ())
    assert sum(len(found) for found in built.postings.values()) == 3 * index.MOST_OF_A_BODY


def test_a_word_that_a_long_text_says_by_chance_is_not_kept(made):
    assert term("natt") not in index.hidden_scores(made, ENTRIES)


def test_levels_are_few_and_never_far_from_the_score():
    scores = {"a": {0: 0.5, 3: 8.0}, "b": {1: 2.2, 2: 1.0}}
    built = index.levelled(scores)
    assert list(built.postings) == ["a", "b"]
    for word, found in built.postings.items():
        assert [one.entry for one in found] == sorted(scores[word])
        for one in found:
            assert 0 <= one.level < index.LEVELS
            assert abs(math.log(built.low) + built.step * one.level - math.log(scores[word][one.entry])) <= built.step / 2 + 0.01


def test_an_index_of_nothing_is_no_fault():
    assert index.build([Entry("sida", "", "/")], ()).postings == {}


def test_twice_the_same_entries_give_the_same_index(made):
    assert json.dumps(index.lunr_index(ENTRIES, EMPTY)) == json.dumps(made)
