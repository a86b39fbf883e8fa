"""Print what a search in a directory of 50 000 services costs: bytes, time to build, time of a key press; a benchmark, not a test.

Run from the repository: .venv/bin/python -m tests.benchmarks.search_local 5001 12500 25000 50000. It needs Chromium.
"""

from __future__ import annotations

import random
import shutil
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

import brotli
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

from qjouren.documents import Content  # noqa: E402 (found through the line above)
from qjouren.inline import Bundles  # noqa: E402
from qjouren.loading import load_content  # noqa: E402
from qjouren.search.publish import files  # noqa: E402

from tests.browser.search_engine import local_script  # noqa: E402

NEEDS = ("kvinnojour", "missbruk", "samtalsstöd", "advokat", "kvinojour", "skydd", "skyddsboende", "nån att prata med")
TIMES = """
([files, queries]) => {
  const engine = search.searchEngine(), get = (address) => Promise.resolve(files[address]);
  return engine.load(get).then(() => engine.loadPlaces(get)).then(() => queries.reduce((last, query) => last.then((times) => {
    engine.search(query);
    return new Promise((done) => setTimeout(done)).then(() => {
      for (let length = 1; length <= query.length; length += 1) {
        const start = performance.now();
        engine.search(query.slice(0, length));
        times.push(performance.now() - start);
      }
      return times;
    });
  }), Promise.resolve([])));
}
"""


def grown(content: Content, count: int) -> Content:
    """Return `content` with local services added up to `count`: words of two real ones, and a municipality by how many live there."""
    dice = random.Random(count)  # noqa: S311 (the same services each time)
    directory = content.directory
    places = directory.municipalities.items
    towns = {place.code: [one.name for one in directory.localities if one.municipality == place.code] for place in places}
    made = []
    for number, place in enumerate(dice.choices(places, [place.population for place in places], k=count - len(directory.services))):
        one, other = dice.choices(directory.services, k=2)
        town = dice.choice(towns[place.code] or [place.name])
        fields = {
            "id": f"stod-{number}",
            "name": f"{one.name.split()[0]} {town}",
            "description": f"{' '.join(one.description.split()[:6])} {' '.join(other.description.split()[-5:])}",
            "words": tuple(dice.sample([*one.words, *other.words], min(2, len(one.words) + len(other.words)))),
            "reach": "kommun",
            "municipalities": (place.code,),
            "counties": (),
            "also_called": (),
        }
        made.append(one.model_copy(update=fields))
    return replace(content, directory=replace(directory, services=(*directory.services, *made)))


def main(sizes: list[int]) -> None:
    """Print a row for each size."""
    content = load_content(ROOT / "content")
    engine = weigh(Bundles(ROOT / "theme", large=True).script("search"))
    places = [place.name.lower() for place in content.directory.municipalities.items]
    print("| services | build, s | ms each | engine | core | local files | each: median, most | query: median, most | key press p95, ms |")
    print("|---|---|---|---|---|---|---|---|---|")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for size in sizes:
            large = grown(content, size)
            start = time.process_time()
            made = files(large)
            seconds = time.process_time() - start
            core = weigh(made["index.txt"])
            local = [weigh(text) for name, text in made.items() if name not in {"index.txt", "orter.txt"}]
            query = [engine + core + one for one in local]
            page = browser.new_page()
            page.evaluate(local_script())
            speed = press(page, made, [f"{need} {place}" for place in random.Random(1).sample(places, 6) for need in NEEDS])  # noqa: S311
            page.close()
            print(
                f"| {size} | {seconds:.1f} | {1000 * seconds / size:.2f} | {engine} | {core} | {len(local)} "
                f"| {statistics.median(local):.0f}, {max(local)} | {statistics.median(query):.0f}, {max(query)} | {speed:.1f} |",
                flush=True,
            )
        browser.close()


def weigh(text: str) -> int:
    """Return the bytes that `text` takes as it is sent."""
    return len(brotli.compress(text.encode()))


def press(page: Page, made: dict[str, str], queries: list[str]) -> float:
    """Return the 95th percentile of a key press."""
    times = page.evaluate(TIMES, [{f"/sok/{name}": text for name, text in made.items()}, queries])
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [5_001, 12_500, 25_000, 50_000])
