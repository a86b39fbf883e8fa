"""What people type and what must be found, for the tests and the benchmark: addresses by query."""

from __future__ import annotations

import yaml
from qjouren.loading import load_content

from tests.support import ROOT

SHELTERS = "jour i "  # followed by the code of a county: any shelter there is an answer
ROWS = yaml.safe_load((ROOT / "tests/fixtures/search/golden_queries.yaml").read_text(encoding="utf-8"))
DIRECTORY = load_content(ROOT / "content").directory


def addresses(answer: str) -> frozenset[str]:
    """Return the addresses that one answer of a row stands for."""
    if answer.startswith(SHELTERS):
        return frozenset(one.address for one in DIRECTORY.by_county[answer.removeprefix(SHELTERS)] if one.kind == "jour")
    return frozenset({answer if answer.startswith("/") else DIRECTORY.by_id[answer].address})


ANSWERS = {row["fraga"]: [addresses(answer) for answer in row["svar"]] for row in ROWS}  # each a set of which one is enough
QUERIES = {query: set().union(*answers) for query, answers in ANSWERS.items()}
ASIDE = {row["fraga"] for row in ROWS if row.get("avsatt")}  # kept aside when words were chosen
