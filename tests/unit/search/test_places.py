from dataclasses import replace

from qjouren.models.place import Locality, PostcodeRange
from qjouren.search import packing
from qjouren.search.places import places_file

from tests.unit.samples import CONTENT

DIRECTORY = CONTENT.directory
CODES = [item.code for item in DIRECTORY.municipalities.items]


def place(name, code, rank=0):
    return Locality.model_validate({"namn": name, "slag": "område", "kommun": code, "tyngd": str(rank)})


def lines(*places, codes=(), ordinary=()):
    return places_file(replace(DIRECTORY, localities=places, postcodes=codes), ordinary).split("\n")


def test_there_is_a_line_for_each_municipality_and_three_of_postcodes():
    assert len(lines()) == len(CODES) + 3


def test_places_with_postcodes_come_first_and_ordinary_words_last():
    found = lines(place("Backa", CODES[0]), place("Vik", CODES[0], 2), place("Veta", CODES[0]), place("Berg", CODES[0]), ordinary={"veta"})
    assert found[0] == "Vik\t\tBacka\tBerg\t\tVeta"


def test_a_municipalitys_own_name_is_left_to_the_index():
    own = DIRECTORY.municipalities.items[0].name
    assert lines(place(own, CODES[0], 3))[0] == "\t"


def test_postcodes_are_told_by_where_they_begin_how_many_they_are_and_whose():
    codes = [
        PostcodeRange.model_validate({"fran": first, "till": last, "kommun": CODES[-1]})
        for first, last in (("20010", "20019"), ("10004", "10004"))
    ]
    assert lines(codes=codes)[-3:] == [
        packing.numbers([10004, 20010 - 10004 - 1]),
        packing.numbers([0, 9]),
        packing.numbers([len(CODES) - 1] * 2),
    ]
