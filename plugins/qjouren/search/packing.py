"""Numbers and words as short text that compresses well; theme/static/js/search/unpack.js reads it. Knows nothing of what they mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

_MOST_SHARED = 25  # a shared beginning is told with one capital


def numbers(values: Iterable[int]) -> str:
    """Return each number as characters of five bits, the last of each below «`»."""
    text = []
    for value in values:
        left = value
        while left >= 64:  # noqa: PLR2004 (what the last character can hold)
            text.append(chr(96 + (left & 31)))
            left >>= 5
        text.append(chr(32 + left))
    return "".join(text)


def front(words: Sequence[str]) -> str:
    """Return sorted `words`, each as how many letters it shares with the one before, and the rest."""
    shared = (_shared(*pair) for pair in pairwise(["", *words]))
    return "".join(chr(65 + count) + word[count:] for count, word in zip(shared, words, strict=True))


def _shared(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    pairs = zip(one[:_MOST_SHARED], other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def coded(values: Sequence[str]) -> list[str]:
    """Return two lines: the different values, the commonest first, and for each value its number among them."""
    times = Counter(values)
    order = sorted(times, key=lambda value: (-times[value], value))
    places = {value: number for number, value in enumerate(order)}
    return ["\t".join(order), numbers(places[value] for value in values)]


def gaps(values: Iterable[int]) -> list[int]:
    """Return how many numbers lie between each of the rising `values` and the one before."""
    return [after - before - 1 for before, after in pairwise([-1, *values])]
