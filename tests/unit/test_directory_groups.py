from dataclasses import replace

from qjouren.models.service import Service

from tests.unit.samples import CONTENT, directory_data

DIRECTORY = CONTENT.directory


def service(**fields):
    return Service.model_validate(directory_data("stodverksamheter/jour-storby") | fields)


def test_every_service_stands_in_one_section_of_the_list_of_all():
    wide = service(id="vid", rackvidd="lan", kommuner=[], lan=["01", "25"])
    lost = service(id="borta", rackvidd="okant", kommuner=[])
    directory = replace(DIRECTORY, services=(*DIRECTORY.services, wide, lost))
    [(part, sections)] = directory.parts_of_all
    assert (part.own_address, part.count) == ("/hitta-hjalp/alla/", 1)
    assert [(heading, county, [one.id for one in found]) for heading, county, found in sections] == [
        ("I hela landet", "", ["linjen"]),
        ("Storlän", "01", ["jour-storby"]),
        ("Norrlän", "25", ["osaker"]),
        ("I flera län", "", ["vid"]),
        ("Vi vet inte var de arbetar", "okant", ["borta"]),
    ]


def test_a_part_of_a_need_tells_of_the_counties_once():
    groups = DIRECTORY.groups(DIRECTORY.services)
    first, second = (groups.part(groups.national, number) for number in (1, 2))
    assert (first.national, first.placeless) == (groups.national, [])
    assert (first.counties, second.counties) == (groups.counties, [])
