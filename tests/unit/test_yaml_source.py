from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qjouren.yaml_source import MAX_DEPTH, YamlDocument, field_name, parse

YAML_LIKE = st.text(alphabet="ab01:-?#&*!|>%@`\"'{}[],.~ \n\t\\uUxd8FÅ<=")


def _data(text: str) -> Any:
    document, faults = parse(text, "fil.yaml")
    assert faults == []
    assert document
    return document.data


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("0x10", "0x10"),
        ("2026-11-23", "2026-11-23"),
        ("08-644 20 32", "08-644 20 32"),
        ("+46", "+46"),
        ('"0123"', "0123"),
        ("'5'", "5"),
        ("True", "True"),
        (".5", ".5"),
        ("1e3", "1e3"),
        ("9" * 25, "9" * 25),
        ("å, ä & ö", "å, ä & ö"),
    ],
)
def test_a_value_is_text_unless_it_is_plainly_something_else(written, value):
    assert _data(f"a: {written}") == {"a": value}
    assert type(_data(f"a: {written}")["a"]) is str


@pytest.mark.parametrize(("written", "value"), [("0", 0), ("-5", -5), ("1485", 1485), ("21.3", 21.3), ("true", True), ("false", False)])
def test_numbers_and_true_and_false_are_read_as_such(written, value):
    data = _data(f"a: {written}")
    assert data == {"a": value}
    assert type(data["a"]) is type(value)


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_nothing_is_nothing(written):
    assert _data(f"a: {written}") == {"a": None}


@pytest.mark.parametrize("text", ["", "\n\n", "# bara en kommentar\n"])
def test_an_empty_text_is_a_document_without_data(text):
    assert parse(text, "fil.yaml") == (YamlDocument("fil.yaml", None), [])


def test_every_field_knows_its_line_in_the_file():
    document, _ = parse("a: 1\nb:\n  - c: 2\n    d: 3\n", "fil.md", first_line=2)
    assert document
    assert [document.line_of(key) for key in [("a",), ("b",), ("b", 0, "c"), ("b", 0, "d")]] == [2, 3, 4, 5]


def test_a_missing_field_is_said_to_stand_where_the_record_around_it_does():
    document, _ = parse("a: 1\nb:\n  - c: 2\n", "fil.yaml")
    assert document
    assert [document.line_of(key) for key in [("b", 0, "saknas"), ("b", 7), ("saknas",)]] == [3, 2, 1]


@pytest.mark.parametrize(
    ("text", "line", "field", "problem"),
    [
        ("a: 1\n\tb: 2", 2, None, "går inte att läsa"),
        ('a: "öppen', 1, None, "går inte att läsa"),
        ("a: b: c", 1, None, "går inte att läsa"),
        ("a: 1\n b: 2", 2, None, "går inte att läsa"),
        ("a: @x", 1, None, "går inte att läsa"),
        ("a: 1\n---\nb: 2", 2, None, "går inte att läsa"),
        ("a: *okand", 1, None, "går inte att läsa"),
        ("a: 1\nb: \x07", 2, None, "oläsbart tecken"),
        ('a: "\\UFFFFFFFF"', 1, None, "oläsbart tecken"),
        ("%YAML 1." + "1" * 5000 + "\n---\na: 1", 1, None, "oläsbart tecken"),
        ("a: " + "[" * 5000, 1, None, "för djupt"),
        ("a: 1\nb: " + "[" * 20 + "]" * 20, 2, None, "för djupt"),
        ("a: 1\na: 2", 2, "a", "står två gånger"),
        ("a:\n  b: 1\n  b: 2", 3, "a › b", "står två gånger"),
        ("a: &x [1]\nb: *x", 1, "b", "hänvisning"),
        ("a: &x [*x]", 1, "a › punkt 1", "hänvisning"),
        ("a: 1\n<<: {b: 1}", 2, None, "ett vanligt ord"),
        ("? [a]\n: b", 1, None, "ett vanligt ord"),
        ("a: 0123", 1, "a", "börjar med noll"),
        ("a:\n  - 0_7", 2, "a › punkt 1", "börjar med noll"),
        ("a: !!int abc", 1, "a", "Märkningen"),
        ("a: !egen:int 1", 1, "a", "Märkningen"),
        ("a: !!str 5", 1, "a", "Märkningen"),
        ("a: !!binary aGVq", 1, "a", "Märkningen"),
        ('a: "\\ud800"', 1, "a", "oläsbart tecken"),
        ('"a\\ud800": 1', 1, None, "oläsbart tecken"),
        *((f'a: "x\\{escape}"', 1, "a", "oläsbart tecken") for escape in ("0", "x1b", "e", "r", "L", "u202e", "u2066", "ufffe")),
    ],
)
def test_what_cannot_be_read_as_meant_is_a_fault_with_its_line_and_a_remedy(text, line, field, problem):
    _, faults = parse(text, "fil.yaml")
    assert [(fault.path, fault.line, fault.field) for fault in faults] == [("fil.yaml", line, field)]
    assert problem in faults[0].problem
    assert faults[0].remedy.endswith((".", '"0123".', "kolon."))


def test_the_line_of_a_fault_is_counted_from_the_first_line_of_the_file():
    _, faults = parse("a: 1\na: 2", "fil.md", first_line=2)
    assert [fault.line for fault in faults] == [3]


def test_faults_do_not_hide_each_other():
    _, faults = parse("a: 012\na: 1\nb: !x 1", "fil.yaml")
    assert [fault.line for fault in faults] == [1, 2, 3]


def test_lists_may_lie_as_deep_as_the_limit():
    depth = MAX_DEPTH - 1
    assert parse("a: " + "[" * depth + "]" * depth, "fil.yaml")[1] == []


@pytest.mark.parametrize(("key", "name"), [((), None), (("a",), "a"), (("a", 0, "b"), "a › punkt 1 › b"), (("a", 2), "a › punkt 3")])
def test_a_place_is_said_as_staff_would_say_it(key, name):
    assert field_name(key) == name


@given(st.text() | YAML_LIKE | YAML_LIKE.map(lambda text: f"a: {text}"))
def test_any_text_is_a_document_or_faults_and_never_an_exception(text):
    document, faults = parse(text, "fil.yaml")
    assert document or faults
    assert all(fault.line and fault.line >= 1 for fault in faults)
