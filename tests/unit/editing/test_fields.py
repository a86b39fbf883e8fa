import re

import pytest
from pydantic import Field as Described
from qjouren.editing.fields import fields_of
from qjouren.editor_schemas import plain_schema
from qjouren.models.common import Record
from qjouren.models.lecture import LectureMeta
from qjouren.models.page import NewsMeta, PageMeta
from qjouren.models.report import Report
from qjouren.models.service import Service
from qjouren.models.site import Menu

MODELS = [PageMeta, NewsMeta, LectureMeta, Report, Service, Menu]


def fields(model):
    return {field["name"]: field for field in fields_of(plain_schema(model))}


@pytest.mark.parametrize("model", MODELS)
def test_every_field_of_a_record_is_there_with_what_the_model_says_of_it(model):
    made = fields(model)
    assert list(made) == [info.alias for info in model.model_fields.values()]
    said = {name: field["hint"] for name, field in made.items() if field["widget"] != "hidden"}
    described = {info.alias: info.description for info in model.model_fields.values()}
    assert said == {name: described[name] for name in said}


@pytest.mark.parametrize("model", MODELS)
def test_the_editor_asks_for_what_the_build_asks_for(model):
    needed = {info.alias for info in model.model_fields.values() if info.is_required()}
    made = fields(model)
    assert {name for name, field in made.items() if field.get("required")} == {name for name in needed if made[name]["widget"] != "hidden"}


def test_those_named_come_first_and_unknown_names_are_passed_over():
    assert [field["name"] for field in fields_of(plain_schema(PageMeta), ["titel", "finns-inte", "mall"])][:3] == [
        "titel",
        "mall",
        "fliktitel",
    ]


def test_lengths_and_limits_follow():
    made = fields(PageMeta)
    assert (made["sammanfattning"]["minlength"], made["sammanfattning"]["maxlength"]) == (20, 200)
    assert (made["fliktitel"].get("minlength"), made["fliktitel"]["maxlength"]) == (None, 25)
    assert (made["ordning"]["value_type"], made["ordning"]["min"], made["ordning"]["max"]) == ("int", 1, 999)
    assert made["nasta_steg"]["max"] == 4
    assert made["sammanfattning"]["widget"] == "text"


def test_a_choice_is_said_in_words_and_saved_as_the_files_have_it():
    assert {"label": "Anhörig", "value": "anhorig"} in fields(PageMeta)["lasare"]["options"]


def test_what_can_only_be_one_thing_is_not_asked():
    assert fields(NewsMeta)["mall"] == {"name": "mall", "label": "Sorts sida", "widget": "hidden", "default": "nyhet"}


def test_a_day_is_picked_and_saved_as_the_files_have_it():
    assert fields(PageMeta)["granskad"] | {"hint": ""} == {
        "name": "granskad",
        "label": "Granskad",
        "hint": "",
        "required": True,
        "widget": "datetime",
        "type": "date",
        "format": "YYYY-MM-DD",
    }


@pytest.mark.parametrize(
    ("model", "field", "right", "wrong"),
    [
        (PageMeta, "adress", "/stod/fragor/", "/Stöd/"),
        (NewsMeta, "datum", "2026-11", "i går"),
        (Service, "webb", "https://www.roks.se/", "www.roks.se"),
        (Service, "sms", "08-644 20 32", "ring oss"),
        (LectureMeta, "borjar", "12:30", "25:00"),
    ],
)
def test_a_wrong_value_is_refused_with_a_remedy(model, field, right, wrong):
    pattern, remedy = fields(model)[field]["pattern"]
    assert re.search(pattern, right)
    assert not re.search(pattern, wrong)
    assert remedy.endswith(".")
    assert remedy.startswith("Skriv")


def test_records_inside_records_bring_their_fields():
    sources = fields(PageMeta)["kallor"]
    assert [field["name"] for field in sources["fields"]] == ["namn", "lank", "datum", "sprak"]
    assert sources["summary"] == "{{fields.namn}}"
    assert fields(Service)["krav"]["widget"] == "object"


def test_a_list_of_texts_is_a_list_of_texts():
    assert fields(Service)["vardagsord"]["field"]["widget"] == "string"


def test_what_nobody_knows_is_neither_yes_nor_no():
    class Maybe(Record):
        recorded: bool | None = Described(None, alias="spelas_in", description="Om den spelas in.")
        plain: bool = Described(False, alias="ja", description="Om.")

    made = fields(Maybe)
    assert [option["value"] for option in made["spelas_in"]["options"]] == ["true", "false"]
    assert made["ja"]["widget"] == "boolean"
