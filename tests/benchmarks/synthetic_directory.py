"""Make a directory of any size out of the real one: the same places and words, invented services; never part of the site.

Run from the repository: .venv/bin/python -m tests.benchmarks.synthetic_directory 5000 /somewhere
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

from qjouren.loading import load_content  # noqa: E402 (found through the line above)

from tests.support import copy_repository  # noqa: E402

# Numbers that the Swedish authority keeps free, for films and examples: they ring nowhere.
NUMBERS = [f"08-465 004 {ending:02}" for ending in range(100)] + [f"070-174 06 {ending:02}" for ending in range(5, 100)]
HOURS = ["Mo-Fr 09:00-16:00; PH off", "24/7", "Mo-Th 10:00-15:00,18:00-21:00; PH off", "Mo-Su 18:00-02:00"]
REACH = {"riket": 5, "lan": 25, "kommun": 65, "okant": 5}  # of a hundred
KEPT = {"116-016", "roks", "unizon", "112"}  # pages and settings lead to these

SEARCH_WORDS = {
    "tomma_ord": ["och"],
    "samma_sak": [],
    "basta_traff": [],
    "fara": [{"nar": ["i fara"], "text": "Ring om du är i fara.", "ring": ["116-016"]}],
}


def write(target: Path, count: int) -> Path:
    """Write what a site with `count` services is built from to the folder `target`, and return it."""
    copy_repository(target)
    folder = target / "content/katalog/stodverksamheter"
    directory = load_content(ROOT / "content").directory
    kept = {service.id for service in directory.services if service.id in KEPT | _linked(directory)}
    for path in folder.glob("*.yaml"):
        if path.stem not in kept:
            path.unlink()
    counties = [county.code for county in directory.counties.items]
    places = [(item.code, item.name) for item in directory.municipalities.items]
    words = {
        "behov": [topic.id for topic in directory.categories.topics],
        "for_vem": [audience.id for audience in directory.categories.audiences],
        "typ": [kind.id for kind in directory.categories.kinds],
    }
    (folder.parent / "sokord.yml").write_text(json.dumps(SEARCH_WORDS), encoding="utf-8")  # the real ones lead to services left out
    for words_of_language in target.glob("content/sprak/*/sokord.yml"):
        words_of_language.unlink()
    for number in range(count - len(kept)):
        made = service(number, counties, places, words)
        text = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in made.items())
        (folder / f"{made['id']}.yaml").write_text(text, encoding="utf-8")
    return target


def _linked(directory: Any) -> set[str]:
    """Return the ids of services to which an audience leads."""
    links = {audience.link for audience in directory.categories.audiences if audience.link}
    return {service.id for service in directory.services if service.address in links}


def service(number: int, counties: list[str], places: list[tuple[str, str]], words: dict[str, list[str]]) -> dict[str, Any]:
    """Return the fields of service `number`: the same each time, and as full as a well-known service's."""
    dice = random.Random(number)  # noqa: S311 (samples, no secrets)
    code, place = dice.choice(places)
    reach = dice.choices(list(REACH), list(REACH.values()))[0]
    where: dict[str, Any] = {"kommun": {"kommuner": [code]}, "lan": {"lan": [dice.choice(counties)]}}.get(reach, {})
    return {
        "id": f"stod-{number:05}",
        "namn": f"Stöd {number} i {place}",
        "fliktitel": f"Stöd {number}",
        "typ": dice.choice(words["typ"]),
        "rackvidd": reach,
        **where,
        "behov": dice.sample(words["behov"], dice.randint(1, 3)),
        "for_vem": dice.sample(words["for_vem"], dice.randint(1, 2)),
        "beskrivning": f"Stöd {number} i {place} lyssnar, följer med och hjälper dig vidare.",
        "kostar": dice.choice(["ja", "nej", "okant"]),
        "anonym": dice.choice(["ja", "nej", "okant"]),
        "krav": {"nykterhet": dice.choice(["ja", "nej", "okant"]), "namn": dice.choice(["ja", "nej", "okant"])},
        "telefoner": [{"namn": "Telefon", "nummer": dice.choice(NUMBERS)} for _ in range(dice.randint(1, 2))],
        "tider": dice.choice(HOURS),
        "webb": f"https://stod-{number:05}.example",
        "vardagsord": [f"ord {number}", "någon att prata med"],
        "kallor": [{"namn": f"stod-{number:05}.example", "lank": f"https://stod-{number:05}.example/om", "datum": "2026-11-01"}],
        "kontrollerad": "2026-11-01",
        "sakerhet": dice.choices(["hog", "medel", "lag"], [6, 3, 1])[0],
    }


if __name__ == "__main__":
    print(write(Path(sys.argv[2]), int(sys.argv[1])))
