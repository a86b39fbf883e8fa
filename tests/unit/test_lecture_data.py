import json
from email.utils import parseaddr
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from qjouren.lecture_data import event_data, letter

from tests.unit.samples import CHANGES, CONTENT, lecture

SITE = CONTENT.site
REGISTRATION = {"lank": "https://anmalan.example.se/", "sista_dag": "2026-12-01", "personuppgifter": "Qjouren."}
REQUIRED = {"name", "startDate", "location"}
RECOMMENDED = {"description", "endDate", "eventStatus", "eventAttendanceMode", "offers", "organizer", "performer"}


def data(**fields):
    return json.loads(event_data(lecture(**fields), SITE))


def test_search_engines_get_what_they_require_and_recommend():
    """All but a picture, which link previews never have, and what is said only of moved events."""
    assert data(anmalan=REGISTRATION).keys() >= REQUIRED | RECOMMENDED


def test_hours_carry_their_distance_from_utc():
    assert (data()["startDate"], data(datum="2026-07-01")["endDate"]) == ("2026-12-03T12:00:00+01:00", "2026-07-01T13:00:00+02:00")


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, "EventScheduled"),
        ({"status": "fullbokad"}, "EventScheduled"),
        ({"status": "installd", "andringar": CHANGES}, "EventCancelled"),
        ({"status": "flyttad", "andringar": CHANGES, "flyttad_fran": "2026-12-01"}, "EventRescheduled"),
    ],
)
def test_the_status_is_one_of_schema_orgs(fields, status):
    assert data(**fields)["eventStatus"] == f"https://schema.org/{status}"


def test_a_moved_lecture_says_from_when():
    assert data(status="flyttad", andringar=CHANGES, flyttad_fran="2026-12-01")["previousStartDate"] == "2026-12-01"


def test_a_meeting_in_a_room_has_a_town_and_never_a_street():
    (place,) = data(form="pa_plats", plats="Salen", ort="Solna")["location"]
    assert place["@type"] == "Place"
    assert place["address"] == {"@type": "PostalAddress", "addressLocality": "Solna", "addressCountry": "SE"}


@pytest.mark.parametrize(("form", "kinds"), [("digitalt", ["VirtualLocation"]), ("bade", ["Place", "VirtualLocation"])])
def test_a_meeting_on_the_web_has_the_page_as_its_place(form, kinds):
    found = data(form=form, plats="Salen", ort="Solna")["location"]
    assert [place["@type"] for place in found] == kinds
    assert found[-1]["url"] == "https://www.example.se/skulder/"


def test_a_price_that_is_not_known_is_not_told():
    offer = data(anmalan=REGISTRATION)["offers"]
    assert "price" not in offer
    assert offer["url"] == "https://anmalan.example.se/"
    assert data(anmalan=REGISTRATION, avgift=250)["offers"]["price"] == 250
    assert data(anmalan=REGISTRATION, avgift=0)["isAccessibleForFree"] is True


def test_a_full_lecture_is_sold_out():
    assert data(anmalan=REGISTRATION, status="fullbokad")["offers"]["availability"] == "https://schema.org/SoldOut"


def test_a_lecture_without_hours_tells_nothing():
    assert event_data(lecture(datum="2023", borjar=None, slutar=None), SITE) == ""


def test_no_title_can_break_out_of_the_script_element():
    assert "<" not in event_data(lecture(titel="</script><b>"), SITE)


def test_the_letter_goes_to_the_shelter_with_words_ready_and_a_quiet_subject():
    parts = urlsplit(letter(lecture(titel="Våld och skulder"), SITE))
    fields = parse_qs(parts.query)
    assert parts.scheme == "mailto"
    assert parseaddr(parts.path)[1] == SITE.contact.email
    assert fields["subject"] == ["Föreläsning: Skulder"]
    assert "Skulder den 3 december 2026 klockan 12.00" in fields["body"][0]
    assert "våld" not in unquote(parts.query).lower()


def test_the_letter_is_written_so_that_every_mail_program_reads_it():
    """RFC 6068: spaces as %20, lines as %0D%0A, nothing outside ASCII."""
    link = letter(lecture(fliktitel="Å & ö?"), SITE)
    assert link.isascii()
    assert "+" not in link
    assert " " not in link
    assert "%0D%0A" in link
    assert parse_qs(urlsplit(link).query)["subject"] == ["Föreläsning: Å & ö?"]
