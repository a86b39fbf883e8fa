import pytest
from qjouren.wording.advice import Advice, quoted, report

LATER = Advice("content/b.md", 9, "", "Något är långt.", "Sätt punkt.")
EARLIER = Advice("content/b.md", 2, "", "Något skaver.", "Skriv hellre: något annat.")
FIELD = Advice("content/a.md", 0, "titel", "Något ropar.", "Skriv med små bokstäver.")


def test_every_reminder_stands_once_under_its_file_in_reading_order():
    assert report([LATER, FIELD, EARLIER, LATER]).splitlines() == [
        "Språket: 3 saker att se över. Ingenting stoppas.",
        "",
        "content/a.md",
        "  fältet titel: Något ropar.",
        "    Förslag: Skriv med små bokstäver.",
        "",
        "content/b.md",
        "  rad 2: Något skaver.",
        "    Förslag: Skriv hellre: något annat.",
        "  rad 9: Något är långt.",
        "    Förslag: Sätt punkt.",
    ]


@pytest.mark.parametrize(("text", "told"), [("du\n borde", "”du borde”"), ("x" * 61, f"”{'x' * 59}…”")])
def test_what_staff_wrote_is_repeated_so_that_it_can_be_found_and_read(text, told):
    assert quoted(text) == told


def test_one_reminder_is_spoken_of_as_one():
    assert report([LATER]).startswith("Språket: 1 sak att se över.")


def test_a_long_list_is_cut_and_says_how_to_see_the_rest():
    lines = report([LATER, FIELD, EARLIER], most=1).splitlines()
    assert "content/b.md" not in lines
    assert lines[-1] == "Och 2 till. Skriv invoke kontrollera för att se alla."
