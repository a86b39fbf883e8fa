"""The calendars are read back by the library and held against RFC 5545 line by line."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar
from qjouren.lecture_calendar import calendar
from qjouren.models.clock import STOCKHOLM

from tests.unit.samples import CHANGES, CONTENT, lecture

SITE = CONTENT.site
MOVED = lecture(status="flyttad", andringar=CHANGES, flyttad_fran="2026-12-01")
CANCELLED = lecture(status="installd", andringar=[*CHANGES, {"dag": "2026-11-25", "vad": "Inställd."}])


def event(meta):
    (found,) = Calendar.from_ical(calendar([meta], SITE)).walk("VEVENT")
    return found


def test_an_event_has_the_hours_of_the_lecture():
    assert event(lecture()).start == datetime(2026, 12, 3, 12, tzinfo=STOCKHOLM)
    assert event(lecture()).end - event(lecture()).start == timedelta(hours=1)


def test_an_event_keeps_its_name_whatever_changes():
    """A calendar knows an event again by its UID."""
    uids = {str(event(meta)["UID"]) for meta in (lecture(), MOVED, CANCELLED, lecture(titel="Annat", datum="2027-01-02"))}
    assert uids == {"skulder@www.example.se"}


def test_two_lectures_have_two_names():
    found = Calendar.from_ical(calendar([lecture(), lecture(adress="/annan/")], SITE)).walk("VEVENT")
    assert len({str(one["UID"]) for one in found}) == 2


@pytest.mark.parametrize(
    ("meta", "status", "sequence", "changed"),
    [
        (lecture(), "CONFIRMED", 0, date(2026, 11, 20)),
        (lecture(status="fullbokad"), "CONFIRMED", 0, date(2026, 11, 20)),
        (MOVED, "CONFIRMED", 1, date(2026, 11, 21)),
        (CANCELLED, "CANCELLED", 2, date(2026, 11, 25)),
    ],
)
def test_a_change_raises_the_sequence_and_says_the_status(meta, status, sequence, changed):
    found = event(meta)
    assert (str(found["STATUS"]), found["SEQUENCE"]) == (status, sequence)
    assert found["LAST-MODIFIED"].dt == found["DTSTAMP"].dt == datetime(changed.year, changed.month, changed.day, tzinfo=UTC)


def test_an_event_shows_the_quiet_name_and_no_one_elses():
    """Calendars are shared, and show on a locked screen: never the plain title, never a person."""
    found = event(lecture(titel="Våld och skulder"))
    assert str(found["SUMMARY"]) == "Skulder"
    assert b"ld och skulder" not in calendar([lecture(titel="Våld och skulder")], SITE)
    assert "ORGANIZER" not in found
    assert "ATTENDEE" not in found
    assert not found.walk("VALARM")


def test_a_cancelled_lecture_says_so_in_its_name_and_takes_no_time():
    assert str(event(CANCELLED)["SUMMARY"]) == "Inställd: Skulder"
    assert str(event(CANCELLED)["TRANSP"]) == "TRANSPARENT"


def test_a_lecture_without_hours_is_left_out_and_the_calendar_is_still_one():
    found = Calendar.from_ical(calendar([lecture(datum="2023", borjar=None, slutar=None)], SITE))
    assert not found.walk("VEVENT")
    assert found.walk("VTIMEZONE")


def test_swedish_time_is_right_on_every_day_for_decades():
    """The rules in the file give the same hours as the world's own time zone data, clock changes included."""
    (zone,) = Calendar.from_ical(calendar([], SITE)).walk("VTIMEZONE")
    ours = zone.to_tz(lookup_tzid=False)
    noon = datetime(2000, 1, 1, 12)  # noqa: DTZ001 (the zone is what is tried)
    days = [noon + timedelta(days=number) for number in range(38 * 365)]
    wrong = [day for day in days if day.replace(tzinfo=ours).utcoffset() != day.replace(tzinfo=STOCKHOLM).utcoffset()]
    assert wrong == []


@pytest.mark.parametrize("day", [datetime(2027, 3, 28, tzinfo=STOCKHOLM), datetime(2026, 10, 25, tzinfo=STOCKHOLM)])
def test_swedish_time_is_right_in_the_hours_around_a_clock_change(day):
    (zone,) = Calendar.from_ical(calendar([], SITE)).walk("VTIMEZONE")
    ours = zone.to_tz(lookup_tzid=False)
    for hour in (0, 1, 3, 4, 12):
        clock = day.replace(hour=hour)
        assert clock.replace(tzinfo=ours).utcoffset() == clock.utcoffset(), clock


def test_the_file_is_written_as_rfc_5545_says():
    long = lecture(adress=f"/{'a' * 80}/", fliktitel="Åsa, Örjan; å\\ä", andringar=CHANGES)
    data = calendar([long], SITE)
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert [line for line in data.split(b"\r\n") if len(line) > 75] == []
    assert str(event(long)["SUMMARY"]) == "Åsa, Örjan; å\\ä"


def test_no_line_that_may_stand_once_stands_twice():
    names = [line.partition(":")[0].partition(";")[0] for line in calendar([], SITE).decode().split("BEGIN:VTIMEZONE")[0].splitlines()]
    assert len(names) == len(set(names))


def test_followers_are_told_to_ask_twice_a_day_with_the_value_type_that_rfc_7986_demands():
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n" in calendar([], SITE)


def test_the_calendar_is_the_same_every_time():
    assert calendar([lecture(), MOVED], SITE) == calendar([lecture(), MOVED], SITE)
