import pytest
from hypothesis import given
from hypothesis import strategies as st
from qjouren.markdown_blocks import BLOCKS, converter

LINKS = {"qjouren": ("tel:+4686442032", "08-644 20 32"), "epost": ("mailto:info@a.se", "info@a.se")}


def _html(text: str) -> str:
    return converter(LINKS).convert(text)


@pytest.mark.parametrize(("name", "css_class"), [("steg", "q-steps"), ("varning", "q-notice"), ("fakta", "q-knowledge")])
def test_a_box_is_a_division_with_a_class_of_its_own(name, css_class):
    assert _html(f"/// {name}\nText.\n///") == f'<div class="{css_class}">\n<p>Text.</p>\n</div>'


def test_a_box_may_have_a_heading():
    assert '<p class="q-notice__title">Tänk på</p>' in _html("/// varning | Tänk på\nText.\n///")


def test_a_question_folds_out_without_a_script():
    assert _html("/// fraga | Får jag ringa?\nJa.\n///") == (
        '<details class="q-question">\n<summary>Får jag ringa?</summary>\n<p>Ja.</p>\n</details>'
    )


def test_a_film_has_a_heading_and_keeps_what_stands_below_it():
    assert _html("/// film | Ring oss\nText.\n///") == ('<div class="q-film">\n<p class="q-film__title">Ring oss</p>\n<p>Text.</p>\n</div>')


def test_these_are_the_blocks_staff_may_use():
    assert {"steg", "varning", "fakta", "fraga", "film"} == BLOCKS


def test_a_number_in_double_brackets_shows_and_dials():
    assert _html("Ring [[qjouren]].") == '<p>Ring <a class="q-number" href="tel:+4686442032">08-644 20 32</a>.</p>'


def test_a_name_that_is_in_no_list_stays_as_it_is_written():
    assert _html("Ring [[okand]].") == "<p>Ring [[okand]].</p>"


def test_a_number_works_inside_a_box_and_in_bold():
    assert _html("/// fakta\n**[[epost]]**\n///").count('href="mailto:info@a.se"') == 1


def test_headings_can_be_linked_to():
    assert 'id="nar-du-ringer"' in _html("## När du ringer")


@pytest.mark.parametrize(("text", "tag"), [("a | b\n--|--\n1 | 2", "<table>"), ("Ord\n:   Förklaring", "<dl>"), ("1. Ett", "<ol>")])
def test_tables_and_lists_are_understood(text, tag):
    assert tag in _html(text)


@given(st.text() | st.text(alphabet="/[]|\n fakrgsteq:").map(lambda text: f"/// fakta\n{text}"))
def test_any_text_is_converted(text):
    assert "<script" not in _html(text.replace("<", ""))
