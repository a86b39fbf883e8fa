"""Print how the index grows: seconds to build and bytes of brotli for 600, 5 000 and 50 000 entries made of the real ones.

Run with `python tests/benchmarks/search_scale.py`. A benchmark, not a test.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import brotli

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

from qjouren.loading import load_content  # noqa: E402 (found through the line above)
from qjouren.search import assemble, index  # noqa: E402
from qjouren.search.analyse import terms  # noqa: E402
from qjouren.search.entries import Entry, entries  # noqa: E402

SIZES = (600, 5_000, 50_000)
CONTENT = load_content(ROOT / "content")


def grown(count: int) -> list[Entry]:
    """Return `count` services: each with the words of two real ones, and a town of the directory in its name and place."""
    chance = random.Random(count)  # noqa: S311 (the same entries each time)
    real = [entry for entry in entries(CONTENT) if entry.kind == "stod"]
    towns = sorted({place.name for place in CONTENT.directory.localities})
    return list(_made(chance, real, towns, count))


def _made(chance: random.Random, real: list[Entry], towns: list[str], count: int) -> Iterator[Entry]:
    counties = [county.name for county in CONTENT.directory.counties.items]
    for number in range(count):
        one, other = chance.choices(real, k=2)
        town = chance.choice(towns)
        words = chance.sample(one.words.split(" / ") + other.words.split(" / "), 1)
        name = f"{one.title.split()[0]} {town}"
        sentence = f"{' '.join(one.sentence.split()[:6])} {' '.join(other.sentence.split()[-5:])}"
        place = f"{town}, {chance.choice(counties)}"
        yield replace(
            one, title=name, address=f"/hitta-hjalp/{number}/", sentence=sentence, place=place, words=" / ".join(words), body="", phone=None
        )


def main() -> None:
    """Print a row for each size."""
    empty = {one for phrase in CONTENT.search.empty for one in terms(phrase)}
    words = CONTENT.search.model_copy(update={"best": (), "danger": ()})
    print("| entries | lunr, s | lunr with the garbage collector on, s | whole file, s | brotli, bytes |")
    print("|---|---|---|---|---|")
    for size in SIZES:
        made = grown(size)
        seconds = [timed(lambda made=made: index.lunr_index(made, empty)), collected(made, empty)]
        start = time.perf_counter()
        text = assemble.index_file(made, words, {})
        seconds.append(time.perf_counter() - start)
        print(f"| {size} |", " | ".join(f"{one:.2f}" for one in seconds), "|", len(brotli.compress(text.encode())), "|", flush=True)


def timed(work: object) -> float:
    """Return the seconds that `work` takes."""
    gc.collect()
    start = time.process_time()
    work()  # type: ignore[operator]
    return time.process_time() - start


def collected(made: list[Entry], empty: set[str]) -> float:
    """Return the seconds with Python's garbage collector left on, as lunr is used by default."""
    keep = index._no_collection  # noqa: SLF001 (what it does is what is measured)
    index._no_collection = gc_left_on  # type: ignore[assignment] # noqa: SLF001
    try:
        return timed(lambda: index.lunr_index(made, empty))
    finally:
        index._no_collection = keep  # noqa: SLF001


class gc_left_on:  # noqa: N801 (stands in for a function)
    """A context that changes nothing."""

    def __enter__(self) -> None:
        """Do nothing."""

    def __exit__(self, *_: object) -> None:
        """Do nothing."""


if __name__ == "__main__":
    main()
