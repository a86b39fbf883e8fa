import json

import pytest
from jsonschema import Draft7Validator
from qjouren.editor_schemas import record_model, schemas
from qjouren.models.place import Courts
from qjouren.models.service import Service
from qjouren.yaml_source import parse

from tests.support import ROOT
from tests.unit.samples import CONTENT, directory_data

SCHEMAS = {name: json.loads(text) for name, text in schemas(CONTENT.directory.categories).items()}
SERVICE = SCHEMAS["verksamhet.json"]


def errors(data, name="verksamhet.json"):
    return [error.message for error in Draft7Validator(SCHEMAS[name]).iter_errors(data)]


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_each_schema_is_one(name):
    Draft7Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", ["linjen", "jour-storby", "osaker"])
def test_a_valid_service_passes(name):
    assert errors(directory_data(f"stodverksamheter/{name}")) == []


@pytest.mark.parametrize("name", ["kategorier", "kommuner", "lan", "domstolar"])
def test_a_valid_list_passes(name):
    assert errors(directory_data(name), f"{name}.json") == []


def test_the_template_for_staff_passes_where_its_words_exist():
    text = (ROOT / "content/katalog/stodverksamheter/_mall.yaml").read_text(encoding="utf-8")
    assert "# yaml-language-server: $schema=../_schema/verksamhet.json\n" in text
    document, _ = parse(text, "_mall.yaml")
    real = json.loads((ROOT / "content/katalog/_schema/verksamhet.json").read_text(encoding="utf-8"))
    assert list(Draft7Validator(real).iter_errors(document.data)) == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("typ", "jourer"),
        ("behov", ["finns-inte"]),
        ("sakerhet", "ganska"),
        ("kontrollerad", "i går"),
        ("rackvidd", "landet"),
        ("beskrivning", "Kort."),
        ("adress", "Storgatan 1"),
        ("kallor", []),
    ],
)
def test_what_the_build_would_refuse_is_marked_in_the_editor(field, value):
    assert errors(directory_data("stodverksamheter/linjen") | {field: value})


def test_a_field_that_must_be_there_is_missed():
    assert errors({key: value for key, value in directory_data("stodverksamheter/linjen").items() if key != "kallor"})


def test_words_are_offered_with_their_meaning():
    offered = SERVICE["properties"]["behov"]["items"]
    topics = CONTENT.directory.categories.topics
    assert dict(zip(offered["enum"], offered["enumDescriptions"], strict=True)) == {topic.id: topic.name for topic in topics}


def test_staff_meet_no_english():
    described = [text for text in _descriptions(SERVICE) if not text.endswith((".", "]."))]
    assert described == []
    assert "title" not in json.dumps(SERVICE).replace("fliktitel", "")
    assert Service.__doc__ not in json.dumps(SERVICE)


def test_a_file_has_the_model_of_its_list_else_that_of_a_service():
    assert (record_model("domstolar"), record_model("jour-storby")) == (Courts, Service)


def _descriptions(value):
    if isinstance(value, dict):
        own = [value["description"]] if isinstance(value.get("description"), str) else []
        return own + [text for part in value.values() for text in _descriptions(part)]
    return [text for part in value for text in _descriptions(part)] if isinstance(value, list) else []
