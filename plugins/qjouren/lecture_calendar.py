"""Lectures as iCalendar files, for one or for all; made of the content alone, so that every build gives the same."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import STATUS, Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from .models.lecture import LectureMeta
from .models.site import SiteSettings

FILE = "kalender.ics"
FEED = f"/forelasningar/{FILE}"
_SUMMER, _WINTER = timedelta(hours=2), timedelta(hours=1)


def calendar(lectures: Iterable[LectureMeta], site: SiteSettings) -> bytes:
    """Return a calendar of those of `lectures` whose hours are known."""
    result = Calendar.new(
        prodid=f"-//{site.name}//Kalender//SV",
        uid=f"forelasningar@{urlsplit(site.url).hostname}",
        name="Föreläsningar",
        language="sv",
    )
    result.add("refresh-interval", timedelta(hours=12), parameters={"value": "DURATION"})
    result.add("x-published-ttl", "PT12H")  # the same, for Outlook
    result.add_component(_stockholm())
    for lecture in lectures:
        if lecture.start and lecture.end:
            result.add_component(_event(lecture, site))
    return bytes(result.to_ical())


def _event(lecture: LectureMeta, site: SiteSettings) -> Event:
    """Return `lecture` as an event; its name is the quiet one, since calendars are shared and shown on locked screens."""
    address = site.url + lecture.address
    changed = max([lecture.reviewed, *(change.day for change in lecture.changes)])
    event = Event.new(
        uid=f"{lecture.address.strip('/').replace('/', '-')}@{urlsplit(site.url).hostname}",
        summary=f"{'Inställd: ' if lecture.status == 'installd' else ''}{lecture.tab_title}",
        description=address,
        location=lecture.how,
        url=address,
        sequence=len(lecture.changes),
        status=STATUS.CANCELLED if lecture.status == "installd" else STATUS.CONFIRMED,
        stamp=datetime.combine(changed, time(), UTC),
        last_modified=datetime.combine(changed, time(), UTC),
        start=lecture.start,
        end=lecture.end,
    )
    event.add("transp", "TRANSPARENT" if lecture.status == "installd" else "OPAQUE")
    return event


def _stockholm() -> Timezone:
    """Return Swedish time as the rules that have held since 1996, so that no machine's time zone files decide."""
    zone = Timezone()
    zone.add("tzid", "Europe/Stockholm")
    for part, name, month, hour, before, after in (
        (TimezoneDaylight(), "CEST", 3, 2, _WINTER, _SUMMER),
        (TimezoneStandard(), "CET", 10, 3, _SUMMER, _WINTER),
    ):
        part.add("tzname", name)
        part.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, hour))  # noqa: DTZ001, PLR2004 (local time, by the RFC)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        zone.add_component(part)
    return zone
