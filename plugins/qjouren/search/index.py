"""The index that lunr makes of our own terms; what is shown and what is not told apart, fields merged exactly, scores on a few levels."""

from __future__ import annotations

import gc
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from lunr.builder import Builder

from .analyse import terms
from .entries import Entry

SHOWN: Mapping[str, int] = {"title": 10, "sentence": 2, "place": 5}
HIDDEN: Mapping[str, int] = {"name": 7, "words": 8, "body": 1}
LEVELS = 16
MOST_OF_A_BODY = 2  # the terms of a page's text that say most about it; the rest would weigh more than they help
SAID_OFTEN = 4  # a word that a text says fewer times may stand in it by chance


@dataclass(frozen=True)
class Posting:
    """That an entry, by its number, holds a term, and how much it is about it: 0 is the least."""

    entry: int
    level: int


@dataclass(frozen=True)
class Index:
    """For each term, in order, the entries that hold it unseen; `low` and `step` give a level's score: low · e^(step · level)."""

    postings: Mapping[str, Sequence[Posting]]
    low: float
    step: float


def lunr_index(entries: Sequence[Entry], empty: Collection[str]) -> dict[str, Any]:
    """Return the index as lunr's own JSON: lunr.js can load it. `empty` are terms that say nothing."""
    builder = Builder()
    builder.ref("id")
    builder.b(0)  # a long name is no worse a name
    for name, boost in {**SHOWN, **HIDDEN}.items():
        builder.field(name, boost)
    fields = [{name: [one for one in terms(getattr(entry, name)) if one not in empty] for name in (*SHOWN, *HIDDEN)} for entry in entries]
    _keep_what_tells(fields)
    with _no_collection():
        for number, (entry, found) in enumerate(zip(entries, fields, strict=True)):
            builder.add({"id": f"{number}", **found}, {"boost": entry.boost})
        serialised: dict[str, Any] = builder.build().serialize()
    return serialised


def _keep_what_tells(fields: Sequence[dict[str, list[str]]]) -> None:
    """Leave in each body only the terms that it says often, that say most about it and that are not shown."""
    spread = Counter(one for found in fields for one in set(found["body"]))
    for found in fields:
        seen = {one for name in (*SHOWN, "name", "words") for one in found[name]}
        counted = Counter(one for one in found["body"] if one not in seen)
        often = ((one, count) for one, count in counted.items() if count >= SAID_OFTEN)
        weight = {one: count / (1.2 + count) * math.log(1 + len(fields) / spread[one]) for one, count in often}
        kept = set(sorted(weight, key=lambda one: (-weight[one], one))[:MOST_OF_A_BODY])
        found["body"] = [one for one in found["body"] if one in kept]


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep Python from looking through lunr's many small records again and again: it is why its time grows faster than the text."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def hidden_scores(serialised: Mapping[str, Any], entries: Sequence[Entry]) -> dict[str, dict[int, float]]:
    """Return each term's score in each entry by the fields that are not shown, summed, without its rareness and the entry's boost.

    The sum is exact: a query weighs every field alike. A term that the title says weighs enough by that, and is left out.
    """
    names, rareness = {}, {}
    for term, posting in serialised["invertedIndex"]:
        names[posting["_index"]] = term
        df = sum(len(found) for name, found in posting.items() if name != "_index")
        rareness[term] = math.log(1 + abs((len(entries) - df + 0.5) / (df + 0.5)))
    scores: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for reference, vector in serialised["fieldVectors"]:
        name, _, entry = reference.partition("/")
        if name in HIDDEN:
            titled = {*terms(entries[int(entry)].title)}
            for number, score in zip(vector[::2], vector[1::2], strict=True):
                if names[number] in titled:
                    continue
                scores[names[number]][int(entry)] += score / rareness[names[number]] / entries[int(entry)].boost
    return scores


def levelled(scores: Mapping[str, Mapping[int, float]]) -> Index:
    """Return `scores` on a few levels, each as much greater than the one below."""
    logs = [math.log(score) for found in scores.values() for score in found.values()] or [0.0]
    low, high = min(logs), max(logs)
    step = (high - low) / (LEVELS - 1) or 1.0
    postings = {
        term: [Posting(entry, round((math.log(score) - low) / step)) for entry, score in sorted(scores[term].items())]
        for term in sorted(scores)
    }
    return Index(postings, round(math.exp(low), 4), round(step, 4))


def build(entries: Sequence[Entry], empty: Collection[str]) -> Index:
    """Return the index of `entries`, without the terms that are `empty`."""
    return levelled(hidden_scores(lunr_index(entries, empty), entries))
