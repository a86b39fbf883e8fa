"""Read content/katalog into a directory; keeps every fault in the folder it reads from."""

from __future__ import annotations

from pathlib import Path

from . import directory_rules
from .content_folder import ContentFolder
from .directory import Directory, rank
from .faults import Fault
from .models.category import Categories
from .models.place import Counties, Courts, Locality, Municipalities, PostcodeRange
from .models.service import Service

FOLDER = "katalog"
SERVICES = f"{FOLDER}/stodverksamheter"


def load(folder: ContentFolder, telling_words: tuple[str, ...]) -> Directory | None:
    """Return the directory in `folder`, or None where a file that it rests on cannot be read."""
    services = tuple(filter(None, (_service(folder, path) for path in folder.files("*.yaml", SERVICES))))
    municipalities = folder.record(Municipalities, folder.needed(f"{FOLDER}/kommuner.yaml"))
    counties = folder.record(Counties, folder.needed(f"{FOLDER}/lan.yaml"))
    courts = folder.record(Courts, folder.needed(f"{FOLDER}/domstolar.yaml"))
    categories = folder.record(Categories, folder.needed(f"{FOLDER}/kategorier.yaml"))
    localities = folder.rows(Locality, folder.needed(f"{FOLDER}/orter.csv"))
    postcodes = folder.rows(PostcodeRange, folder.needed(f"{FOLDER}/postnummer.csv"))
    if not (municipalities and counties and courts and categories):
        return None
    services = tuple(sorted(services, key=lambda service: rank(service, categories)))
    directory = folder.made(Directory, services, municipalities, counties, courts, categories, localities, postcodes)
    faults = directory_rules.check(directory, telling_words)
    folder.faults += faults
    return None if faults else directory


def _service(folder: ContentFolder, path: Path) -> Service | None:
    service, name = folder.record(Service, path), path.stem
    if service and service.id != name:
        folder.faults.append(
            Fault(
                folder.name(path),
                f"Filen heter {name} men har id ”{service.id}”.",
                f"Skriv id: {name}, eller döp om filen till {service.id}.yaml. Två verksamheter kan inte ha samma id.",
                field="id",
            )
        )
    return service
