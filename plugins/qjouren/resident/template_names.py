"""Which names a template may look up, and which templates it is made of; runs none of them."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import Environment, meta


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
    bare = environment.overlay()
    bare.globals = {}  # or names that stand there would be taken for the template's own
    while waiting:
        current = waiting.pop()
        if current in files:
            continue
        files.add(current)
        assert environment.loader  # noqa: S101 (Pelican always gives one)
        tree = bare.parse(environment.loader.get_source(environment, current)[0])
        names |= meta.find_undeclared_variables(tree)
        for found in meta.find_referenced_templates(tree):
            known = known and found is not None
            waiting += [found] if found else []
    return Needs(frozenset(names), frozenset(files), known)
