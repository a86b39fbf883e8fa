"""What staff write in sokord.yml, as terms: synonyms, best bets, danger; knows no file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from ..models.search_words import Phrases, SearchWords
from . import packing
from .analyse import terms

OFTEN = 64  # so many terms that phrases say most have numbers of one character
PAIR = 2
Said = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Staff:
    """Staff's words as terms, and the entries they lead to by number."""

    empty: frozenset[str]
    same: tuple[tuple[str, ...], ...]
    best: tuple[tuple[Said, tuple[int, ...]], ...]
    danger: tuple[tuple[Said, str, tuple[int, ...]], ...]

    @classmethod
    def of(cls, words: SearchWords, by_id: Mapping[str, int]) -> Staff:
        """Return `words` as terms; `by_id` gives the number of each entry by the id or address that staff write."""
        return cls(
            frozenset(one for phrase in words.empty for one in terms(phrase)),
            tuple(tuple(dict.fromkeys(one for phrase in group for one in terms(phrase)[-1:])) for group in words.same),
            tuple((_said(bet.said), tuple(by_id[one] for one in bet.shown)) for bet in words.best),
            tuple((_said(one.said), one.text, tuple(by_id[number] for number in one.numbers)) for one in words.danger),
        )

    @property
    def terms(self) -> set[str]:
        """Every term in it."""
        said = [*(said for said, _ in self.best), *(said for said, _, _ in self.danger)]
        phrases = [*self.same, *(phrase for phrases in said for phrase in phrases)]
        return {*self.empty, *(one for phrase in phrases for one in phrase)}

    def lines(self, numbers: Mapping[str, int]) -> Iterator[str]:
        """Yield six lines: empty words, the terms phrases say most, synonyms, best bets, danger, and its sentences.

        Terms are numbers: in rising lists those of `numbers`, else their place among the terms said most, and after these all others.
        """
        said = [*(said for said, _ in self.best), *(said for said, _, _ in self.danger)]
        times = Counter(one for phrases in said for phrase in phrases if len(phrase) > 1 for one in phrase)
        often = sorted(sorted(times, key=lambda one: (-times[one], one))[:OFTEN], key=numbers.__getitem__)
        short = {one: number + len(often) for one, number in numbers.items()} | {one: number for number, one in enumerate(often)}
        rank = {one: number for number, one in enumerate(sorted(numbers, key=lambda one: (-times[one], numbers[one])))}
        coded = partial(_coded, numbers=numbers, short=short, rank=rank)
        yield packing.numbers(packing.gaps(sorted(numbers[one] for one in self.empty)))
        yield packing.numbers(packing.gaps(numbers[one] for one in often))
        yield packing.numbers(value for group in self.same for value in (0, *_longer([[short[one] for one in group]]), 0))
        yield packing.numbers(value for said, shown in self.best for value in (*coded(said), len(shown), *shown))
        yield packing.numbers(value for said, _, shown in self.danger for value in (*coded(said), len(shown), *shown))
        yield "\t".join(text for _, text, _ in self.danger)


def _said(phrases: Phrases) -> Said:
    """Return the terms of each phrase, each set of terms once."""
    found = (tuple(sorted(set(terms(phrase)))) for phrase in phrases)
    return tuple(sorted({phrase for phrase in found if phrase}))


def _coded(said: Said, numbers: Mapping[str, int], short: Mapping[str, int], rank: Mapping[str, int]) -> Iterator[int]:
    """Yield the phrases of one word, which are most of them, as a rising list; then those of two; then the longer ones.

    Of the longer the term that phrases say most comes first, so that many begin alike.
    """
    single = sorted(numbers[phrase[0]] for phrase in said if len(phrase) == 1)
    others = sorted([short[one] for one in sorted(phrase, key=rank.__getitem__)] for phrase in said if len(phrase) > 1)
    yield from (len(single), *packing.gaps(single))
    yield from _longer(others)


def _longer(phrases: Sequence[Sequence[int]]) -> Iterator[int]:
    """Yield the pairs, then the rest: how many, and of each how far its first number is from the one before, how many follow, and these."""
    pairs, rest = ([phrase for phrase in phrases if (len(phrase) == PAIR) is is_pair] for is_pair in (True, False))
    for group in (pairs, rest):
        yield len(group)
        for before, values in pairwise([(0,), *group]):
            follow = () if group is pairs else (len(values) - 1,)
            yield from (values[0] - before[0], *follow, *values[1:])
