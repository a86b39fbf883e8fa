"""The directory in memory: services, counties, municipalities and courts, each found by what a page needs; reads no files."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from .directory_groups import Groups, Section
from .long_lists import Part, filled, parts
from .models.category import Categories, Category
from .models.place import Counties, County, Court, Courts, Locality, Municipalities, Municipality, PostcodeRange
from .models.service import Service

ROOT = "/hitta-hjalp/"
ALL = f"{ROOT}alla/"  # the list of all; its first part has a text of staff's
Key = TypeVar("Key")
Value = TypeVar("Value")

NEAREST = 3  # how many shelters a municipality's page names as near
HERSELF = "utsatt"  # the audience that the site is for
SHELTER = "jour"  # the kind whose entries are shelters


@dataclass(frozen=True)
class Directory:
    """Everything in content/katalog, found valid."""

    services: tuple[Service, ...]
    municipalities: Municipalities
    counties: Counties
    courts: Courts
    categories: Categories
    localities: tuple[Locality, ...] = ()
    postcodes: tuple[PostcodeRange, ...] = ()

    @property
    def today(self) -> date:
        """The day from which age is counted: staff's, never the clock's."""
        return self.categories.dated

    @cached_property
    def addresses(self) -> frozenset[str]:
        """The address of every page that is made of the directory alone."""
        records: list[Service | Municipality] = [*self.services, *self.municipalities.items]
        lists = [part for county in self.counties.items for part in self.parts_of_county(county)]
        lists += [part for topic in self.categories.topics for part in self.parts_of_topic(topic)]
        lists += [part for part, _ in self.parts_of_all[1:]]
        return frozenset({*(record.address for record in records), *(part.own_address for part in lists)})

    def parts_of_county(self, county: County) -> list[Part]:
        """Return the parts over which the list of `county` is split."""
        return parts(county.address, len(self.by_county[county.code]))

    def parts_of_topic(self, topic: Category) -> list[Part]:
        """Return the parts over which the list of `topic` is split; those of one county stand on the county's page."""
        return parts(topic_address(topic), sum(service.reach in {"riket", "okant"} for service in self.by_topic[topic.id]))

    @cached_property
    def parts_of_all(self) -> list[tuple[Part, list[Section]]]:
        """The parts over which the list of all is split, each with what it holds by place; the whole country comes first."""
        several = [service for service in self.services if len(self.counties_of(service)) > 1]
        whole = self.groups(self.services).sections(several)
        pages = filled([section.services for section in whole])
        return [
            (Part(ALL, number, len(pages)), [whole[place]._replace(services=services) for place, services in page])
            for number, page in enumerate(pages, 1)
        ]

    @cached_property
    def by_id(self) -> dict[str, Service]:
        """Each service under its id."""
        return {service.id: service for service in self.services}

    @cached_property
    def municipality(self) -> dict[str, Municipality]:
        """Each municipality under its code."""
        return {item.code: item for item in self.municipalities.items}

    @cached_property
    def county(self) -> dict[str, County]:
        """Each county under its code."""
        return {item.code: item for item in self.counties.items}

    @cached_property
    def municipalities_of(self) -> Mapping[str, list[Municipality]]:
        """The municipalities of each county's code, by name."""
        return _grouped((item.county, item) for item in self.municipalities.items)

    @cached_property
    def courts_of(self) -> Mapping[str, list[Court]]:
        """The district courts of each municipality's code; Stockholm has three."""
        return _grouped((code, court) for court in self.courts.items for code in court.municipalities)

    @cached_property
    def by_topic(self) -> Mapping[str, list[Service]]:
        """The services of each topic's id."""
        return _grouped((topic, service) for service in self.services for topic in service.topics)

    @cached_property
    def national(self) -> list[Service]:
        """The services for the whole country."""
        return [service for service in self.services if service.reach == "riket"]

    @cached_property
    def by_county(self) -> Mapping[str, list[Service]]:
        """The services in each county's code, those of its municipalities included."""
        return _grouped((code, service) for service in self.services for code in self.counties_of(service))

    @cached_property
    def by_municipality(self) -> Mapping[str, list[Service]]:
        """The services that say they serve each municipality's code."""
        return _grouped((code, service) for service in self.services for code in service.municipalities)

    def groups(self, services: Iterable[Service]) -> Groups:
        """Return `services` split by place; one that works in several counties stands under each."""
        chosen = list(services)
        local = _grouped((code, service) for service in chosen for code in self.counties_of(service))
        counties = [(county, local[county.code]) for county in self.counties.items if county.code in local]
        national = [service for service in chosen if service.reach == "riket"]
        return Groups(national, counties, [service for service in chosen if service.reach == "okant"])

    def topics_of(self, service: Service) -> list[Category]:
        """Return the needs that `service` meets, in the order of the list of needs."""
        return [topic for topic in self.categories.topics if topic.id in service.topics]

    def counties_of(self, service: Service) -> list[str]:
        """Return the codes of the counties in which `service` works; none for the whole country or where it is unknown."""
        found = {*service.counties, *(self.municipality[code].county for code in service.municipalities)}
        return sorted(found)

    def shelters_near(self, municipality: Municipality) -> list[Service]:
        """Return the shelters of the municipality, then of its county, and where those are few the nearest ones known."""
        found = dict.fromkeys(self._shelters["kommun", municipality.code])
        least = max(NEAREST, len(found))
        found |= dict.fromkeys(self._shelters["lan", municipality.county])
        if len(found) < least:
            for place in self._by_distance(municipality):
                found |= dict.fromkeys([*self._shelters["kommun", place.code], *self._shelters["lan", place.county]])
                if len(found) >= least:
                    break
        return list(found)[:least]

    @cached_property
    def _shelters(self) -> Mapping[tuple[str, str], list[Service]]:
        """The shelters that can be turned to, under («kommun» or «lan», code)."""
        open_ones = [s for s in self.services if s.kind == SHELTER and s.verified and s.status != "nedlagd"]
        local = [(("kommun", code), s) for s in open_ones for code in s.municipalities]
        return _grouped([*local, *((("lan", code), s) for s in open_ones for code in s.counties)])

    def _by_distance(self, here: Municipality) -> list[Municipality]:
        """Return every municipality, the nearest first."""
        return sorted(self.municipalities.items, key=lambda place: _kilometres(here, place))


def rank(service: Service, categories: Categories) -> tuple[bool, bool, int, str]:
    """Return the key that puts what she can use first: what is sure, what is for her, shelters and help lines, then by name."""
    kinds = [kind.id for kind in categories.kinds]
    unsure = not service.confirmed or service.status != "oppen"
    return unsure, HERSELF not in service.audiences, kinds.index(service.kind) if service.kind in kinds else len(kinds), service.name


def topic_address(topic: Category) -> str:
    """Return the address of the page of `topic`."""
    return f"{ROOT}behov/{topic.id}/"


def _kilometres(one: Municipality, other: Municipality) -> float:
    north = (one.latitude - other.latitude) * 111.2
    east = (one.longitude - other.longitude) * 111.2 * math.cos(math.radians(one.latitude))
    return math.hypot(north, east)


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> Mapping[Key, list[Value]]:
    groups: dict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
