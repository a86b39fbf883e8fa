"""Let what is the same from load to load be worked out once, so that thousands of loads can be tried; changes no result."""

# ruff: noqa: SLF001 (what is remembered stands inside the modules)
from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import pytest
from qjouren import consistency, content_folder, directory_rules, safety_rules, staff_texts, text_rules

LARGE = 100_000  # a text so long is worked out anew


@contextmanager
def remembering() -> Iterator[None]:
    """Remember, within, what files, records and texts gave; each of these depends on its arguments alone."""
    folder, kept = content_folder.ContentFolder, []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folder, "parsed", _once_without_faults(folder.parsed))
        patch.setattr(folder, "_rows", _once_without_faults(lambda *arguments: tuple(_ROWS(*arguments))))
        patch.setattr(directory_rules, "check", _once_by_identity(directory_rules.check, kept))
        patch.setattr(staff_texts, "_fields", _once_by_identity(lambda path, record: list(_FIELDS(path, record)), kept))
        patch.setattr(consistency, "fold", lru_cache(LARGE)(consistency.fold))
        patch.setattr(safety_rules, "private_facts", lru_cache(LARGE)(lambda text: tuple(_FACTS(text))))
        patch.setattr(safety_rules, "promises", lru_cache(LARGE)(lambda text: tuple(_PROMISES(text))))
        patch.setattr(text_rules._Rules, "_line", _Lines())
        yield


_ROWS, _FIELDS = content_folder.ContentFolder._rows, staff_texts._fields
_LINE = text_rules._Rules._line
_FACTS, _PROMISES = safety_rules.private_facts, safety_rules.promises


def _once_without_faults(method: Callable[..., Any]) -> Callable[..., Any]:
    known: dict[Any, Any] = {}

    def once(self: content_folder.ContentFolder, model: Any, text: str, *rest: Any) -> Any:
        key = (model, text, *rest)
        if key in known:
            return known[key]
        before = len(self.faults)
        result = method(self, model, text, *rest)
        if len(self.faults) == before:
            known[key] = result
        return result

    return once


def _once_by_identity(function: Callable[..., Any], kept: list[Any]) -> Callable[..., Any]:
    """Remember by which records are given, not by what they hold; `kept` keeps them, so that no other gets their place."""
    known: dict[Any, Any] = {}

    def once(*arguments: Any) -> Any:
        parts = [part for argument in arguments for part in _parts(argument)]
        key = tuple(map(id, parts)) if not isinstance(arguments[0], str) else (arguments[0], id(arguments[1]))
        if key not in known:
            kept.append((arguments, parts))
            known[key] = function(*arguments)
        return known[key]

    return once


def _parts(argument: Any) -> list[Any]:
    if isinstance(argument, str | tuple):
        return [argument] if isinstance(argument, str) else list(argument)
    names = ("services", "municipalities", "counties", "courts", "categories", "localities", "postcodes")
    return [part for name in names if hasattr(argument, name) for part in _whole(getattr(argument, name))]


def _whole(value: Any) -> list[Any]:
    return list(value) if isinstance(value, tuple) else [value]


class _Lines:
    """Stands for the rules of one line, which ask nothing of the rest."""

    def __init__(self) -> None:
        self.once = lru_cache(LARGE)(lambda line: tuple(_LINE(None, line)))

    def __call__(self, line: str) -> tuple[tuple[str, str], ...]:
        return self.once(line)
