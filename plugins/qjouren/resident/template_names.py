"""Which names a template may look up, and which templates it is made of; runs none of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Environment, meta

_BARE = Environment(autoescape=True)  # it runs nothing
_BARE.globals = {}  # or names that stand there would be taken for the template's own


@dataclass(frozen=True)
class Needs:
    """What a template may read: names of the context, and its own and other template files."""

    names: frozenset[str]
    files: frozenset[str]
    known: bool = True  # False where it names a template only when it runs


def needs(environment: Environment, name: str) -> Needs:
    """Return what the template `name` and all that it extends, imports or includes may read."""
    names: set[str] = set()
    files: set[str] = set()
    waiting, known = [name], True
    _BARE.filters, _BARE.tests = environment.filters, environment.tests  # it asks whether they are there
    while waiting:
        current = waiting.pop()
        if current in files:
            continue
        files.add(current)
        assert environment.loader  # noqa: S101 (Pelican always gives one)
        own, others = _read(environment.loader.get_source(environment, current)[0])
        names |= own
        known = known and None not in others
        waiting += [found for found in others if found]
    return Needs(frozenset(names), frozenset(files), known)


@lru_cache(maxsize=1024)
def _read(source: str) -> tuple[frozenset[str], frozenset[str | None]]:
    """Return the names and the templates that one template names: most are parts of many."""
    tree = _BARE.parse(source)
    return frozenset(meta.find_undeclared_variables(tree)), frozenset(meta.find_referenced_templates(tree))
