import json
from dataclasses import replace

import pytest
from qjouren.open_data_files import card_address, files

from tests.unit.samples import CONTENT

DIRECTORY = CONTENT.directory


def made(content=CONTENT):
    return {name: "".join(pieces) for name, pieces in files(content)}


FILES = made()


def test_the_directory_is_given_as_json_as_a_table_and_as_cards():
    cards = {f"hitta-hjalp/{name}/kontakt.vcf" for name in ("linjen", "osaker", "jour-storby")}
    assert set(FILES) == {"hitta-hjalp/data/katalog.json", "hitta-hjalp/data/katalog.csv", *cards}


def test_json_and_table_hold_as_many():
    assert json.loads(FILES["hitta-hjalp/data/katalog.json"])["total_items"] == FILES["hitta-hjalp/data/katalog.csv"].count("\r\n") - 1


@pytest.mark.parametrize(
    ("fields", "address"),
    [
        ({}, "/hitta-hjalp/linjen/kontakt.vcf"),
        ({"status": "nedlagd"}, None),
        ({"unconfirmed": True}, "/hitta-hjalp/linjen/kontakt.vcf"),
        ({"unconfirmed": True, "web": None}, None),
    ],
)
def test_a_card_is_made_of_what_can_be_reached(fields, address):
    assert card_address(DIRECTORY, DIRECTORY.by_id["linjen"].model_copy(update=fields)) == address


def test_the_number_of_an_unsure_service_is_in_no_file():
    """A county board may have the same number as a fact of its own; that stands in its own place."""
    contents = json.loads(FILES["hitta-hjalp/data/katalog.json"])["contents"]
    row = next(line for line in FILES["hitta-hjalp/data/katalog.csv"].splitlines() if line.startswith("osaker,"))
    assert [item.keys() & {"phones", "schedules"} for item in contents if item["name"] == "Jouren Osäker"] == [set()]
    assert "0980" not in row
    assert "TEL" not in FILES["hitta-hjalp/osaker/kontakt.vcf"]


def test_the_files_are_the_same_each_time_and_follow_the_directory():
    assert made() == FILES
    assert made(replace(CONTENT, directory=replace(DIRECTORY, services=()))) != FILES
