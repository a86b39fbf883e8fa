"""The published schemas of HSDS 3, where they are at hand; see tests/hsds/README.md."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tests.support import ROOT

FOLDER = Path(os.environ.get("HSDS_SCHEMAS") or ROOT / "tests/hsds")


def schemas() -> dict[str, Any]:
    """Return each schema under the name by which the others refer to it."""
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}


def faults(services: list[dict[str, Any]]) -> Iterator[str]:
    """Yield what the schemas say against `services`, formats of addresses and identifiers included."""
    found = [(name, Resource.from_contents(schema, default_specification=DRAFT202012)) for name, schema in schemas().items()]
    whole = {"type": "array", "items": {"$ref": "service.json"}}
    validator = Draft202012Validator(whole, registry=Registry().with_resources(found), format_checker=FormatChecker())
    yield from (f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(services))


def unknown_fields(value: dict[str, Any], name: str = "service.json") -> Iterator[str]:
    """Yield the fields of `value` that the schema `name` does not know: the schemas themselves let them pass."""
    known = schemas()[name]["properties"]
    for field, inner in value.items():
        if field not in known:
            yield f"{name}: {field}"
            continue
        reference = known[field].get("$ref") or known[field].get("items", {}).get("$ref")
        for part in inner if isinstance(inner, list) else [inner]:
            if reference:
                yield from unknown_fields(part, reference)
