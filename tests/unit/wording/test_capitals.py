import pytest
from qjouren.wording import capitals

from tests.unit.wording.samples import WORDING, passage


def _found(*texts):
    return [
        (one.line, one.problem) for one in capitals.check([passage(text, line=number) for number, text in enumerate(texts, 1)], WORDING)
    ]


@pytest.mark.parametrize("written", ["DU ÄR INTE ENSAM", "Det är ABSOLUT inte ditt fel", "Gör det NU GENAST"])
def test_a_shout_is_heard(written):
    (found,) = _found(written)
    assert "läses som ett rop" in found[1]


def test_an_abbreviation_that_nobody_explains_is_told_once_a_page_with_what_it_means():
    first = (1, "Förkortningen SIP förklaras inte på sidan.")
    assert _found("Be om en SIP.", "Fråga då om en SIP.") == [first]
    (advice,) = capitals.check([passage("Be om SIP.")], WORDING)
    assert advice.suggestion == "Skriv första gången: samordnad individuell plan (SIP)."


@pytest.mark.parametrize(
    "explained",
    [
        "En samordnad individuell plan (SIP) kan hjälpa.",
        "Be om en gemensam plan, SIP.",
        "Be om en gemensam plan, en [SIP](/sip/).",
        "SIP betyder att alla planerar ihop.",
        "SIP är en plan.",
        "En Samordnad individuell plan görs ihop.",
    ],
)
def test_an_abbreviation_that_the_page_explains_is_let_be(explained):
    assert _found("Be om SIP.", explained) == []


@pytest.mark.parametrize(
    "written", ["Vi var i TV.", "Licensen är CC BY.", "Vi var i TV4 och P4.", "Han sade ”HÅLL TYST”.", "Skriv `SELECT`.", "Å ena sidan."]
)
def test_what_is_known_quoted_or_code_is_let_be(written):
    assert _found(written) == []


def test_an_unknown_word_in_capitals_may_be_either_and_is_told_as_both():
    ((_, problem),) = _found("Vi följer ABCD.")
    assert problem == "”ABCD” är skrivet med versaler, utan att sidan förklarar varför."


def test_a_tab_has_no_room_for_an_explanation():
    assert list(capitals.check([passage("SIP", field="fliktitel", line=0)], WORDING)) == []
