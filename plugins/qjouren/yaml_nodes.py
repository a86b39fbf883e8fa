"""Text to YAML nodes: no guessing of types, no hidden features, and no text that takes too long or goes too deep.

Plain YAML 1.1 reads `no` as false, `12:30` as 750 and `0180` as 120. Here a value is text unless it is
plainly a whole number, a decimal number, true, false or empty.
"""

from __future__ import annotations

import re

import yaml

SAFE_DEPTH = 1000
LONG = 100_000  # characters: Python's loader takes a second for as many
_OPENING = " \t-?:"  # what a line begins with that can put one list inside another


class _Loader(yaml.SafeLoader):
    """SafeLoader whose plain scalars follow YAML 1.2, without dates, octals and yes/no."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 (the base class types it as it is)


class _QuickLoader(yaml.CSafeLoader):
    """The same in C, many times as fast; but deep nesting would exhaust its stack, so only plain texts are given to it."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 (the base class types it as it is)


for _each in (_Loader, _QuickLoader):
    _each.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
    _each.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:null|~|)$"), ["n", "~", ""])
    _each.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?(?:0|[1-9]\d*)$"), list("-0123456789"))
    _each.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^-?\d+\.\d+$"), list("-0123456789"))
_PLAIN = _Loader("")


def compose(text: str) -> yaml.Node | None:
    """Return the nodes of `text`; where the C loader refuses it, Python's decides and says why, if that does not take too long.

    Raises a `yaml.YAMLError`, `ValueError` or `OverflowError` for what is not YAML, and a `RecursionError` for what nests too deep.
    """
    try:
        if not _is_shallow(text):
            raise RecursionError
        return yaml.compose(text, Loader=_QuickLoader)
    except (yaml.YAMLError, ValueError, OverflowError):
        if len(text) > LONG:
            raise
    return yaml.compose(text, Loader=_Loader)


def _is_shallow(text: str) -> bool:
    """Tell whether `text` does not nest so deep that the C loader's stack is in danger; a few thousand levels are not."""
    openings = max((len(line) - len(line.lstrip(_OPENING)) for line in text.splitlines()), default=0)
    if text.count("[") + text.count("{") < SAFE_DEPTH and openings < SAFE_DEPTH:
        return True
    depth = 0
    for event in yaml.parse(text, Loader=_QuickLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth == SAFE_DEPTH:
            return False
    return True


def plain_tag(text: str) -> str:
    """Return the tag of `text` where it stands without quotation marks."""
    tag: str = _PLAIN.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag
