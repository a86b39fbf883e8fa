"""Find the order in which staff's files have their fields, so that the editor keeps it; changes no file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations


def usual_order(heads: Iterable[Sequence[str]], known: Sequence[str]) -> list[str]:
    """Return the names in `known` as most of `heads` have them; one that no head has stays behind the one before it in `known`."""
    before: Counter[tuple[str, str]] = Counter()
    for head in heads:
        before.update(combinations(head, 2))
    seen = {name for pair in before for name in pair}
    left, placed = [name for name in known if name in seen], []
    while left:
        first = next((name for name in left if not any(before[other, name] > before[name, other] for other in left)), left[0])
        left.remove(first)
        placed.append(first)
    for place, name in enumerate(known):
        if name not in seen:
            placed.insert(placed.index(known[place - 1]) + 1 if place else 0, name)
    return placed
