"""The bill of materials of a release, as CycloneDX: each locked package, its sums, its licence; the clock is no part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from importlib import metadata
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

LOCK = "requirements.txt"
BILL = "materialforteckning.cdx.json"
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)")
_SUM = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_LONGEST = 60  # characters; what is longer is a whole licence text, not a name
_CLASSIFIER = "License :: OSI Approved :: "


@dataclass(frozen=True)
class Package:
    """A locked package: its files may have any of the `sums`."""

    name: str
    version: str
    sums: tuple[str, ...]


def locked(lock: str) -> Iterator[Package]:
    """Yield the packages of a lock with sums."""
    for block in re.split(r"\n(?=\S)", lock):
        if pinned := _PINNED.match(block):
            yield Package(pinned[1], pinned[2], tuple(_SUM.findall(block)))


def licence(name: str) -> str:
    """Return what the installed package `name` says of its licence, or nothing."""
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    short = [text for field in ("License-Expression", "License") for text in told.get_all(field) or () if _is_a_name(text)]
    classifiers = [line.removeprefix(_CLASSIFIER) for line in told.get_all("Classifier") or () if line.startswith(_CLASSIFIER)]
    return str(short[0]) if short else " AND ".join(classifiers)


def _is_a_name(text: str) -> bool:
    return 0 < len(text) <= _LONGEST and "\n" not in text


def bill(lock: str, commit: str, day: str) -> str:
    """Return the bill of what the site of `commit`, made on `day`, is built with."""
    moment = datetime.combine(date.fromisoformat(day), time.min, UTC)
    site = Component(name="qjouren.se", version=commit, type=ComponentType.APPLICATION, bom_ref="qjouren.se")
    parts = [_component(package) for package in locked(lock)]
    bom = Bom(
        serial_number=uuid5(NAMESPACE_URL, f"{commit}\n{lock}"), metadata=BomMetaData(component=site, timestamp=moment), components=parts
    )
    bom.register_dependency(site, parts)
    return JsonV1Dot6(bom).output_as_string(indent=1) + "\n"


def _component(package: Package) -> Component:
    said = licence(package.name)
    sums = [HashType(alg=HashAlgorithm.SHA_256, content=value) for value in package.sums]
    name = PackageURL("pypi", name=package.name, version=package.version)  # tells what it is, wherever it is fetched from
    return Component(
        name=package.name,
        version=package.version,
        type=ComponentType.LIBRARY,
        bom_ref=f"{package.name}=={package.version}",
        purl=name,
        licenses=[LicenseFactory().make_from_string(said)] if said else [],
        external_references=[ExternalReference(type=ExternalReferenceType.DISTRIBUTION, url=XsUri(name.to_string()), hashes=sums)],
    )
