"""Services split by where they work, as lists need them; knows no page and reads no files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .models.place import County
from .models.service import Service

UNKNOWN = "okant"


@dataclass(frozen=True)
class Groups:
    """Services split by where they work, so that no list grows too long for one page."""

    national: list[Service]
    counties: list[tuple[County, list[Service]]]
    placeless: list[Service]

    def part(self, services: Sequence[Service], number: int) -> Groups:
        """Return the groups of part `number`, which lists `services`; the counties stand in the first."""
        return Groups(
            [service for service in services if service.reach == "riket"],
            self.counties if number == 1 else [],
            [service for service in services if service.reach == UNKNOWN],
        )

    def sections(self, several: Sequence[Service]) -> list[Section]:
        """Return every service once, those of `several` counties by themselves; empty sections are left out."""
        apart = {service.id for service in several}
        found = [Section("I hela landet", "", self.national)]
        found += [Section(county.name, county.code, [one for one in local if one.id not in apart]) for county, local in self.counties]
        found += [Section("I flera län", "", several), Section("Vi vet inte var de arbetar", UNKNOWN, self.placeless)]
        return [section for section in found if section.services]


class Section(NamedTuple):
    """A heading of the list of all, the county's code where its services share one, and the services."""

    heading: str
    county: str
    services: Sequence[Service]
