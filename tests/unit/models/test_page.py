import pytest
from pydantic import ValidationError
from qjouren.documents import Document
from qjouren.models.lecture import LectureMeta
from qjouren.models.page import NewsMeta, NextStep, PageMeta, ReportMeta, Source

from tests.unit.samples import CONTENT, PAGE


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("content/stod.md", PageMeta),
        ("content/aktuellt/fest.md", NewsMeta),
        ("content/forelasningar/igor.md", LectureMeta),
        ("content/rapporter/2023.md", ReportMeta),
    ],
)
def test_the_folder_decides_what_kind_of_head_a_file_has(path, kind):
    document: Document = CONTENT.by_path[path]
    assert type(document.meta) is kind


@pytest.mark.parametrize("field", PAGE)
def test_a_page_cannot_be_without(field):
    with pytest.raises(ValidationError) as caught:
        PageMeta.model_validate({name: value for name, value in PAGE.items() if name != field})
    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [("missing", (field,))]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("titel", ""),
        ("titel", "x" * 81),
        ("fliktitel", "x" * 26),
        ("adress", "/Stöd/"),
        ("mall", "nyhet"),
        ("mall", "okänd"),
        ("lasare", "alla andra"),
        ("sammanfattning", "För kort."),
        ("sammanfattning", "x" * 201),
        ("granskad", "i går"),
        ("granskad", 0),
        ("ordning", 0),
        ("ordning", 1000),
        ("innehallsnotis", ""),
        ("nasta_steg", [{"text": "Stöd", "lank": "/stod/"}] * 5),
        ("nasta_steg", [{"text": "Stöd", "lank": "https://a.se/"}]),
        ("kallor", [{"namn": "Polisen", "lank": "http://polisen.se/"}]),
        ("kallor", [{"namn": ""}]),
        ("title", "English"),
    ],
)
def test_a_page_refuses_a_value_out_of_bounds(field, value):
    with pytest.raises(ValidationError):
        PageMeta.model_validate(PAGE | {field: value})


def test_a_page_without_a_given_order_comes_after_those_that_have_one():
    given = PageMeta.model_validate(PAGE | {"ordning": 99})
    assert PageMeta.model_validate(PAGE).order > given.order


def test_a_source_needs_only_a_name():
    source = Source.model_validate({"namn": "Polisen"})
    assert (source.link, source.dated) == (None, None)


def test_a_source_may_stand_on_a_page_of_our_own():
    assert Source.model_validate({"namn": "Året", "lank": "/ar/2023/"}).link == "/ar/2023/"


def test_a_next_step_is_short_enough_for_a_button():
    with pytest.raises(ValidationError):
        NextStep.model_validate({"text": "x" * 61, "lank": "/stod/"})


def test_news_says_its_writers_role():
    common = {name: value for name, value in PAGE.items() if name != "lasare"}
    with pytest.raises(ValidationError) as caught:
        NewsMeta.model_validate(common | {"mall": "nyhet", "datum": "2023"})
    assert {error["loc"][0] for error in caught.value.errors()} == {"skriven_av"}
