from datetime import date

import pytest
from qjouren.review_note import Note, dated, noted

from tests.support import ROOT

DAY = date(2026, 12, 1)
CHECK = Note(DAY, "samordnare", "Nytt nummer: 08-1 # inte fler")
TEXT = """\
# Först en rad till er.
id: jour
telefoner:
  - namn: "Jouren" # ring på dagen
    nummer: "08-644 20 32"
kommuner: ["0180"]

kallor:
  - namn: En källa
    datum: "2022"
kontrollerad: "2022"
kontrollerad_hur: Läst i en kopia. Inte kontrollerad på deras egen sida.
sakerhet: medel
"""
CHANGED = (
    """kontrollerad: "2022"
kontrollerad_hur: Läst i en kopia. Inte kontrollerad på deras egen sida.
""",
    """kontrollerad: 2026-12-01
kontrollerad_hur: Kontrollerad mot källan.
granskningar:
  - datum: 2026-12-01
    vem: samordnare
    andrat: 'Nytt nummer: 08-1 # inte fler'
""",
)


def test_a_check_changes_its_own_lines_and_nothing_else():
    assert noted(TEXT, CHECK) == TEXT.replace(*CHANGED)


def test_the_next_check_is_written_last():
    twice = noted(noted(TEXT, CHECK), Note(date(2027, 1, 2), "jourkvinna", "inget", how="Vi ringde."))
    assert twice.endswith("  - datum: 2027-01-02\n    vem: jourkvinna\n    andrat: inget\nsakerhet: medel\n")
    assert "kontrollerad: 2027-01-02\nkontrollerad_hur: Vi ringde.\n" in twice
    assert twice.count("- datum: 2026-12-01") == 1


@pytest.mark.parametrize("mark", [{"confidence": "lag"}, {"unconfirmed": True}])
def test_to_mark_doubt_is_no_check(mark):
    marked = noted(TEXT, Note(DAY, "samordnare", "Ingen svarar.", **mark))
    assert 'kontrollerad: "2022"\n' in marked
    assert ("sakerhet: lag" in marked, "obekraftad: true" in marked) == ("confidence" in mark, "unconfirmed" in mark)


def test_a_check_takes_the_mark_of_doubt_away():
    marked = noted(TEXT, Note(DAY, "samordnare", "Ingen svarar.", unconfirmed=True))
    assert "obekraftad" not in noted(marked, CHECK)
    assert "sakerhet: hog" in noted(marked, Note(DAY, "samordnare", "Allt.", "hog"))


def test_a_file_that_never_was_checked_gets_its_fields_beside_the_sources():
    text = "id: a\nkallor:\n  - namn: En källa\nanteckning: sist\n"
    assert noted(text, CHECK).endswith("anteckning: sist\n")
    assert "  - namn: En källa\nkontrollerad: 2026-12-01\n" in noted(text, CHECK)


def test_the_day_of_the_directory_moves_forward_only():
    text = "# dagen\ndatum: 2026-11-23\nbehov: []\n"
    assert dated(text, DAY) == text.replace("2026-11-23", "2026-12-01")
    assert dated(text, date(2026, 1, 1)) == text


@pytest.mark.parametrize("path", sorted((ROOT / "content/katalog").rglob("[!_]*.yaml")), ids=lambda path: path.stem)
def test_in_a_real_file_only_what_a_check_says_is_changed(path):
    before = path.read_text(encoding="utf-8")
    if path.stem == "kategorier":
        assert dated(before, DAY).splitlines()[3:] == before.splitlines()[3:]
        return
    kept = noted(before, CHECK).splitlines()
    lost = [line for line in before.splitlines() if line not in kept]
    assert [line for line in lost if not line.startswith(("kontrollerad", "obekraftad"))] == []
