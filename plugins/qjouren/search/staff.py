"""What staff write in sokord.yml, as terms: synonyms, best bets, danger; knows no file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..models.search_words import Phrases, SearchWords
from . import packing
from .analyse import terms

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
        """Yield five lines, each term as its number in `numbers`: empty words, synonyms, best bets, danger, and its sentences."""
        yield packing.numbers(packing.gaps(sorted(numbers[one] for one in self.empty)))
        yield packing.numbers(value for group in self.same for value in (0, 1, len(group), *(numbers[one] for one in group), 0))
        yield packing.numbers(value for said, shown in self.best for value in (*_coded(said, numbers), len(shown), *shown))
        yield packing.numbers(value for said, _, shown in self.danger for value in (*_coded(said, numbers), len(shown), *shown))
        yield json.dumps([text for _, text, _ in self.danger], ensure_ascii=False, separators=(",", ":"))


def _said(phrases: Phrases) -> Said:
    """Return the terms of each phrase, each set of terms once."""
    found = (tuple(sorted(set(terms(phrase)))) for phrase in phrases)
    return tuple(sorted({phrase for phrase in found if phrase}))


def _coded(said: Said, numbers: Mapping[str, int]) -> Iterator[int]:
    """Yield the phrases of one word, which are most of them, as a rising list, and then the longer ones."""
    single = sorted(numbers[phrase[0]] for phrase in said if len(phrase) == 1)
    longer = [[numbers[one] for one in phrase] for phrase in said if len(phrase) > 1]
    yield from (len(single), *packing.gaps(single), len(longer))
    yield from _lists(longer)


def _lists(lists: Iterable[Sequence[int]]) -> Iterator[int]:
    for values in lists:
        yield len(values)
        yield from values
