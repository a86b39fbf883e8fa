"""Make JSON Schemas of our models, by which editors complete and check staff's files; writes no files."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from .models.category import Categories, Category
from .models.place import Counties, Courts, Municipalities
from .models.service import Service

FOLDER = "content/katalog/_schema"
SERVICE = "verksamhet"
_DRAFT = "http://json-schema.org/draft-07/schema#"  # what editors' YAML support reads best
_MODELS: dict[str, type[BaseModel]] = {
    SERVICE: Service,
    "kategorier": Categories,
    "kommuner": Municipalities,
    "lan": Counties,
    "domstolar": Courts,
}


def schemas(categories: Categories) -> dict[str, str]:
    """Return each schema as text, under the name of its file; the words of `categories` are the choices of a service."""
    made = {name: plain_schema(model) for name, model in _MODELS.items()} | {SERVICE: service_schema(categories)}
    return {f"{name}.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in made.items()}


def record_model(name: str) -> type[BaseModel]:
    """Return the model of the file that staff call `name`: a service unless it is one of the lists."""
    return _MODELS.get(name, Service)


def service_schema(categories: Categories) -> dict[str, Any]:
    """Return the schema of a service, whose fields that name a word take the words of `categories`."""
    made = plain_schema(Service)
    _offer_words(made["properties"], categories)
    return made


def plain_schema(model: type[BaseModel]) -> dict[str, Any]:
    """Return the schema of `model` with the names that staff write, and nothing in English."""
    made = _in_swedish(model.model_json_schema(by_alias=True))
    return {"$schema": _DRAFT, **_draft_07(made)}


def _in_swedish(value: Any) -> Any:
    """Leave out what pydantic says in English: titles, and our docstrings."""
    if isinstance(value, dict):
        english = {"title", "description"} if "properties" in value else {"title"}
        return {key: _in_swedish(part) for key, part in value.items() if key not in english or not isinstance(part, str)}
    return [_in_swedish(part) for part in value] if isinstance(value, list) else value


def _draft_07(value: Any) -> Any:
    """Say in draft 7 what pydantic says in a later one: where definitions stand."""
    if isinstance(value, dict):
        return {("definitions" if key == "$defs" else key): _draft_07(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_draft_07(part) for part in value]
    return value.replace("#/$defs/", "#/definitions/") if isinstance(value, str) else value


def _offer_words(fields: dict[str, Any], categories: Categories) -> None:
    """Let the fields of a service that name a word take only words that exist, and tell what each means."""
    lists = {"behov": categories.topics, "for_vem": categories.audiences, "sprak": categories.languages}
    for name, words in lists.items():
        fields[name]["items"] = _choice(words)
    fields["typ"] = {"description": fields["typ"]["description"], **_choice(categories.kinds)}


def _choice(words: tuple[Category, ...]) -> dict[str, Any]:
    return {"type": "string", "enum": [word.id for word in words], "enumDescriptions": [word.name for word in words]}
