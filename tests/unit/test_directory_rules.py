from dataclasses import replace

import pytest
from qjouren.directory_rules import check
from qjouren.models.category import Categories
from qjouren.models.place import Courts, Locality, Municipalities, PostcodeRange
from qjouren.models.service import Service

from tests.unit.samples import CONTENT, directory_data

DIRECTORY = CONTENT.directory
TELLING = ("våld", "kvinnojour")


def told(directory=DIRECTORY):
    return [(fault.path.rpartition("/")[2], fault.field, fault.problem) for fault in check(directory, TELLING)]


def with_service(**fields):
    service = Service.model_validate(directory_data("stodverksamheter/jour-storby") | fields)
    return replace(DIRECTORY, services=(service,))


def with_municipalities(*items):
    return replace(DIRECTORY, municipalities=Municipalities.model_validate(directory_data("kommuner") | {"kommuner": items}))


def test_a_sound_directory_has_no_faults():
    assert told() == []


@pytest.mark.parametrize(
    ("fields", "field", "words"),
    [
        ({"id": "data"}, "id", "används av webbplatsen själv"),
        ({"behov": ["taak"]}, "behov", "”taak” finns inte"),
        ({"for_vem": ["alla"]}, "for_vem", "”alla” finns inte"),
        ({"typ": "klubb"}, "typ", "”klubb” finns inte"),
        ({"sprak": ["xx"]}, "sprak", "”xx” finns inte"),
        ({"kommuner": ["9999"]}, "kommuner", 'ingen kommun med koden "9999"'),
        ({"rackvidd": "lan", "kommuner": [], "lan": ["99"]}, "lan", 'inget län med koden "99"'),
        ({"kommuner": []}, "kommuner", "stämmer inte"),
        ({"lan": ["01"]}, "lan", "stämmer inte"),
        ({"kontrollerad": "2026-11-24"}, "kontrollerad", "ligger efter den dag"),
        ({"kontrollerad": "2027"}, "kontrollerad", "ligger efter den dag"),
        ({"kallor": [{"namn": "A", "datum": "2027-01"}]}, "kallor", "ligger efter den dag"),
        ({"id": "kvinnojour-storby"}, "id", "fångas i en blick"),
        ({"fliktitel": "Våld i Storby"}, "fliktitel", "fångas i en blick"),
        ({"namn": "Ett namn som är på tok för långt för en flik", "fliktitel": None}, "fliktitel", "får inte plats på en flik"),
    ],
)
def test_each_fault_of_a_service_is_told_with_its_field(fields, field, words):
    assert [found for found in told(with_service(**fields)) if found[1] == field and words in found[2]]


def test_an_unknown_word_gets_the_likely_one_as_remedy():
    [fault] = check(with_service(behov=["taak"]), TELLING)
    assert fault.remedy == "Menade du ”tak”?"


def test_two_services_with_one_id_or_one_tab_are_told():
    twice = replace(DIRECTORY, services=(*DIRECTORY.services, DIRECTORY.services[0]))
    assert {field for _, field, _ in told(twice)} == {"id", "fliktitel"}


def test_two_municipalities_with_one_code_are_told():
    items = directory_data("kommuner")["kommuner"]
    assert {field for _, field, _ in told(with_municipalities(*items, items[0]))} == {"kod", "adress"}


def test_a_municipality_in_an_unknown_county_and_a_court_for_an_unknown_municipality_are_told():
    first, *rest = directory_data("kommuner")["kommuner"]
    lost = with_municipalities(first | {"lan": "77"}, *rest)
    assert ("kommuner.yaml", "lan", 'Det finns inget län med koden "77" (Storby).') in told(lost)
    court = {"namn": "A", "ort": "A", "telefon": "08-561 650 00", "kommuner": ["7777"]}
    lost = replace(DIRECTORY, courts=Courts.model_validate(directory_data("domstolar") | {"domstolar": [court]}))
    assert told(lost) == [("domstolar.yaml", "kommuner", 'Det finns ingen kommun med koden "7777" (A).')]


def test_a_row_of_a_table_is_told_with_its_line():
    place = Locality(namn="By", slag="postort", kommun="7777")
    codes = PostcodeRange(fran="20000", till="10000", kommun="0180")
    faults = check(replace(DIRECTORY, localities=(place,), postcodes=(codes,)), TELLING)
    assert [(fault.path, fault.line, fault.field) for fault in faults] == [
        ("content/katalog/orter.csv", 2, "kommun"),
        ("content/katalog/postnummer.csv", 2, "fran"),
    ]


def test_a_need_with_a_telling_word_in_its_address_is_told():
    words = directory_data("kategorier")
    words["behov"].append({"id": "vald", "namn": "något", "fliktitel": "Något"})
    telling = replace(DIRECTORY, categories=Categories.model_validate(words))
    assert told(telling) == [("kategorier.yaml", "behov", "Ordet ”våld” i ”vald” kan fångas i en blick av någon bredvid.")]
