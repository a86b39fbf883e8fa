from hypothesis import given
from hypothesis import strategies as st
from qjouren.search.packing import coded, front, gaps, numbers


def unpacked(text):
    found, value, shift = [], 0, 0
    for letter in text:
        code = ord(letter)
        if code > 95:
            value, shift = value + ((code - 96) << shift), shift + 5
        else:
            found.append(value + ((code - 32) << shift))
            value = shift = 0
    return found


@given(st.lists(st.integers(0, 10**7)))
def test_numbers_survive_as_plain_characters_on_one_line(values):
    text = numbers(values)
    assert unpacked(text) == values
    assert all(32 <= ord(letter) < 128 for letter in text)


def test_a_number_below_64_is_one_character():
    assert numbers([0, 63]) == " _"
    assert len(numbers([64])) == 2


def test_words_are_told_by_what_they_share_with_the_one_before():
    assert front(["hem", "hemlig", "hot", "jour"]) == "AhemDligBotAjour"


@given(st.lists(st.text("abcdeå", min_size=1), unique=True))
def test_words_survive(words):
    ordered = sorted(words)
    parts, last, found = front(ordered), "", []
    for index, letter in enumerate(parts):
        if letter.isupper():
            rest = parts[index + 1 :]
            end = next((place for place, one in enumerate(rest) if one.isupper()), len(rest))
            last = last[: ord(letter) - 65] + rest[:end]
            found.append(last)
    assert found == ordered


def test_the_commonest_value_has_the_lowest_number():
    assert coded(["b", "a", "b", ""]) == ["b\t\ta", numbers([0, 2, 0, 1])]


def test_gaps_are_what_lies_between_rising_numbers():
    assert gaps([0, 1, 5]) == [0, 0, 3]
    assert gaps([]) == []
