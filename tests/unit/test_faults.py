import pytest
from hypothesis import given
from hypothesis import strategies as st
from qjouren.faults import LONGEST, SHOWN, ContentError, Fault, report

A = Fault("content/a.md", "Titeln saknas.", "Skriv en titel.", 3, "titel")
B = Fault("content/b.md", "Länken är trasig.", "Rätta den.", 12)
C = Fault("content/b.md", "Filen är tom.", "Skriv något.")

REPORT = """\
Bygget stannade: 3 fel att rätta. Den webbplats som redan var byggd är orörd.

content/a.md
  rad 3, fältet titel: Titeln saknas.
    Gör så här: Skriv en titel.

content/b.md
  hela filen: Filen är tom.
    Gör så här: Skriv något.
  rad 12: Länken är trasig.
    Gör så här: Rätta den."""

faults = st.builds(Fault, st.text(), st.text(), st.text(), st.none() | st.integers(1), st.none() | st.text())


@pytest.mark.parametrize(
    ("line", "field", "place"),
    [(None, None, "hela filen"), (4, None, "rad 4"), (None, "titel", "fältet titel"), (4, "titel", "rad 4, fältet titel")],
)
def test_a_fault_says_its_place_as_exactly_as_it_is_known(line, field, place):
    assert Fault("a.md", "", "", line, field).place == place


@pytest.mark.parametrize("given_faults", [[A, B, C], [C, B, A], [B, C, A, B]])
def test_the_report_groups_by_file_in_reading_order_whatever_the_order_of_finding(given_faults):
    assert report(given_faults) == REPORT


def test_one_fault_is_counted_in_the_singular():
    assert report([A]).startswith("Bygget stannade: 1 fel att rätta.")


def test_the_error_carries_every_fault_once():
    error = ContentError([B, A, A])
    assert error.faults == (A, B)
    assert str(error) == report([A, B])


def test_faults_that_differ_only_in_their_remedy_have_an_order_too():
    one, two = (Fault("a.md", "Fel.", remedy) for remedy in ("Gör a.", "Gör b."))
    assert report([two, one]) == report([one, two])


@given(st.lists(faults), st.randoms())
def test_the_report_is_the_same_in_any_order(found, random):
    shuffled = random.sample(found, len(found))
    assert report(shuffled) == report(found)


def test_of_many_faults_in_one_file_the_first_are_told_and_the_others_counted():
    told = report([Fault("a.md", f"Fel {number}.", "Rätta.", number) for number in range(1, SHOWN + 13)])
    assert told.startswith(f"Bygget stannade: {SHOWN + 12} fel att rätta.")
    assert told.count("Gör så här") == SHOWN
    assert told.endswith("Och 12 fel till i filen. Rätta dem ovanför först.")


def test_a_report_repeats_nothing_endless_and_nothing_that_a_screen_obeys():
    told = report([Fault("a\x1b[2J.md", f"Ordet ”{'x' * 600_000}\u202e” finns inte.\r", "Byt det.", field="å\x00\n")])
    assert "a�[2J.md" in told
    assert "fältet å��:" in told
    assert len(told) < 2 * LONGEST
    assert not set(told) & set("\x1b\x00\r\u202e")
