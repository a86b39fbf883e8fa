import pytest
from qjouren.status.section import MOST, Section

LINES = [f"sak {number}" for number in range(MOST + 2)]


def test_a_section_says_how_many_shows_the_first_and_what_to_do():
    assert list(Section("Saker", LINES, "Gör det.").told(everything=False)) == [
        f"Saker: {MOST + 2}",
        *(f"  sak {number}" for number in range(MOST)),
        "  … och 2 till.",
        "  Gör så här: Gör det.",
    ]


@pytest.mark.parametrize(("lines", "everything"), [(LINES, True), (LINES[:MOST], False)])
def test_everything_is_shown_where_it_is_asked_for_or_little(lines, everything):
    told = list(Section("Saker", lines, "Gör det.").told(everything=everything))
    assert told[1:-1] == [f"  {line}" for line in lines]
