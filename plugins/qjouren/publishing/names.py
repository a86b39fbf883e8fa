"""Names of releases on a host, such as «0007-3f2a91c04b1d», and which come before or go; touches no file."""

from __future__ import annotations

import re
from collections.abc import Iterable

KEPT = 5
_NAME = re.compile(r"(\d{4,})-[0-9a-f]{12}")


def releases(names: Iterable[str]) -> list[str]:
    """Return those of `names` that are whole releases, oldest first."""
    return sorted((name for name in names if _NAME.fullmatch(name)), key=_number)


def following(existing: Iterable[str], identity: str) -> str:
    """Return the name of a new release whose files have the `identity`."""
    numbers = [_number(name) for name in releases(existing)]
    return f"{max(numbers, default=0) + 1:04}-{identity[:12]}"


def previous(existing: Iterable[str], current: str) -> str | None:
    """Return the release to go back to from `current`, or None."""
    older = [name for name in releases(existing) if _number(name) < _number(current)]
    return older[-1] if older else None


def undone(existing: Iterable[str], shown: str | None) -> list[str]:
    """Return the releases newer than the one `shown`: whoever went back did not want them, nor should the next way back lead there."""
    return [name for name in releases(existing) if shown and _number(name) > _number(shown)]


def surplus(existing: Iterable[str], shown: str) -> list[str]:
    """Return the releases that are too old to keep when `shown` is the newest: all but five, itself among them."""
    return [name for name in releases(existing) if _number(name) < _number(shown)][: -KEPT + 1]


def _number(name: str) -> int:
    return int(name.partition("-")[0])
