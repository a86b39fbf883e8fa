import pytest
from qjouren.long_lists import PART, filled, parts


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


@pytest.mark.parametrize(
    ("sizes", "pages"),
    [
        ([], [[]]),
        ([2, 1], [[(0, 2), (1, 1)]]),
        ([2, 2], [[(0, 2)], [(1, 2)]]),  # the second fits whole on a page of its own
        ([7, 1, 1], [[(0, 3)], [(0, 3)], [(0, 1), (1, 1), (2, 1)]]),
        ([1, 4], [[(0, 1)], [(1, 3)], [(1, 1)]]),
        ([3, 0, 1], [[(0, 3)], [(2, 1)]]),
    ],
)
def test_groups_fill_pages_and_are_cut_only_where_no_page_holds_them_whole(sizes, pages):
    groups = [[f"{number}-{item}" for item in range(size)] for number, size in enumerate(sizes)]
    found = filled(groups, 3)
    assert [[(number, len(items)) for number, items in page] for page in found] == pages
    assert [item for page in found for _, items in page for item in items] == [item for group in groups for item in group]
