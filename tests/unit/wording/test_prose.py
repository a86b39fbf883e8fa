from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qjouren.wording.prose import SHOWN, body, passages

from tests.unit.samples import BODY_LINE, content_with, document, language, translated
from tests.unit.wording.samples import passage


def _read(text):
    return [(one.line - BODY_LINE, one.kind, " ".join(one.text.split())) for one in body(document(text))]


def test_paragraphs_points_headings_rows_and_boxes_are_read_one_by_one():
    text = """## Rubrik
Ett stycke
som fortsätter.

- En punkt.
- En till
  som fortsätter.
1. Ett steg.
| Ett | två |
/// fraga | Får jag?
Ja.
///
"""
    assert _read(text) == [
        (0, "heading", "Rubrik"),
        (1, "text", "Ett stycke som fortsätter."),
        (4, "text", "En punkt."),
        (5, "text", "En till som fortsätter."),
        (7, "text", "Ett steg."),
        (8, "table", "Ett två"),
        (9, "heading", "Får jag?"),
        (10, "text", "Ja."),
        (11, "heading", ""),
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Läs om [eftervåld](/kanna-igen/efterat/).", "Läs om eftervåld ."),
        ("Ring [[qjouren]] nu.", "Ring nu."),
        ("Skriv `make serve` i fönstret.", "Skriv i fönstret."),
        ("![Tre kvinnor](/bilder/fika.jpg)", "Tre kvinnor"),
        ("**Säg till.** Du får.", "Säg till. Du får."),
        ("Se https://a.se/missbruk och info@b.se.", "Se och"),
    ],
)
def test_what_is_no_prose_is_not_read(written, read):
    assert " ".join(passage(written).text.split()) == read


@given(st.text(alphabet="a B.\n[]()`*|/#-:!1"))
def test_no_text_moves_its_characters(written):
    one = passage(written)
    assert [len(line) for line in one.text.split("\n")] == [len(line) for line in written.split("\n")]
    assert [len(line) for line in one.own_words.split("\n")] == [len(line) for line in written.split("\n")]


@given(st.lists(st.text(alphabet="ab .#-|/", min_size=1)))
def test_every_line_with_text_is_in_one_passage(lines):
    found = [line for one in body(document("\n".join(lines))) for line in one.written.split("\n")]
    assert found == [line for line in lines if line.strip()]


def test_the_line_is_that_of_the_file():
    one = passage("första\nandra\ntredje")
    assert [one.line_at(one.written.index(word)) for word in ("första", "andra", "tredje")] == [7, 8, 9]


def test_a_field_has_no_line():
    assert passage("ord", line=0, field="titel").line_at(2) == 0


@pytest.mark.parametrize("written", ["Han sade ”du är galen”.", "Han sade «du är galen».", 'Han sade "du är galen".'])
def test_what_is_quoted_is_not_our_own_words(written):
    assert "galen" in passage(written).text
    assert "galen" not in passage(written).own_words


def test_a_sentence_ends_at_a_mark_that_is_followed_by_a_blank():
    found = [(start, words) for start, _, words in passage("Ring 08.00 i dag. Vad händer? Detta: en sak; två").sentences]
    assert found == [(0, 5), (18, 2), (30, 1), (37, 2), (45, 1)]


def test_what_is_written_in_another_language_is_not_held_against_swedish_words():
    content = translated()
    path = "content/sprak/xx/start.md"
    assert path not in {one.path for one in passages(content)}
    easy = replace(content, languages=(language(kod="sv-simple"),))
    assert path in {one.path for one in passages(easy)}


def test_only_fields_that_readers_see_are_read():
    content = content_with(document(titel="En rubrik att läsa"))
    fields = {one.field for one in passages(content) if one.field}
    assert "titel" in fields
    assert fields <= SHOWN
    assert {"adress", "granskad", "vardagsord", "id"}.isdisjoint(SHOWN)
