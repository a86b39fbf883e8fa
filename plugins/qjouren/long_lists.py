"""Split a list that is too long for one page over several, each at an address of its own; knows nothing of what is listed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

Item = TypeVar("Item")
PART = 50  # entries: what a page's weight has room for


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


def parts(address: str, length: int) -> list[Part]:
    """Return the parts of a list of `length` at `address`; an empty list has one too."""
    count = max(1, -(-length // PART))
    return [Part(address, number, count) for number in range(1, count + 1)]
