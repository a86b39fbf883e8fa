import pytest
from hypothesis import given
from hypothesis import strategies as st
from qjouren.readability import blocks, lix


@pytest.mark.parametrize(
    ("html", "value"),
    [
        ("", 0),
        ("<h1>Bara en rubrik</h1>", 0),
        ("<p>Du är inte ensam.</p>", 4),
        ("<p>Du är här. Vi är här.</p>", 3),
        ("<p>Du är här. Vi är här</p>", 3),
        ("<p>Vi har öppet varje vardag.</p>", 5),
        ("<p>Kvinnan ringer.</p>", 2 + 50),
        ("<ul><li>Du är här</li><li>Vi är här</li></ul>", 3),
        ("<p>Är du här? Ja! Det är bra.</p>", 7 / 3),
        ("<p>Den är öppen 1.5 dagar.</p>", 6),
        ("<p>E-post</p>", 1),
        (f"<p>Är du här{'.' * 40_000}x</p>", 4),
    ],
)
def test_lix_is_words_per_sentence_and_the_share_of_long_words(html, value):
    assert lix(html) == pytest.approx(value)


@pytest.mark.parametrize("skipped", ["<h2>Rubrik</h2>", "<table><td>1</table>", "<script>x</script>", "<svg><text>x</text></svg>"])
def test_what_is_not_running_text_is_left_out(skipped):
    assert blocks(f"<p>Före.</p>{skipped}<p>Efter.</p>") == ["Före.", "Efter."]


def test_bold_and_links_do_not_break_a_paragraph():
    assert blocks('<p>Ring <b>oss</b>\n<a href="/">nu</a>.</p>') == ["Ring oss nu."]


def test_characters_written_as_codes_are_read_as_characters():
    assert blocks("<p>f&ouml;r &lt; &#229;r</p>") == ["för < år"]


def test_longer_sentences_and_longer_words_are_harder():
    easy, long_sentence, long_word = "<p>Du får. Du kan.</p>", "<p>Du får och du kan.</p>", "<p>Du får. Du bestämmer.</p>"
    assert lix(easy) < lix(long_sentence) < lix(long_word)


@given(st.text())
def test_any_text_has_a_lix(html):
    assert lix(html) >= 0
