import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qjouren.search.analyse import fold, term, terms, words
from snowballstemmer import stemmer

from tests.support import ROOT

VOCABULARY = [line.split("\t") for line in (ROOT / "tests/fixtures/snowball/swedish.tsv").read_text(encoding="utf-8").splitlines()]


def test_the_stemmer_follows_snowballs_own_vocabulary():
    """An older one leaves «arbetet» as it is."""
    assert len(VOCABULARY) > 2500
    known = stemmer("swedish")
    assert [(word, stem) for word, stem in VOCABULARY if known.stemWord(word) != stem] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kvinnojouren i Ängelholm!", [["kvinnojouren"], ["i"], ["ängelholm"]]),
        ("f-kassan, kvinno- och tjejjour", [["f", "kassan"], ["kvinno"], ["och"], ["tjejjour"]]),
        ("08-644 20 32", [["086442032"]]),
        ("116\xa0016", [["116016"]]),
        ("våldtäkt?", [["våldtäkt"]]),
        ("Stockholm/Solna", [["stockholm"], ["solna"]]),
        ("women’s shelter", [["women"], ["s"], ["shelter"]]),
        ("e\u2011post", [["e"], ["post"]]),
        ("помощь 💜", [["помощь"]]),
        ("", []),
    ],
)
def test_text_is_split_into_words(text, expected):
    assert words(text) == expected


def test_letters_typed_in_two_parts_are_the_same_words():
    """Some keyboards send «a» and a ring."""
    assert words(unicodedata.normalize("NFD", "Våldtäkt på Överön")) == words("Våldtäkt på Överön")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("våldtäkter", "valdtakt"),
        ("härbärge", "harbarge"),
        ("jouren", "jour"),
        ("socialtjänsten", "socialtjänst"),
    ],
)
def test_inflections_and_missing_dots_are_the_same_term(one, other):
    assert terms(one) == terms(other)


def test_a_hyphen_gives_the_parts_and_the_whole():
    assert terms("e-postadress") == (term("postadress"), term("epostadress"))


def test_single_letters_are_no_terms():
    assert terms("a b c") == ()


@given(st.text())
def test_any_text_gives_folded_words_without_blanks(text):
    for parts in words(text):
        assert parts
        for part in parts:
            assert part.strip()
            assert "-" not in part
    assert tuple(fold(one) for one in terms(text)) == terms(text)
