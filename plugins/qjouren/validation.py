"""Hold data against a model and say every fault in Swedish; never changes the data."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .faults import Fault
from .yaml_source import Key, YamlDocument, field_name

Model = TypeVar("Model", bound=BaseModel)

MAX_FAULTS = 100  # of one record: more have one cause, and to word each takes time
QUOTED_LENGTH = 40  # characters of a wrong value that the report repeats

# Pydantic's error type → (problem, remedy); the fields of `ctx` and `value` may be used.
_MESSAGES = {
    "missing": ("Fältet saknas.", "Lägg till raden ”{name}: …”."),
    "string_type": ("Här ska det stå text.", "Skriv text, gärna inom citattecken."),
    "string_too_short": ("Texten är för kort.", "Skriv minst {min_length} tecken."),
    "string_too_long": ("Texten är {length} tecken lång.", "Korta den till högst {max_length} tecken."),
    "int_type": ("Här ska det stå ett heltal.", "Skriv siffror utan mellanslag, till exempel 1485."),
    "int_parsing": ("”{value}” är inte ett heltal.", "Skriv siffror utan mellanslag, till exempel 1485."),
    "float_type": ("Här ska det stå ett tal.", "Skriv siffror utan mellanslag, med punkt före decimaler, till exempel 21.3."),
    "float_parsing": ("”{value}” är inte ett tal.", "Skriv siffror utan mellanslag, med punkt före decimaler, till exempel 21.3."),
    "bool_type": ("Här ska det stå true eller false.", "Skriv true för ja och false för nej."),
    "bool_parsing": ("”{value}” är varken true eller false.", "Skriv true för ja och false för nej."),
    "list_type": ("Här ska det stå en lista.", "Skriv en rad per sak, med ”- ” först."),
    "tuple_type": ("Här ska det stå en lista.", "Skriv en rad per sak, med ”- ” först."),
    "too_short": ("Listan har för få rader.", "Skriv minst {min_length}."),
    "too_long": ("Listan har för många rader.", "Skriv högst {max_length}."),
    "model_type": ("Här ska det stå flera fält.", "Skriv ”namn: värde” på varsin rad, indragna lika långt."),
    "dict_type": ("Här ska det stå flera fält.", "Skriv ”namn: värde” på varsin rad, indragna lika långt."),
    "greater_than_equal": ("Talet {value} är för litet.", "Det minsta som godtas är {ge:g}."),
    "less_than_equal": ("Talet {value} är för stort.", "Det största som godtas är {le:g}."),
}
_DATE = ("”{value}” är inte ett datum som finns.", "Skriv år-månad-dag, till exempel 2026-11-23.")
_UNKNOWN = ("Värdet ”{value}” går inte att använda här.", "Se i handboken vad fältet {name} kan innehålla.")


def validate(model: type[Model], document: YamlDocument) -> tuple[Model | None, list[Fault]]:
    """Return the `model` made from `document`, or None and all its faults."""
    try:
        return model.model_validate(document.data), []
    except ValidationError as error:
        return None, [_fault(detail, model, document) for detail in error.errors(include_url=False)[:MAX_FAULTS]]


def _fault(detail: ErrorDetails, model: type[BaseModel], document: YamlDocument) -> Fault:
    key: Key = tuple(part for part in detail["loc"] if _is_field(part))
    if detail["type"] == "staff":  # pydantic places a default that will not do under our name of the field, not staff's
        aliases = {name: info.alias or name for name, info in model.model_fields.items()}
        key = tuple(aliases.get(str(part), part) for part in key)
    problem, remedy = _words(detail, key, model)
    return Fault(document.path, problem, remedy, document.line_of(key), field_name(key))


def _is_field(part: str | int) -> bool:
    """Leave out what pydantic adds to a place for unions and validators."""
    return isinstance(part, int) or not part.startswith(("function-", "constrained-"))


def _words(detail: ErrorDetails, key: Key, model: type[BaseModel]) -> tuple[str, str]:
    kind, context = detail["type"], dict(detail.get("ctx", {}))
    name = str(key[-1]) if key else ""
    if kind == "staff":
        return context["problem"], context["remedy"]
    if kind == "extra_forbidden":
        return f"Fältet ”{_short(name)}” finns inte.", _suggestion(name, model, key)
    if kind in ("literal_error", "enum"):
        return f"Värdet ”{_short(detail['input'])}” finns inte.", f"Välj {context['expected'].replace(' or ', ' eller ')}."
    problem, remedy = _DATE if kind.startswith("date") else _MESSAGES.get(kind, _UNKNOWN)
    value = detail["input"]
    length = len(value) if isinstance(value, str) else 0
    words = {"name": name, "value": _short(value), "length": length, **context}
    return problem.format(**words), remedy.format(**words)


def _suggestion(name: str, model: type[BaseModel], key: Key) -> str:
    known = sorted(info.alias or field for field, info in _model_at(model, key[:-1]).model_fields.items())
    close = get_close_matches(name[:QUOTED_LENGTH].lower(), known, n=1, cutoff=0.6)
    return f"Menade du ”{close[0]}”?" if close else f"Ta bort raden. Fälten som finns: {', '.join(known)}."


def _model_at(model: type[BaseModel], key: Key) -> type[BaseModel]:
    """Return the model that describes the record at `key` inside `model`."""
    for part in key:
        if isinstance(part, str):
            fields = {info.alias or name: info for name, info in model.model_fields.items()}
            inner = _models_in(fields[part].annotation) if part in fields else []
            model = inner[0] if inner else model
    return model


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in get_args(annotation) for found in _models_in(part)]


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= QUOTED_LENGTH else text[: QUOTED_LENGTH - 1] + "…"
