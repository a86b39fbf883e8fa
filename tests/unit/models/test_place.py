import pytest
from pydantic import ValidationError
from qjouren.models.place import Locality, LocalLine, Municipality, PostcodeRange

from tests.unit.samples import CONTENT, directory_data

BIG = directory_data("kommuner")["kommuner"][0]
LINE = {"namn": "Socialjouren", "nummer": "08-508 40 000", "farskhet": "ny", "kalla": {"namn": "storby.example"}}


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, True),
        ({"farskhet": "aldre"}, True),
        ({"farskhet": "aldre", "grund": "gemensam-lista"}, False),
        ({"grund": "vardens-sida"}, False),
        ({"farskhet": "gammal"}, False),
        ({"farskhet": "odaterad"}, False),
        ({"grund": "namnd"}, False),
        ({"nummer": "112"}, False),
    ],
)
def test_a_local_number_is_shown_only_where_its_age_and_source_allow(fields, shown):
    assert bool(LocalLine.model_validate(LINE | fields).shown_number) is shown


@pytest.mark.parametrize("fields", [{"kod": 180}, {"kod": "180"}, {"lan": "1"}, {"webb": "http://a.se"}, {"lat": 12.0}, {"adress": "Å"}])
def test_a_municipality_with_a_wrong_field_is_refused(fields):
    with pytest.raises(ValidationError):
        Municipality.model_validate(BIG | fields)


def test_the_pages_of_a_place_have_its_name_in_the_address():
    assert CONTENT.directory.municipality["0180"].address == "/hitta-hjalp/kommun/storby/"
    assert CONTENT.directory.county["01"].address == "/hitta-hjalp/lan/storlan/"


def test_a_row_of_a_table_is_read_from_text():
    assert Locality.model_validate({"namn": "Storby", "slag": "postort", "kommun": "0180", "tyngd": "12"}).rank == 12
    with pytest.raises(ValidationError):
        PostcodeRange.model_validate({"fran": "123", "till": "12345", "kommun": "0180"})
