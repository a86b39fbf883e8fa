import pytest
from pydantic import ValidationError
from qjouren.models.service import Service

from tests.unit.samples import directory_data

LINE = directory_data("stodverksamheter/linjen")


def service(**fields):
    return Service.model_validate(LINE | fields)


def test_no_service_has_a_field_for_where_it_is():
    """No shelter gets a street address, ever: there is nowhere to write one."""
    names = {str(info.alias) for info in Service.model_fields.values()}
    assert not {name for name in names if any(word in name for word in ("gata", "adress", "besok", "lat", "lon", "plats", "postnummer"))}
    with pytest.raises(ValidationError):
        service(gatuadress="Storgatan 1")


def test_a_verified_service_shows_its_numbers_and_hours():
    assert [phone.number for phone in service().shown_phones] == ["116 016"]
    assert service().shown_hours == "24/7"


@pytest.mark.parametrize("fields", [{"sakerhet": "lag"}, {"lage": "nedlagd"}, {"lage": "tillfalligt-stangd"}])
def test_what_is_unsure_or_closed_shows_neither_number_nor_hours(fields):
    unsure = service(**fields)
    assert unsure.phones
    assert unsure.shown_phones == ()
    assert unsure.shown_hours is None


def test_a_conflict_without_a_newer_source_hides_that_field_alone():
    conflict = {"falt": "tider", "varden": ["24/7", "Mo-Fr 09:00-16:00"]}
    assert service(motstridigt=[conflict]).shown_hours is None
    assert service(motstridigt=[conflict]).shown_phones
    assert service(motstridigt=[conflict | {"nyare": "24/7"}]).shown_hours == "24/7"
    assert service(motstridigt=[conflict | {"falt": "telefoner"}]).shown_phones == ()


def test_a_single_unsure_number_is_not_shown():
    phones = [{"namn": "A", "nummer": "112"}, {"namn": "B", "nummer": "08-644 20 32", "osakert": True}]
    assert [phone.label for phone in service(telefoner=phones).shown_phones] == ["A"]


@pytest.mark.parametrize("address", ["registrator@a.se", "Registrator.kansli@polisen.se", "diarie@a.se", "a@b", "inte en adress"])
def test_a_registrar_or_a_broken_address_is_refused(address):
    with pytest.raises(ValidationError):
        service(epost=address)


def test_demands_are_unknown_until_a_source_says():
    assert service(krav={}).demands.model_dump(by_alias=True) == dict.fromkeys(
        ("nykterhet", "beslut", "namn", "legitimation", "remiss"), "okant"
    )
