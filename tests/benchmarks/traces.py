"""Print what the same visit leaves behind with our exit, GOV.UK's, plain links, and with pages fetched and swapped.

Run with `python -m tests.benchmarks.traces`; needs Chromium, Firefox and npm, and fetches GOV.UK's component at run time.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright
from qjouren import preview
from qjouren.loading import load_content
from qjouren.models.site import SiteSettings

from tests.benchmarks.exit_variants import VARIANTS, make
from tests.support import ROOT, Site
from tests.visit import traces
from tests.visit.chromium import Chromium
from tests.visit.engine import Engine, until
from tests.visit.firefox import Firefox
from tests.visit.journey import EXIT, LANDING, WAY, needles
from tests.visit.world import SEARCH, World, host_of

COLUMNS = ("tab entries", "first Back shows", "history rows listed", "titles kept", "Referer", "text", "titles", "style", "script", "site")
SETTLE = 3  # seconds for the browser to write down what it writes


def visit(engine: Engine, world: World, site: Site) -> dict[str, object]:
    """Walk, leave and go back once; return what can be seen from outside the profile."""
    engine.open(SEARCH)
    engine.follow("a", world.site + LANDING)
    for link, address in WAY:
        heading = site.page(address).select_one("h1").get_text()  # type: ignore[union-attr]
        engine.press_at(link)
        until(lambda words=heading: engine.call("document.querySelector('h1').textContent") == words, f"«{heading}»")
        time.sleep(0.3)
    engine.press_at(EXIT)
    engine.arrive(world.destination)
    entries = [url for url in engine.entries() if host_of(url) == host_of(world.site)]  # type: ignore[attr-defined]
    time.sleep(SETTLE)
    engine.back()
    time.sleep(0.5)
    shown = "our page" if host_of(engine.url()) == host_of(world.site) else "search page"
    referer = world.asked(world.destination)[0].headers["Referer"]
    return {"tab entries": len(entries), "first Back shows": shown, "Referer": referer or "none"}


def measure(name: str, browser: str, site: Site, settings: SiteSettings, playwright: Playwright, folder: Path) -> dict[str, object]:
    """Return all figures of the variant `name` in `browser`."""
    output = make(name, site.output, settings.exit.destination, folder / "site")
    profile = folder / "profile"
    with World(output, settings) as world:
        engine = Chromium(playwright, world, profile) if browser == "chromium" else Firefox(world, profile)
        seen = visit(engine, world, site)
        engine.quit()
        ours = [row for row in traces.rows(profile) if host_of(row[0]) == host_of(world.site)]
        known = [title for url, title in traces.rows(profile, listed=False) if host_of(url) == host_of(world.site)]
        telling = {title for title in known if title.endswith(settings.name)}
        files = {kind: len(found) for kind, found in traces.find(profile, needles(site, world)).items()}
    return {**files, **seen, "history rows listed": len(ours), "titles kept": len(telling)}


def main() -> None:
    """Build the site, measure each variant in both browsers and print a table; text to site are counts of files that hold it."""
    settings = load_content(ROOT / "content").site
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        output = Path(folder, "output")
        if not preview.build(ROOT, "publishconf.py", output):
            sys.exit(1)
        print("| browser | variant |", " | ".join(COLUMNS), "|")
        print("|---" * (len(COLUMNS) + 2) + "|")
        for browser in ("chromium", "firefox"):
            for name in VARIANTS:
                place = Path(folder, browser, name.replace(" ", "-"))
                place.mkdir(parents=True)
                figures = measure(name, browser, Site(output), settings, playwright, place)
                print("|", browser, "|", name, "|", " | ".join(str(figures[column]) for column in COLUMNS), "|", flush=True)


if __name__ == "__main__":
    main()
