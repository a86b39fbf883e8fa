from qjouren.editing.order import usual_order


def test_fields_stand_as_most_files_have_them():
    heads = [["titel", "adress", "mall"], ["titel", "mall"], ["titel", "adress", "mall"], ["mall", "titel"]]
    assert usual_order(heads, ["mall", "titel", "adress"]) == ["titel", "adress", "mall"]


def test_a_field_that_no_file_has_stays_behind_its_neighbour_in_the_model():
    assert usual_order([["c", "a"]], ["first", "a", "after a", "c", "last"]) == ["first", "c", "last", "a", "after a"]


def test_files_that_contradict_each_other_in_a_ring_still_have_an_order():
    assert sorted(usual_order([["a", "b"], ["b", "c"], ["c", "a"]], ["a", "b", "c"])) == ["a", "b", "c"]
