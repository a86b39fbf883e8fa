"""Print how the engine does on queries that nobody has tuned it for; a benchmark, not a test.

Run from the repository, with a built site in `output/`: .venv/bin/python -m tests.benchmarks.search_blind. It needs Chromium.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
SETS = {  # the name of each, its file, and which of its rows
    "first": ("blind_queries", slice(None)),
    "second": ("blind_queries_2", slice(None)),
    "third, to learn from": ("blind_queries_3", slice(0, None, 2)),
    "third, kept aside": ("blind_queries_3", slice(1, None, 2)),
}
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

from tests.browser.search_engine import ASK, LOAD, script  # noqa: E402 (found through the line above)
from tests.golden import addresses  # noqa: E402


def main(output: Path) -> None:
    """Print for each set its queries with the rank of the first right answer, then the means; of those kept aside the means alone."""
    sets = {name: _rows(file)[rows] for name, (file, rows) in SETS.items()}
    files = {f"/sok/{name}": (output / "sok" / name).read_text(encoding="utf-8") for name in ("index.txt", "orter.txt")}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.evaluate(script())
        page.evaluate(LOAD, files)
        results = {name: page.evaluate(ASK, [row["fraga"] for row in rows]) for name, rows in sets.items()}
        browser.close()
    for name, rows in sets.items():
        print(f"\n{name}")
        _tell(rows, results[name], is_shown=not name.endswith("aside"))


def _rows(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = yaml.safe_load((ROOT / f"tests/fixtures/search/{name}.yaml").read_text(encoding="utf-8"))
    return rows


def _tell(rows: list[dict[str, Any]], results: list[dict[str, Any]], *, is_shown: bool) -> None:
    """Print the means and, unless they are to stay unseen, the rank of each query."""
    ranks, recalls = [], []
    for row, result in zip(rows, results, strict=True):
        answers = [*map(addresses, row["svar"])]
        right = frozenset().union(*answers)
        found = [hit["address"] for hit in result["hits"]][:10]
        recalls.append(sum(1 for answer in answers if answer & {*found[:5]}) / len(answers))
        ranks.append(next((place for place, one in enumerate(found, 1) if one in right), 0))
        if is_shown:
            print(ranks[-1] or "–", row["fraga"])
    print(f"{len(ranks)} queries: MRR@10 {sum(1 / rank for rank in ranks if rank) / len(ranks):.3f}, ", end="")
    print(f"recall@5 {sum(recalls) / len(recalls):.3f}, ", end="")
    print(f"one of the first five {sum(0 < rank <= 5 for rank in ranks) / len(ranks):.3f}, none of ten {ranks.count(0)}")


if __name__ == "__main__":
    main(Path(*sys.argv[1:2] or [ROOT / "output"]))
