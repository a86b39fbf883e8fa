"""Above so many services that one file would be too heavy: the local ones in files of their own, by place alone; writes nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ..directory import Directory
from .entries import Entry

ONE_FILE = 5_000  # services: as many as one file may hold
PART = 260  # entries of a file: what there is room for beside the core


@dataclass(frozen=True)
class Split:
    """The entries that everyone gets, the entries of each local file, and the file of each municipality in the directory's order."""

    core: list[Entry]
    files: list[list[Entry]]
    file_of: list[int]


def is_large(directory: Directory) -> bool:
    """Tell whether the local services are too many for the one file."""
    return len(directory.services) > ONE_FILE


def split(entries: Sequence[Entry], directory: Directory, always: Collection[str]) -> Split:
    """Return `entries` split; `always` are addresses that staff lead to, which stay in the core whatever they are.

    A file is chosen by a place and nothing else, so that fetching it tells no word. Small municipalities share one; of a large one its file
    holds the services that come first, and its page all of them.
    """
    found = {entry.address: entry for entry in entries}
    local = {s.address for s in directory.services if s.reach in {"kommun", "lan"}} - set(always)
    order = {service.address: number for number, service in enumerate(directory.services)}
    wide = {code: [s for s in services if s.reach == "lan"] for code, services in directory.by_county.items()}
    files: list[dict[str, Entry]] = [{}]
    file_of = []
    for place in directory.municipalities.items:
        chosen = {s.address for s in (*wide.get(place.county, ()), *directory.by_municipality.get(place.code, ()))} & local
        own = {address: found[address] for address in sorted(chosen, key=order.__getitem__)[:PART]}
        if len(files[-1] | own) > PART:
            files.append({})
        files[-1] |= own
        file_of.append(len(files) - 1)
    return Split([entry for entry in entries if entry.address not in local], [list(one.values()) for one in files], file_of)
