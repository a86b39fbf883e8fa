"""Print how soon the exit blanks a page and asks for the destination, on a slow processor and with a full cache.

Run with `python -m tests.benchmarks.exit_speed`; needs Chromium.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright
from qjouren import preview
from qjouren.loading import load_content

from tests.benchmarks.exit_variants import make
from tests.support import ROOT, address_of
from tests.visit.chromium import Chromium
from tests.visit.engine import until
from tests.visit.journey import EXIT
from tests.visit.world import FILLER, OTHER_SITE, World, host_of

RUNS = 9
SLOWER = 6  # times
FOREIGN = 350  # megabytes of other sites in the cache
SHORTEST = 16  # milliseconds: shorter events are not reported
WATCH = f"""
window.slowest = 0;
new PerformanceObserver((list) => list.getEntries().filter((entry) => /pointer|mouse|click/.test(entry.name))
  .forEach((entry) => {{ slowest = Math.max(slowest, entry.duration); }}))
  .observe({{ type: "event", durationThreshold: {SHORTEST} }});
"""
FILL = f"""
async (first) => {{
  for (let number = first; number < first + 25; number += 1) await (await fetch("{FILLER}" + number)).arrayBuffer();
}}
"""


def longest_page(output: Path) -> str:
    """Return the address of the page with the most HTML."""
    path = max(output.rglob("*.html"), key=lambda path: path.stat().st_size)
    return address_of(path.relative_to(output).as_posix())


def presses_to_blank(playwright: Playwright, world: World, address: str, folder: Path) -> list[float]:
    """Return the milliseconds from press to painted blank page, for each run; destinations hang meanwhile."""
    world.hanging = {host_of(world.destination), host_of(world.second)}
    engine = Chromium(playwright, world, folder)
    engine.protocol.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    found = []
    for _ in range(RUNS):
        engine.page.goto(world.site + address)
        engine.call(WATCH)
        time.sleep(0.5)
        engine.press_at(EXIT)
        time.sleep(1)
        assert engine.is_blank()
        found.append(float(engine.call("slowest")))
    world.release()
    engine.quit()
    world.hanging = set()
    return found


def presses_to_request(playwright: Playwright, world: World, folder: Path, *, full: bool) -> list[float]:
    """Return the milliseconds from press to the destination's first request, for each run."""
    engine = Chromium(playwright, world, folder)
    if full:
        engine.open(OTHER_SITE)
        for first in range(0, FOREIGN, 25):
            engine.page.evaluate(FILL, first)
    found = []
    for _ in range(RUNS):
        engine.open(f"{world.site}/spar/")
        time.sleep(0.3)
        before, pressed = len(world.asked(world.destination)), time.monotonic()
        engine.press_at(EXIT)
        until(lambda count=before: len(world.asked(world.destination)) > count, "the destination")
        found.append(1000 * (world.asked(world.destination)[before].at - pressed))
        engine.arrive(world.destination)
    engine.quit()
    return found


def show(what: str, figures: Iterable[float]) -> None:
    """Print a row: median, shortest and longest."""
    ordered = sorted(figures)
    print(f"| {what} | {statistics.median(ordered):.0f} | {ordered[0]:.0f} | {ordered[-1]:.0f} |", flush=True)


def main() -> None:
    """Build the site, measure and print a table of milliseconds."""
    settings = load_content(ROOT / "content").site
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        if not preview.build(ROOT, "publishconf.py", folder / "output"):
            sys.exit(1)
        print(f"| milliseconds, {RUNS} runs | median | shortest | longest |\n|---|---|---|---|")
        address = longest_page(folder / "output")
        with World(folder / "output", settings) as world:
            show(
                f"press to blank, {address}, processor {SLOWER} times slower",
                presses_to_blank(playwright, world, address, folder / "blank"),
            )
        for variant in ("ours", "plain links"):
            output = make(variant, folder / "output", settings.exit.destination, folder / variant.replace(" ", "-"))
            for full in (False, True):
                with World(output, settings) as world:
                    profile = folder / f"{variant}-{full}".replace(" ", "-")
                    cache = f"{FOREIGN} MB of other sites in the cache" if full else "empty cache"
                    show(f"press to request, {variant}, {cache}", presses_to_request(playwright, world, profile, full=full))


if __name__ == "__main__":
    main()
