import pytest
from qjouren.long_lists import PART, parts


@pytest.mark.parametrize(("length", "count"), [(0, 1), (1, 1), (PART, 1), (PART + 1, 2), (10 * PART, 10)])
def test_a_list_has_as_many_parts_as_it_needs(length, count):
    found = parts("/lista/", length)
    assert len(found) == count
    assert {part.count for part in found} == {count}


def test_the_first_part_keeps_the_address_of_the_list():
    assert [part.own_address for part in parts("/lista/", 3 * PART)] == ["/lista/", "/lista/2/", "/lista/3/"]
    assert [part.ending for part in parts("/lista/", 2 * PART)] == ["", ", del 2"]


def test_every_item_stands_in_one_part_in_order():
    items = list(range(2 * PART + 7))
    assert [item for part in parts("/lista/", len(items)) for item in part.of(items)] == items


def test_one_can_go_from_each_part_to_its_neighbours_and_no_further():
    assert [(part.before, part.after) for part in parts("/lista/", 3 * PART)] == [
        (None, "/lista/2/"),
        ("/lista/", "/lista/3/"),
        ("/lista/2/", None),
    ]
