"""Split a list that is too long for one page over several, each at an address of its own; knows nothing of what is listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

Item = TypeVar("Item")
PART = 50  # entries: what a page's weight has room for
SHORT_PART = 100  # entries of a line each


@dataclass(frozen=True)
class Part:
    """Which part of a list a page holds: `number` of `count`, the first at `address` itself."""

    address: str
    number: int = 1
    count: int = 1

    @property
    def own_address(self) -> str:
        """The address of this part."""
        return self._at(self.number)

    @property
    def before(self) -> str | None:
        """The address of the part before this one."""
        return self._at(self.number - 1) if self.number > 1 else None

    @property
    def after(self) -> str | None:
        """The address of the part after this one."""
        return self._at(self.number + 1) if self.number < self.count else None

    @property
    def ending(self) -> str:
        """What a title needs beside the list's name, to be no other page's."""
        return f", del {self.number}" if self.number > 1 else ""

    def of(self, items: Sequence[Item]) -> Sequence[Item]:
        """Return those of `items` that this part holds."""
        return items[(self.number - 1) * PART : self.number * PART]

    def _at(self, number: int) -> str:
        return f"{self.address}{number}/" if number > 1 else self.address


def filled(groups: Sequence[Sequence[Item]], most: int = SHORT_PART) -> list[list[tuple[int, Sequence[Item]]]]:
    """Return pages of at most `most` items, each as (number of a group, its items); a group is cut only where it fits no page whole."""
    pages: list[list[tuple[int, Sequence[Item]]]] = [[]]
    room = most
    for number, items in enumerate(groups):
        if len(items) > room < most:
            pages.append([])
            room = most
        for start in range(0, len(items), most):
            if start:
                pages.append([])
                room = most
            pages[-1].append((number, items[start : start + most]))
            room -= len(pages[-1][-1][1])
    return pages


def parts(address: str, length: int) -> list[Part]:
    """Return the parts of a list of `length` at `address`; an empty list has one too."""
    count = max(1, -(-length // PART))
    return [Part(address, number, count) for number in range(1, count + 1)]
