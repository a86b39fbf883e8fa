import pytest
from qjouren.publishing import names

SUM = "0123456789ab" * 3
KEPT = [f"{number:04}-{SUM[:12]}" for number in range(1, 8)]


def test_a_new_release_has_the_next_number_and_the_sum_of_its_files():
    assert names.following([], SUM) == f"0001-{SUM[:12]}"
    assert names.following([*KEPT, ".halv-0009-x", "annat"], SUM) == f"0008-{SUM[:12]}"


def test_numbers_are_compared_as_numbers():
    ten = f"10000-{SUM[:12]}"
    assert names.releases([ten, *reversed(KEPT)]) == [*KEPT, ten]


@pytest.mark.parametrize("name", [".halv-0001-0123456789ab", "0001-0123456789AB", "0001", "../0001-0123456789ab", "0001-0123456789ab;x"])
def test_nothing_but_a_whole_name_is_a_release(name):
    assert names.releases([name]) == []


def test_the_way_back_is_the_release_before():
    assert names.previous(KEPT, KEPT[3]) == KEPT[2]
    assert names.previous(KEPT, KEPT[0]) is None


def test_what_was_undone_is_never_the_way_back():
    assert names.undone(KEPT, KEPT[4]) == KEPT[5:]
    assert names.undone(KEPT, None) == []


def test_five_releases_are_kept_the_shown_one_among_them():
    assert names.surplus(KEPT, KEPT[-1]) == KEPT[:2]
    assert names.surplus(KEPT[:4], KEPT[4]) == []
