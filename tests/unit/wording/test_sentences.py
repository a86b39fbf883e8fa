import pytest
from hypothesis import given
from hypothesis import strategies as st
from qjouren.wording import sentences

from tests.unit.wording.samples import passage

EIGHT = "ett två tre fyra fem sex sju åtta"


def test_a_long_sentence_is_told_by_its_first_words_where_it_begins():
    (advice,) = sentences.check(passage(f"En kort rad.\nSedan {EIGHT}."), 8)
    assert advice.line == 8
    assert advice.problem.startswith("Meningen ”Sedan ett två tre fyra fem …” har 9 ord. Mer än 8 ")


@pytest.mark.parametrize(
    "written", [f"{EIGHT}.", f"{EIGHT}: {EIGHT}", f"{EIGHT}? {EIGHT}!", f"{EIGHT}; {EIGHT}", f"[{EIGHT}](/en-lang/adress/)"]
)
def test_sentences_of_bearable_length_are_let_be(written):
    assert list(sentences.check(passage(written), 8)) == []


def test_headings_and_tables_hold_no_sentences():
    assert [list(sentences.check(passage(f"{EIGHT} nio", kind=kind), 8)) for kind in ("heading", "table")] == [[], []]


@given(st.lists(st.integers(1, 30), min_size=1, max_size=8), st.integers(8, 20))
def test_each_sentence_that_is_too_long_is_told_and_no_other(lengths, longest):
    written = " ".join(" ".join(["ord"] * length) + "." for length in lengths)
    assert len({*sentences.check(passage(written), longest)}) == len({length for length in lengths if length > longest})
    assert len([*sentences.check(passage(written), longest)]) == sum(length > longest for length in lengths)
