"""Say the directory's entries in Open Referral's HSDS 3; adds no fact and writes no files.

There is no `location` and no `address` in what is made: the directory knows no place of a shelter, and must never tell one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from .models.category import Categories, Category
from .models.evidence import Evidence
from .models.phone import dialled
from .open_data import LICENCE, LICENCE_LINK, Area, Entry, Number, in_a_line
from .opening_hours import DAYS, HOLIDAY, parse

STATUS = {"oppen": "active", "tillfalligt-stangd": "temporarily closed", "nedlagd": "defunct"}
_CODES = {"sv", "en", "ar", "se"}  # languages with a code of ISO 639-1; the rest have their name alone
SMS = "Sms"
Object = dict[str, Any]


class Writer:
    """Turns entries into HSDS objects; `site` is the address of the site, which makes the identifiers unique in the world."""

    def __init__(self, site: str, categories: Categories) -> None:
        self.site = site
        self.words = {
            "behov": {word.id: word for word in categories.topics},
            "for_vem": {word.id: word for word in categories.audiences},
            "typ": {word.id: word for word in categories.kinds},
            "sprak": {word.id: word for word in categories.languages},
        }

    def service(self, entry: Entry) -> Object:
        """Return `entry` as an HSDS service; what is not known is left out."""
        own = self._id(entry.key)
        flat = {
            "id": own,
            "name": entry.name,
            "alternate_name": ", ".join(entry.also_called),
            "description": entry.description,
            "url": entry.web or (self.site + entry.address if entry.address else None),
            "email": entry.email,
            "status": STATUS[entry.status],
            "alert": entry.alert,
            "assured_date": entry.checked,
        }
        lists = {
            "phones": [self._phone(entry, own, number) for number in _numbers(entry)],
            "schedules": [*self._schedules(entry, "telefon", entry.hours), *self._schedules(entry, "chatt", entry.chat_hours)],
            "service_areas": [self._area(entry, own, area) for area in entry.areas],
            "languages": [self._language(entry, own, language) for language in entry.languages],
            "attributes": list(self._attributes(entry, own)),
        }
        return _known(flat | lists)

    def _id(self, *parts: str) -> str:
        """Return an identifier that stays the same as long as the parts do."""
        return str(uuid5(NAMESPACE_URL, "#".join([f"{self.site}/hitta-hjalp/data/{parts[0]}", *parts[1:]])))

    def _phone(self, entry: Entry, own: str, number: Number) -> Object:
        told = [number.label, number.told_by, f"öppet {number.hours} (OSM opening_hours)" if number.hours else ""]
        kind = "text" if number.label == SMS else "voice"
        return {
            "id": self._id(entry.key, "telefon", number.dialled, number.label, number.hours or ""),
            "service_id": own,
            "number": number.dialled,
            "type": kind,
            "description": ", ".join(part for part in told if part),
        }

    def _schedules(self, entry: Entry, about: str, hours: str | None) -> Iterator[Object]:
        if not hours:
            return
        week = parse(hours)
        for days, spans in week.groups:
            by_day = ",".join(DAYS[day].upper() for first, last in days for day in range(first, last + 1))
            for start, end in spans:
                yield _known(
                    {
                        "id": self._id(entry.key, about, by_day, str(start)),
                        "service_id": self._id(entry.key),
                        "freq": "WEEKLY",
                        "byday": by_day,
                        "opens_at": _clock(start),
                        "closes_at": _clock(end),
                        "attending_type": about,
                        "description": entry.hours_note,
                        "notes": f"OSM opening_hours, Europe/Stockholm, {HOLIDAY} = svenska röda dagar: {week.normalised}",
                    }
                )

    def _area(self, entry: Entry, own: str, area: Area) -> Object:
        return {
            "id": self._id(entry.key, area.kind, area.code),
            "service_id": own,
            "name": area.name,
            "description": f"{area.kind} {area.code}",
        }

    def _language(self, entry: Entry, own: str, language: str) -> Object:
        code = language if language in _CODES else None
        name = self.words["sprak"][language].name
        return _known({"id": self._id(entry.key, "sprak", language), "service_id": own, "name": name, "code": code})

    def _attributes(self, entry: Entry, own: str) -> Iterator[Object]:
        """Yield what HSDS has no field for: needs, audiences, kind, what is demanded, whether it is confirmed, and the sources."""
        words = [("typ", entry.kind), *(("behov", word) for word in entry.topics), *(("for_vem", word) for word in entry.audiences)]
        for field, word in words:
            term = self.words[field].get(word)  # the kinds of places are ours, and need not be among staff's words
            yield self._link(entry, own, field, word) | ({"taxonomy_term": self._term(field, term)} if term else {"value": word})
        values: list[tuple[str, str]] = [*entry.answers, ("bekraftad", "ja" if entry.confirmed else "nej")]
        values += [(field, value) for field, value in (("chatt", entry.chat), ("texttelefon", entry.text_phone)) if value]
        values += [("sida", self.site + entry.address)] if entry.address else []
        values += [("kalla", in_a_line(source)) for source in entry.sources]
        for field, value in dict.fromkeys(values):
            yield self._link(entry, own, field, value) | {"value": value}

    def _link(self, entry: Entry, own: str, field: str, value: str) -> Object:
        return {"id": self._id(entry.key, field, value), "link_id": own, "link_type": field, "link_entity": "service"}

    def _term(self, field: str, word: Category) -> Object:
        term = {"id": self._id(field, word.id), "code": word.id, "name": word.name, "taxonomy": f"Qjouren: {field}", "language": "sv"}
        return term | {"description": word.text or word.name}


def document(services: Iterable[Object], count: int, facts: Object) -> Iterator[str]:
    """Yield one page of `count` services, as HSDS's interface would answer, with `facts` on the whole; a line each, easy to compare."""
    page = {"total_items": count, "total_pages": 1, "page_number": 1, "size": count, "first_page": True, "last_page": True}
    head = json.dumps(page | {"empty": not count} | facts, ensure_ascii=False, indent=1).removesuffix("\n}")
    yield f'{head},\n "contents": ['
    for number, service in enumerate(services):
        yield f"{',' if number else ''}\n{json.dumps(service, ensure_ascii=False, separators=(',', ':'))}"
    yield "\n]}\n"


def facts_on_the_whole(site: str, dated: str, attributions: Iterable[Evidence]) -> Object:
    """Return under what terms the data may be used, how fresh it is and whose work it rests on."""
    return {
        "license": LICENCE,
        "license_url": LICENCE_LINK,
        "attribution": f"Qjouren, {site}/hitta-hjalp/, {dated}",
        "updated": dated,
        "sources": [in_a_line(source) for source in attributions],
    }


def _numbers(entry: Entry) -> tuple[Number, ...]:
    return (*entry.phones, Number(SMS, entry.sms, dialled(entry.sms) or "")) if entry.sms else entry.phones


def _clock(minute: int) -> str:
    """Return a time of day; past midnight it is the next day's, as «opens 19:00, closes 02:00»."""
    return f"{minute // 60 if minute <= 24 * 60 else minute // 60 - 24:02}:{minute % 60:02}"


def _known(fields: Object) -> Object:
    return {name: value for name, value in fields.items() if value not in (None, "", [])}
