from dataclasses import replace

import pytest
from qjouren import text_limits
from qjouren.markdown_blocks import converter

from tests.unit.samples import CONTENT


def faults(body):
    document = replace(CONTENT.by_address["/stod/"], body=body, body_line=9)
    return [(fault.line, fault.problem) for fault in text_limits.check(replace(CONTENT, documents=(document,)))]


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        ("ord " * 25_001, 9, "100 000 tecken"),
        ("Först.\n\n" + "ord " * 2_501, 11, "10 000 tecken"),
        ("Först.\n\n" + "[" * 101, 11, "hundra hakparenteser"),
        ("Först.\n\n" + "> " * 13 + "a", 11, "för djupt"),
        ("Först.\n\n" + ">" * 13 + "a", 11, "för djupt"),
        ("Först.\n\n" + "1. " * 13 + "a", 11, "för djupt"),
        ("Först.\n\n" + "    " * 12 + "- a", 11, "för djupt"),
        ("Först.\n\n" + "\t" * 12 + "- a", 11, "för djupt"),
    ],
)
def test_what_a_converter_would_never_finish_is_told_with_its_line(body, line, words):
    [(found, problem)] = faults(body)
    assert (found, words in problem) == (line, True)


@pytest.mark.parametrize(
    "body",
    [
        "Text.",
        "- a\n    - b\n        - c",
        "> Ett citat.",
        "* * *",
        "1. Ett.\n2. Två.",
        "**fet** [a](/stod/) " * 90,
        "a - b - c - d " * 20,
        "",
    ],
)
def test_an_ordinary_text_is_let_be(body):
    assert faults(body) == []


@pytest.mark.parametrize("piece", ["[", "> ", "1. ", "- ", "*", "`", "_a *b ", "[a](", "![", "a|b\n"])
def test_what_the_limits_let_through_can_be_converted(piece):
    """As much of it as a paragraph may hold, in a page as long as may be."""
    paragraph = piece * min(
        text_limits.MAX_PARAGRAPH // len(piece), text_limits.MAX_BRACKETS if "[" in piece else text_limits.MAX_DEPTH * 90
    )
    if faults(paragraph):
        paragraph = piece * text_limits.MAX_DEPTH
    assert faults(paragraph) == []
    converter({}).convert("\n\n".join([paragraph] * 5))
