from dataclasses import replace

from qjouren.models.service import Service

from tests.unit.samples import CONTENT, directory_data

DIRECTORY = CONTENT.directory


def test_a_service_is_found_by_id_topic_county_and_municipality():
    shelter = DIRECTORY.by_id["jour-storby"]
    assert DIRECTORY.by_topic["tak"] == [shelter, DIRECTORY.by_id["osaker"]]
    assert DIRECTORY.by_county["01"] == [shelter]
    assert DIRECTORY.by_municipality["0180"] == [shelter]
    assert DIRECTORY.national == [DIRECTORY.by_id["linjen"]]


def test_nothing_known_is_an_empty_list():
    assert DIRECTORY.by_municipality.get("0114", []) == []
    assert DIRECTORY.counties_of(DIRECTORY.by_id["linjen"]) == []


def test_a_municipality_knows_its_court_and_a_county_its_municipalities():
    assert [court.name for court in DIRECTORY.courts_of["0114"]] == ["Storby tingsrätt"]
    assert [item.name for item in DIRECTORY.municipalities_of["01"]] == ["Storby", "Lillby"]


def test_where_no_shelter_is_known_the_nearest_one_is_given():
    assert [service.id for service in DIRECTORY.shelters_near(DIRECTORY.municipality["2584"])] == ["jour-storby"]


def test_the_own_shelter_comes_first_and_what_is_unsure_or_closed_never():
    shelter = directory_data("stodverksamheter/jour-storby")
    own = Service.model_validate(shelter | {"id": "jour-lillby", "kommuner": ["0114"]})
    closed = Service.model_validate(shelter | {"id": "jour-stangd", "kommuner": ["0114"], "lage": "nedlagd"})
    directory = replace(DIRECTORY, services=(*DIRECTORY.services, own, closed))
    assert [service.id for service in directory.shelters_near(directory.municipality["0114"])] == ["jour-lillby", "jour-storby"]


def test_every_page_of_the_directory_is_an_address_that_may_be_linked():
    assert DIRECTORY.addresses == {
        "/hitta-hjalp/linjen/",
        "/hitta-hjalp/jour-storby/",
        "/hitta-hjalp/osaker/",
        "/hitta-hjalp/behov/nu/",
        "/hitta-hjalp/behov/tak/",
        "/hitta-hjalp/lan/storlan/",
        "/hitta-hjalp/lan/norrlan/",
        "/hitta-hjalp/kommun/storby/",
        "/hitta-hjalp/kommun/lillby/",
        "/hitta-hjalp/kommun/norrby/",
    }
    assert CONTENT.addresses >= DIRECTORY.addresses
