"""Turn a JSON Schema of one of our models into the editor's fields; reads no file and knows no model by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .labels import label

Field = dict[str, Any]
LONG = 100  # a text that may be longer than this gets a box of several lines
_CLOCK = (r"^([01]?\d|2[0-3])[.:][0-5]\d$", "Skriv timmar och minuter, till exempel 12:00.")
_WRONG = "Det som står här går inte att använda. Läs hjälptexten under fältet."
_NUMBERS = {"integer": "int", "number": "float"}


def fields_of(schema: dict[str, Any], order: Iterable[str] = ()) -> list[Field]:
    """Return the editor's fields for the record that `schema` describes: those named in `order` first, then the rest."""
    return _Fields(schema.get("definitions", {})).of(schema, order)


class _Fields:
    def __init__(self, definitions: dict[str, Any]) -> None:
        self.definitions = definitions

    def of(self, record: dict[str, Any], order: Iterable[str] = ()) -> list[Field]:
        known, needed = record["properties"], record.get("required", ())
        first = [name for name in order if name in known]
        names = [*first, *(name for name in known if name not in first)]
        return [self._field(name, known[name], required=name in needed) for name in names]

    def _field(self, name: str, part: dict[str, Any], *, required: bool) -> Field:
        schema, nullable = self._resolved(part)
        if "const" in schema:
            return {"name": name, "label": label(name), "widget": "hidden", "default": schema["const"]}
        about = {"name": name, "label": label(name), "hint": schema.get("description", ""), "required": required}
        if schema.get("type") == "boolean" and nullable:  # yes, no, or nobody knows
            return {**about, "widget": "select", "options": [{"label": "Ja", "value": "true"}, {"label": "Nej", "value": "false"}]}
        return {**about, **self._widget(name, schema)}

    def _resolved(self, part: dict[str, Any]) -> tuple[dict[str, Any], bool]:
        """Return `part` with what it refers to written out, and whether it may be empty."""
        choices = [choice for choice in part.get("anyOf", ()) if choice.get("type") != "null"]
        nullable = len(choices) < len(part.get("anyOf", ()))
        whole = {**(choices[0] if choices else {}), **part}
        name = whole.get("$ref", "").rpartition("/")[2]
        return {**self.definitions.get(name, {}), **whole}, nullable

    def _widget(self, name: str, schema: dict[str, Any]) -> Field:
        kind = str(schema["type"])  # a date that is only partly known may be text or a number, and is edited as text
        if kind == "array":
            return self._list(name, schema)
        if kind == "object":
            return {"widget": "object", "collapsed": "auto", "fields": self.of(schema)}
        return _value(kind, schema)

    def _list(self, name: str, schema: dict[str, Any]) -> Field:
        limits = _known({"min": schema.get("minItems"), "max": schema.get("maxItems")})
        item, _ = self._resolved(schema["items"])
        if "enum" in item:
            return {"widget": "select", "multiple": True, "options": _options(item), **limits}
        if item["type"] == "object":
            fields = self.of(item)
            return {"widget": "list", "collapsed": "auto", "summary": _summary(fields), "fields": fields, **limits}
        return {"widget": "list", "field": {"name": name, "label": label(name), **self._widget(name, item)}, **limits}


def _value(kind: str, schema: dict[str, Any]) -> Field:
    """Return how one value is edited."""
    if "enum" in schema:
        return {"widget": "select", "options": _options(schema)}
    if kind == "boolean":
        return {"widget": "boolean"}
    if kind in _NUMBERS:
        limits = {"min": schema.get("minimum"), "max": schema.get("maximum")}
        return {"widget": "number", "value_type": _NUMBERS[kind], **_known(limits)}
    if schema.get("format") == "date":
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    return _text(schema)


def _options(schema: dict[str, Any]) -> list[dict[str, str]]:
    said = schema.get("enumDescriptions") or [label(value) for value in schema["enum"]]
    return [{"label": text, "value": value} for value, text in zip(schema["enum"], said, strict=True)]


def _text(schema: dict[str, Any]) -> Field:
    least = schema.get("minLength", 0)
    limits = _known({"minlength": least if least > 1 else None, "maxlength": schema.get("maxLength")})  # «1» would be counted aloud
    pattern = (schema["pattern"], schema.get("patternErrorMessage", _WRONG)) if "pattern" in schema else None
    if schema.get("format") == "time":
        pattern = _CLOCK
    long = schema.get("maxLength", 0) > LONG
    return {"widget": "text" if long else "string", **limits, **({"pattern": list(pattern)} if pattern else {})}


def _summary(fields: list[Field]) -> str:
    """Return what a closed item of a list is called: its first text."""
    texts = [field["name"] for field in fields if field["widget"] in {"string", "text"}]
    return f"{{{{fields.{texts[0] if texts else fields[0]['name']}}}}}"


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
