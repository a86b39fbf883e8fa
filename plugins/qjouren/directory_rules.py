"""Rules between the records of the directory: codes and words that exist, dates that have been; reads no files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from difflib import get_close_matches

from .consistency import telling_words
from .directory import Directory
from .faults import Fault
from .models.category import Category
from .models.evidence import Checked, age_in_months
from .models.service import Service

FOLDER = "content/katalog"
MUNICIPALITIES, COUNTIES = f"{FOLDER}/kommuner.yaml", f"{FOLDER}/lan.yaml"
COURTS, CATEGORIES = f"{FOLDER}/domstolar.yaml", f"{FOLDER}/kategorier.yaml"
PLACES, POSTCODES = f"{FOLDER}/orter.csv", f"{FOLDER}/postnummer.csv"
RESERVED = ("behov", "data", "kommun", "lan", "oppna-data")  # below /hitta-hjalp/, for what is no service
TAB_LENGTH = 25  # characters of the tab that are the page's own
_LISTED = 30  # as many words as a remedy can list and still be read


def check(directory: Directory, telling: tuple[str, ...]) -> list[Fault]:
    """Return every fault between the records; `telling` are the words that a glance catches."""
    rules = _Rules(directory)
    return [
        *(fault for service in directory.services for fault in rules.service(service)),
        *rules.places(),
        *_twice(directory),
        *_quiet(directory, telling),
        *(fault for path, record in checked_records(directory) for fault in _future(path, record, directory.today)),
    ]


def path_of(service: Service) -> str:
    """Return the file of `service`."""
    return f"{FOLDER}/stodverksamheter/{service.id}.yaml"


class _Rules:
    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        categories = directory.categories
        self.known = {
            "typ": _ids(categories.kinds),
            "behov": _ids(categories.topics),
            "for_vem": _ids(categories.audiences),
            "sprak": _ids(categories.languages),
        }

    def service(self, service: Service) -> Iterator[Fault]:
        path = path_of(service)
        used = {"typ": (service.kind,), "behov": service.topics, "for_vem": service.audiences, "sprak": service.languages}
        for field, ids in used.items():
            yield from (_unknown_word(path, field, word, self.known[field]) for word in ids if word not in self.known[field])
        if service.id in RESERVED:
            yield Fault(path, f"Adressen /hitta-hjalp/{service.id}/ används av webbplatsen själv.", "Välj ett annat id.", field="id")
        yield from self._codes(path, "kommuner", service.municipalities)
        yield from self._codes(path, "lan", service.counties)
        for reach, field, codes in (("kommun", "kommuner", service.municipalities), ("lan", "lan", service.counties)):
            if (service.reach == reach) != bool(codes):
                yield Fault(
                    path,
                    f"Räckvidden är {service.reach}, och det stämmer inte med fältet {field}.",
                    f"Skriv rackvidd: {reach} och koderna i {field}, eller ta bort {field}.",
                    field=field,
                )

    def places(self) -> Iterator[Fault]:
        for audience in self.directory.categories.audiences:
            if audience.link and audience.link not in self.directory.addresses:
                yield Fault(
                    CATEGORIES, f"Länken {audience.link} leder inte till en sida i katalogen.", "Rätta adressen.", field="for_vem › lank"
                )
        for item in self.directory.municipalities.items:
            yield from self._codes(MUNICIPALITIES, "lan", (item.county,), item.name)
        for court in self.directory.courts.items:
            yield from self._codes(COURTS, "kommuner", court.municipalities, court.name)
        for line, place in enumerate(self.directory.localities, 2):
            yield from self._codes(PLACES, "kommun", (place.municipality,), place.name, line)
        for line, codes in enumerate(self.directory.postcodes, 2):
            yield from self._codes(POSTCODES, "kommun", (codes.municipality,), codes.first, line)
            if codes.first > codes.last:
                yield Fault(
                    POSTCODES, f"Postnumren {codes.first}–{codes.last} står i fel ordning.", "Skriv det lägsta först.", line, "fran"
                )

    def _codes(self, path: str, field: str, codes: Iterable[str], name: str = "", line: int | None = None) -> Iterator[Fault]:
        known: Collection[str] = self.directory.county if field == "lan" else self.directory.municipality
        kind, where = ("inget län", COUNTIES) if field == "lan" else ("ingen kommun", MUNICIPALITIES)
        whose = f" ({name})" if name else ""
        for code in codes:
            if code not in known:
                remedy = f"Slå upp koden i {where} och skriv den inom citattecken."
                yield Fault(path, f'Det finns {kind} med koden "{code}"{whose}.', remedy, line, field)


def _ids(categories: tuple[Category, ...]) -> list[str]:
    return [category.id for category in categories]


def _unknown_word(path: str, field: str, word: str, known: list[str]) -> Fault:
    close = get_close_matches(word, known, n=1)
    remedy = f"Menade du ”{close[0]}”?" if close else f"Välj bland: {', '.join(known[:_LISTED])}."
    return Fault(path, f"”{word}” finns inte i {CATEGORIES.rpartition('/')[2]}.", remedy, field=field)


def _twice(directory: Directory) -> Iterator[Fault]:
    """Say which codes and ids are used by more than one."""
    categories = directory.categories
    lists: list[tuple[str, str, list[str]]] = [
        (MUNICIPALITIES, "kod", [item.code for item in directory.municipalities.items]),
        (MUNICIPALITIES, "adress", [item.slug for item in directory.municipalities.items]),
        (COUNTIES, "kod", [item.code for item in directory.counties.items]),
        (COUNTIES, "adress", [item.slug for item in directory.counties.items]),
        (COURTS, "namn", [item.name for item in directory.courts.items]),
        (CATEGORIES, "behov", _ids(categories.topics)),
        (CATEGORIES, "for_vem", _ids(categories.audiences)),
        (CATEGORIES, "typer", _ids(categories.kinds)),
        (CATEGORIES, "sprak", _ids(categories.languages)),
        (f"{FOLDER}/stodverksamheter", "id", [service.id for service in directory.services]),
        (f"{FOLDER}/stodverksamheter", "fliktitel", [*map(tab_title, directory.services), *map(tab_title, categories.topics)]),
    ]
    for path, field, values in lists:
        for value, count in Counter(values).items():
            if count > 1:
                yield Fault(path, f"”{value}” står {count} gånger.", "Ge var och en sitt eget, eller ta bort den ena.", field=field)


def _quiet(directory: Directory, telling: tuple[str, ...]) -> Iterator[Fault]:
    """Say where an address or a tab would hold a word that a glance catches."""
    texts: list[tuple[str, str, str]] = [(CATEGORIES, "behov", topic.id) for topic in directory.categories.topics]
    texts += [(CATEGORIES, "behov › fliktitel", tab_title(topic)) for topic in directory.categories.topics]
    texts += [(path_of(service), "id", service.id) for service in directory.services]
    texts += [(path_of(service), "fliktitel", tab_title(service)) for service in directory.services]
    for path, field, text in texts:
        if len(text) > TAB_LENGTH and field != "id":
            remedy = f"Skriv fliktitel: med högst {TAB_LENGTH} tecken."
            yield Fault(path, f"Namnet ”{text}” får inte plats på en flik.", remedy, field=field)
        for word in telling_words(text, telling):
            yield Fault(
                path, f"Ordet ”{word}” i ”{text}” kan fångas i en blick av någon bredvid.", "Välj ett sant men stillsamt ord.", field=field
            )


def tab_title(record: Service | Category) -> str:
    """Return what the tab of the record's page shows."""
    return record.tab_title or record.name


def checked_records(directory: Directory) -> Iterator[tuple[str, Checked]]:
    """Yield everything that someone has to check now and then, with the file in which it stands."""
    yield from ((path_of(service), service) for service in directory.services)
    yield MUNICIPALITIES, directory.municipalities
    yield COUNTIES, directory.counties
    yield COURTS, directory.courts


def _future(path: str, record: Checked, today: date) -> Iterator[Fault]:
    """Say where a date lies after the day on which the directory was last gone through."""
    dates = [("kontrollerad", record.checked), *(("kallor", source.dated) for source in record.sources)]
    for field, dated in dates:
        if dated and age_in_months(dated, today) < 0:
            yield Fault(
                path,
                f"Datumet {dated.iso} ligger efter den dag då katalogen senast gicks igenom ({today.isoformat()}).",
                f"Rätta datumet. Är kontrollen gjord skriver du dagen som datum i {CATEGORIES}.",
                field=field,
            )
