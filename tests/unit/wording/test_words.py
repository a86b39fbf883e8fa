import pytest
from qjouren.models.wording import WordChoice
from qjouren.wording.words import Words

from tests.unit.wording.samples import WORDING, passage

WORDS = Words(WORDING.words)


def _found(written):
    return [one.problem.partition("”.")[0].removeprefix("”") for one in WORDS.check(passage(written))]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Hon har ett missbruk.", ["missbruk"]),
        ("Missbruket styr.", ["Missbruket"]),
        ("En blandmissbrukare.", ["blandmissbrukare"]),
        ("Tänk efter. Du borde ringa.", ["Du borde"]),
        ("Som du\nborde veta.", ["du borde"]),
        ("Ta med t.ex. mat.", ["t.ex."]),
        ("t ex mat", ["t ex"]),
        ("MISSBRUK", ["MISSBRUK"]),
        ("**missbruk**", ["missbruk"]),
    ],
)
def test_a_word_is_found_in_every_form(written, found):
    assert _found(written) == found


@pytest.mark.parametrize(
    "written",
    [
        "Hon lever med ett beroende.",
        "Han sade ”du borde skämmas, missbrukare”.",
        "Enligt lag om vård av missbrukare gäller detta.",
        "Ring till Missbruksenheten eller åk till Centrala Missbruksmottagningen.",
        "Läs på [sidan](/missbruk/).",
        "Skriv `missbruk` i rutan.",
        "Vad borde han göra?",
        "Den text vi skrev.",
    ],
)
def test_names_laws_quotations_and_addresses_are_let_be(written):
    assert _found(written) == []


def test_the_reminder_says_why_what_to_write_and_where():
    (advice,) = WORDS.check(passage("Först en rad.\nSedan ett missbruk."))
    assert (advice.path, advice.line, advice.place) == ("content/stod.md", 8, "rad 8")
    assert advice.problem == "”missbruk”. Ordet dömer."
    assert advice.suggestion == "Skriv hellre: beroende."


def test_a_word_that_is_a_pattern_to_others_is_only_itself():
    words = Words((WordChoice(skriv_inte=("a.b",), hellre="något", darfor="Därför att."),))
    assert [len(list(words.check(passage(text)))) for text in ("a.b", "axb")] == [1, 0]


def test_without_words_nothing_is_found():
    assert list(Words(()).check(passage("missbruk"))) == []
