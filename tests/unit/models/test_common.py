import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from qjouren.models.common import (
    Address,
    Day,
    KnownDate,
    Link,
    PartialDate,
    Record,
    Text,
    check_address,
    check_day,
    check_external_link,
    check_link,
    external_link_problem,
    parse_partial_date,
    staff_error,
)
from qjouren.validation import validate
from qjouren.yaml_source import YamlDocument


class _Note(Record):
    text: Text


class _Everything(Record):
    address: Address | None = None
    day: Day | None = None
    known: KnownDate | None = None
    link: Link | None = None


def test_a_record_cannot_be_changed():
    with pytest.raises(ValidationError, match="frozen"):
        _Note(text="a").text = "b"


def test_a_record_refuses_a_field_it_does_not_know():
    with pytest.raises(ValidationError, match="extra_forbidden"):
        _Note.model_validate({"text": "a", "txet": "b"})


def test_a_record_refuses_a_text_of_blanks():
    with pytest.raises(ValidationError, match="string_too_short"):
        _Note(text="  ")


def test_a_staff_error_says_the_problem_and_then_the_remedy():
    assert str(staff_error("Det är fel.", "Gör om.")) == "Det är fel. Gör om."


@pytest.mark.parametrize("address", ["/", "/stod/", "/stod/nar-du-ringer/", "/ar/2023/", "/404.html"])
def test_an_address_of_small_letters_between_slashes_is_kept(address):
    assert check_address(address) == address


@pytest.mark.parametrize(
    "address", ["", "stod", "/stod", "stod/", "/Stod/", "/våld/", "/a//b/", "/a_b/", "/-a/", "/a-/", "/a b/", "/a.html", "/stod/\n", "/../"]
)
def test_any_other_address_is_refused(address):
    with pytest.raises(ValueError, match="går inte att använda"):
        check_address(address)


@pytest.mark.parametrize(
    "url", ["https://www.imy.se", "https://a.se/?hl=sv", "https://a.se/?sida=2#rubrik", "https://a.se/?simple=1", "https://å.se/"]
)
def test_an_encrypted_link_without_tracking_is_kept(url):
    assert external_link_problem(url) is None
    assert check_external_link(url) == url


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("http://a.se", "inte krypterad"),
        ("HTTP://a.se", "inte krypterad"),
        ("https://", "går inte att använda"),
        ("https://a b.se", "går inte att använda"),
        ("https://[a", "går inte att använda"),
        ("ftp://a.se", "går inte att använda"),
        ("javascript:alert(1)", "går inte att använda"),
        ("//a.se", "går inte att använda"),
        ("a.se", "går inte att använda"),
        ("", "går inte att använda"),
        ("https://a.se/?utm_source=x", "spårning (utm_source)"),
        ("https://a.se/?x=1&fbclid=2", "spårning (fbclid)"),
        ("https://a.se/?GCLID", "spårning (GCLID)"),
        ("https://a.se/?igsh=1", "spårning (igsh)"),
        ("https://a.se/?mc_cid=1&mc_eid=2", "spårning (mc_cid, mc_eid)"),
        ("https://youtu.be/x?si=abc", "spårning (si)"),
    ],
)
def test_any_other_external_link_is_refused_with_its_reason(url, problem):
    found = external_link_problem(url)
    assert found
    assert problem in found[0]
    with pytest.raises(ValueError, match="Länken"):
        check_external_link(url)


@given(st.text() | st.text(alphabet="htps:/[]?&=.@#%a℀ "))
def test_every_link_gets_a_verdict(url):
    problem = external_link_problem(url)
    assert problem is None or all(problem)


@pytest.mark.parametrize(("link", "kept"), [("/stod/", True), ("https://a.se/", True), ("/Stod/", False), ("stod/", False)])
def test_a_link_leads_inside_the_site_or_to_an_encrypted_page(link, kept):
    if kept:
        assert check_link(link) == link
    else:
        with pytest.raises(ValueError, match="går inte att använda"):
            check_link(link)


@pytest.mark.parametrize("value", ["2026-11-23", "2024-02-29"])
def test_a_day_is_year_month_day(value):
    assert TypeAdapter(Day).validate_python(value).isoformat() == value


@pytest.mark.parametrize("value", [0, 86400, 20261123, "0", "2026-1-2", "23/11/2026", "2026-11-23T00:00:00", "2026-11-23\n", None, True])
def test_nothing_else_is_taken_for_a_day(value):
    with pytest.raises(ValueError, match="inte ett datum"):
        check_day(value)


@pytest.mark.parametrize("value", ["2026-02-29", "2026-13-01", "2026-11-31"])
def test_a_day_that_is_in_no_calendar_is_refused(value):
    with pytest.raises(ValidationError):
        TypeAdapter(Day).validate_python(value)


@pytest.mark.parametrize(
    ("written", "exact", "order"),
    [
        ("2023", None, (2023, 0, 0)),
        ("2023-12", None, (2023, 12, 0)),
        ("2023-12-01", dt.date(2023, 12, 1), (2023, 12, 1)),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(written, exact, order):
    known = PartialDate.model_validate(parse_partial_date(written))
    assert (known.iso, known.exact, known.order) == (written, exact, order)
    assert parse_partial_date(known) is known


@pytest.mark.parametrize("written", ["", "23", "2023-13", "2023-02-30", "0000", "2023-1", "2023-12-01-01", "december 2023", None, True])
def test_a_date_that_does_not_exist_is_refused(written):
    with pytest.raises(ValueError, match="inte ett datum"):
        parse_partial_date(written)


@given(st.dictionaries(st.sampled_from(["address", "day", "known", "link"]), st.text() | st.integers() | st.none() | st.booleans()))
def test_whatever_stands_in_a_field_is_a_value_or_a_fault(data):
    record, faults = validate(_Everything, YamlDocument("fil.yaml", data))
    assert (record is None) == bool(faults)
