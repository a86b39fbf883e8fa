import pytest
from qjouren.models.site import Redirects
from qjouren.redirect_rules import FILE, check

from tests.unit.samples import content_with


def problems(*old):
    redirects = Redirects.model_validate({"omdirigeringar": [{"fran": address, "till": "/stod/"} for address in old]})
    found = list(check(content_with(redirects=redirects)))
    assert all((fault.path, fault.field) == (FILE, "fran") and fault.remedy for fault in found)
    return [fault.problem for fault in found]


def test_an_old_dated_address_is_well():
    assert problems("/2024/01/22/ett-inlagg/", "/index.php/om") == []


@pytest.mark.parametrize("again", ["/gammal/", "/gammal"])
def test_an_old_address_stands_once_with_or_without_its_slash(again):
    assert problems("/gammal/", again) == [f"Den gamla adressen {again} står två gånger."]


@pytest.mark.parametrize("old", ["/stod/", "/stod", "/", "/aktuellt/2023/"])
def test_an_old_address_never_hides_a_page_of_today(old):
    assert ["som då aldrig skulle visas" in problem for problem in problems(old)] == [True]
