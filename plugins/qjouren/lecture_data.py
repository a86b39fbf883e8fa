"""What machines and mail programs are told of a lecture: schema.org data and a letter ready to send; draws nothing."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from .filters import swedish_date
from .models.lecture import LectureMeta
from .models.site import SiteSettings

_SCHEMA = "https://schema.org/"
_EVENT_STATUS = {
    "planerad": "EventScheduled",
    "fullbokad": "EventScheduled",
    "installd": "EventCancelled",
    "flyttad": "EventRescheduled",
}
_ATTENDANCE = {"digitalt": "Online", "pa_plats": "Offline", "bade": "Mixed"}


def event_data(lecture: LectureMeta, site: SiteSettings) -> str:
    """Return schema.org data about `lecture`, or nothing where its hours are not known; nothing in it is guessed."""
    if not (lecture.start and lecture.end):
        return ""
    address = site.url + lecture.address
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "EducationEvent",
        "name": lecture.title,
        "description": lecture.summary,
        "url": address,
        "inLanguage": "sv",
        "startDate": lecture.start.isoformat(),
        "endDate": lecture.end.isoformat(),
        "eventStatus": _SCHEMA + _EVENT_STATUS[lecture.status],
        "eventAttendanceMode": f"{_SCHEMA}{_ATTENDANCE[lecture.form]}EventAttendanceMode",
        "location": _locations(lecture, address),
        "organizer": {"@type": "NGO", "name": site.name, "url": f"{site.url}/"},
        "performer": [{"@type": "Person", "name": lecturer.name} for lecturer in lecture.lecturers],
        "audience": {"@type": "Audience", "audienceType": lecture.audience},
    }
    if lecture.moved_from:
        data["previousStartDate"] = lecture.moved_from.isoformat()
    if lecture.registration:
        data["offers"] = _offer(lecture, lecture.registration.link or address)
    if lecture.fee == 0:
        data["isAccessibleForFree"] = True
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _locations(lecture: LectureMeta, address: str) -> list[dict[str, Any]]:
    """Return where it is held; a meeting on the web has the lecture's own page, since its link is sent only to those who register."""
    online: dict[str, Any] = {"@type": "VirtualLocation", "url": address}
    place: dict[str, Any] = {
        "@type": "Place",
        "name": lecture.place,
        "address": {"@type": "PostalAddress", "addressLocality": lecture.locality, "addressCountry": "SE"},
    }
    return {"digitalt": [online], "pa_plats": [place], "bade": [place, online]}[lecture.form]


def _offer(lecture: LectureMeta, link: str) -> dict[str, Any]:
    offer: dict[str, Any] = {
        "@type": "Offer",
        "url": link,
        "availability": _SCHEMA + ("SoldOut" if lecture.status == "fullbokad" else "InStock"),
        "validThrough": lecture.closes.isoformat(),
    }
    if lecture.fee is not None:
        offer |= {"price": lecture.fee, "priceCurrency": "SEK"}
    return offer


def letter(lecture: LectureMeta, site: SiteSettings) -> str:
    """Return a mailto link that opens a registration in the visitor's own mail program; its subject is quiet."""
    when = swedish_date(lecture.dated) + (f" klockan {lecture.starts:%H.%M}" if lecture.starts else "")
    subject = f"Föreläsning: {lecture.tab_title}"
    body = f"Hej!\r\n\r\nJag vill vara med på föreläsningen {lecture.tab_title} den {when}.\r\n\r\nVänliga hälsningar\r\n"
    return f"mailto:{site.contact.email}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
