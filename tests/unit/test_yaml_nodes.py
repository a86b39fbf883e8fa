from contextlib import suppress

import pytest
import yaml
from qjouren import yaml_nodes


@pytest.mark.parametrize(
    ("text", "kind"), [("no", "str"), ("12:30", "str"), ("0180", "str"), ("2026-11-23", "str"), ("180", "int"), ("true", "bool")]
)
def test_a_value_is_text_unless_it_is_plainly_something_else(text, kind):
    assert yaml_nodes.plain_tag(text) == f"tag:yaml.org,2002:{kind}"
    assert yaml_nodes.compose(text).tag == f"tag:yaml.org,2002:{kind}"


def test_a_short_text_that_is_not_yaml_is_told_by_the_loader_that_says_why():
    with pytest.raises(yaml.YAMLError) as told:
        yaml_nodes.compose("a: 1\nb: @")
    assert told.value.problem_mark.line == 1


@pytest.mark.parametrize(
    "text",
    [
        "titel: " + "ord " * 100_000,
        "a: [" + "b, " * 100_000 + "]",
        "a: 1\n" * 50_000 + "b: @",
        "- a\n" * 100_000 + "\tb: 1",
        "a: " + "[" * 300_000,
        "\n".join(f"a{number}: [1, {{b: c}}]" for number in range(10_000)),
        "a: [" + "[], " * 100_000 + "}",
        "a: " + "b" * 500_000 + "\nc: " + "[" * 1_000 + "]" * 1_000,
    ],
)
def test_a_long_text_is_read_or_refused_by_the_quick_loader_alone(text, monkeypatch):
    """Python's own would take many seconds."""
    monkeypatch.setattr(yaml_nodes, "_Loader", None)
    with suppress(yaml.YAMLError, RecursionError):
        assert yaml_nodes.compose(text)


@pytest.mark.parametrize("piece", ["- ", "? ", "?\t", "-\t- "])
def test_lists_opened_one_after_the_other_on_a_line_do_not_exhaust_the_stack(piece):
    with pytest.raises((RecursionError, yaml.YAMLError)):
        yaml_nodes.compose(f"a:\n  {piece * 60_000}b")
