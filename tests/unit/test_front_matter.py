import pytest
from hypothesis import given
from hypothesis import strategies as st
from qjouren.front_matter import SplitFile, split


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\na: 1\n---\ntext\n", SplitFile("a: 1", "text\n", 2, 4)),
        ("---  \na: 1\n--- \ntext", SplitFile("a: 1", "text", 2, 4)),
        ("---\n---", SplitFile("", "", 2, 3)),
        ("---\na: 1\nb: 2\n---\n\nrad 6\n---\nrad 8", SplitFile("a: 1\nb: 2", "\nrad 6\n---\nrad 8", 2, 5)),
    ],
)
def test_a_file_is_split_and_each_part_knows_its_line(text, parts):
    assert split(text, "a.md") == (parts, [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "börjar inte med uppgifter"),
        ("Bara text.", "börjar inte med uppgifter"),
        ("\n---\na: 1\n---\n", "börjar inte med uppgifter"),
        ("----\na: 1\n----\n", "börjar inte med uppgifter"),
        ("---\na: 1\n", "tar aldrig slut"),
        ("---\na: 1\n ---\n", "tar aldrig slut"),
        ("---", "tar aldrig slut"),
    ],
)
def test_a_head_that_is_missing_or_open_is_one_fault_on_the_first_line(text, problem):
    parts, faults = split(text, "a.md")
    assert parts is None
    assert [(fault.path, fault.line) for fault in faults] == [("a.md", 1)]
    assert problem in faults[0].problem
    assert "---" in faults[0].remedy


@given(st.text() | st.text(alphabet="-\n a:").map(lambda text: f"---\n{text}"))
def test_any_text_is_split_without_loss_or_is_a_fault(text):
    parts, faults = split(text, "a.md")
    assert (parts is None) == bool(faults)
    if parts:
        lines = text.split("\n")
        assert "\n".join(lines[parts.body_line - 1 :]) == parts.body
        assert "\n".join(lines[parts.head_line - 1 : parts.body_line - 2]) == parts.head
