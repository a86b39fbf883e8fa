import pytest
from qjouren.wording import links

from tests.unit.wording.samples import WORDING, passage


def _found(written, **place):
    return [(one.line, one.field) for one in links.check(passage(written, **place), WORDING.vague_links)]


@pytest.mark.parametrize(
    "written",
    [
        "[Klicka för att se](/stod/)",
        "[läs mer om oss](/om/)",
        "[https://kronofogden.se/](https://kronofogden.se/)",
        "[www.roks.se](https://roks.se)",
    ],
)
def test_a_link_that_could_lead_anywhere_is_told(written):
    assert _found(f"Text.\nOch {written}.") == [(8, "")]


@pytest.mark.parametrize(
    "written",
    ["[eftervåld](/efterat/)", "Läs mer om [eftervåld](/efterat/)", "[Klickaren](/k/)", "![klicka](/bilder/a.jpg)", "[[klicka]] (x)"],
)
def test_a_link_that_says_where_it_leads_is_let_be(written):
    assert _found(written) == []


def test_the_words_of_a_card_are_a_link_too():
    assert _found("Läs mer", field="lanktext", line=0) == [(0, "lanktext")]
    assert _found("Läs mer", field="titel", line=0) == []
