from dataclasses import replace

import pytest
from qjouren.models.service import Service
from qjouren.search import local
from qjouren.search.entries import Entry, entries
from qjouren.search.publish import files

from tests.unit.samples import CONTENT, directory_data

DIRECTORY = CONTENT.directory
HERE, THERE = (place.code for place in DIRECTORY.municipalities.items[:2])


def services(count, **fields):
    data = directory_data("stodverksamheter/jour-storby")
    name = (fields["kommuner"] or ["lan"])[0]
    return [Service.model_validate(data | {"id": f"jour-{name}-{number}"} | fields) for number in range(count)]


def divided(*added, always=()):
    directory = replace(DIRECTORY, services=(*DIRECTORY.services, *added))
    made = local.split(entries(replace(CONTENT, directory=directory)), directory, always)
    return made, [[entry.address for entry in part] for part in made.files]


def test_what_is_for_the_whole_country_and_what_staff_lead_to_everyone_gets():
    made, parts = divided(always=["/hitta-hjalp/jour-storby/"])
    core = {entry.address for entry in made.core}
    assert {"/hitta-hjalp/linjen/", "/hitta-hjalp/jour-storby/"} <= core
    assert "/hitta-hjalp/jour-storby/" not in {address for part in parts for address in part}


def test_small_municipalities_share_a_file_so_that_it_tells_less_of_where_she_is():
    made, parts = divided(*services(2, kommuner=[HERE]), *services(2, kommuner=[THERE]))
    assert len(parts) == 1
    assert made.file_of == [0] * len(DIRECTORY.municipalities.items)


def test_no_file_holds_more_than_there_is_room_for_and_those_that_come_first_are_kept(monkeypatch):
    monkeypatch.setattr(local, "PART", 3)
    made, parts = divided(*services(5, kommuner=[HERE]), *services(2, kommuner=[THERE]))
    assert max(map(len, parts)) <= 3
    here = DIRECTORY.municipalities.items.index(DIRECTORY.municipality[HERE])
    own = [address for address in parts[made.file_of[here]] if HERE in address]
    assert own == [f"/hitta-hjalp/jour-{HERE}-{number}/" for number in range(len(own))]


def test_what_works_in_a_county_is_found_from_each_of_its_municipalities(monkeypatch):
    monkeypatch.setattr(local, "PART", 3)
    county = DIRECTORY.municipality[HERE].county
    made, parts = divided(*services(1, kommuner=[], rackvidd="lan", lan=[county]))
    for place, file in zip(DIRECTORY.municipalities.items, made.file_of, strict=True):
        assert ("/hitta-hjalp/jour-lan-0/" in parts[file]) >= (place.county == county)


def test_every_entry_is_in_the_core_or_local():
    made, parts = divided()
    found = {entry.address for entry in made.core} | {address for part in parts for address in part}
    assert found == {entry.address for entry in entries(CONTENT)}
    assert all(isinstance(entry, Entry) for part in made.files for entry in part)


@pytest.mark.parametrize(("most", "names"), [(5_000, {"index.txt", "orter.txt"}), (1, {"index.txt", "orter.txt", "0.txt"})])
def test_only_a_large_directory_has_files_for_places(monkeypatch, most, names):
    monkeypatch.setattr(local, "ONE_FILE", most)
    assert set(files(CONTENT)) == names
