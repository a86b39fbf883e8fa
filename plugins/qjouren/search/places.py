"""The places file: towns, districts and postcodes, each under its municipality; writes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from ..directory import Directory
from ..models.place import Locality
from . import packing


def places_file(directory: Directory, ordinary: Collection[str]) -> str:
    """Return a line of names for each municipality, in the order of the directory, and three lines of postcodes.

    Of its names those with postcodes of their own come first, then, each group after an empty name, the rest and those that are `ordinary`
    words too: a place is not meant by such a word among others. The municipality's own name is left out: the index has it.
    """
    order = {item.code: number for number, item in enumerate(directory.municipalities.items)}
    found: dict[str, list[Locality]] = defaultdict(list)
    for place in directory.localities:
        if place.name != directory.municipality[place.municipality].name:
            found[place.municipality].append(place)
    ranges = sorted(directory.postcodes, key=lambda codes: codes.first)
    starts = [int(codes.first) for codes in ranges]
    return "\n".join(
        [
            *(_names(found[code], ordinary) for code in order),
            packing.numbers(packing.gaps(starts)),
            packing.numbers(int(codes.last) - int(codes.first) for codes in ranges),
            packing.numbers(order[codes.municipality] for codes in ranges),
        ]
    )


def _names(places: list[Locality], ordinary: Collection[str]) -> str:
    every = {place.name for place in places}
    weighty = {place.name for place in places if place.rank}
    words = {name for name in every if name.lower() in ordinary}
    return "\t".join([*sorted(weighty - words), "", *sorted(every - weighty - words), "", *sorted(words)])
