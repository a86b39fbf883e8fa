"""Print our search beside Pagefind, MiniSearch, Fuse.js and lunr.js on the same entries and the same queries; a benchmark, not a test.

Run with `python tests/benchmarks/search.py`, for some of them with names after it: ours pagefind minisearch fuse lunr. It needs
Chromium, Node.js and npm, and fetches the others at run time.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import brotli
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

from qjouren import preview  # noqa: E402 (found through the line above)
from qjouren.inline import Bundles  # noqa: E402
from qjouren.loading import load_content  # noqa: E402

from tests.benchmarks import search_peers  # noqa: E402
from tests.benchmarks.slow_server import HEADERS, SlowServer  # noqa: E402
from tests.golden import ANSWERS  # noqa: E402

OURS, LATER = "/sok/", "/sok/orter.txt"
FIRST = ("kvinnojour", "min man slår mig", "var kan jag sova inatt")  # what a first answer is timed with; the best of each is kept
REPEATS, TYPED = 3, 8
ASK = """
async (words) => {
  const field = document.querySelector("#sokord"), ready = () => document.querySelector("[data-search-state=ready]");
  const began = performance.now();
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  if (!ready()) await new Promise((done) => {
    const watch = new MutationObserver(() => { if (ready()) { watch.disconnect(); done(); } });
    watch.observe(document, { subtree: true, attributes: true, attributeFilter: ["data-search-state"] });
    setTimeout(done, 20000);
  });
  document.body.offsetHeight;
  return performance.now() - began;
}
"""
FOUND = "[...document.querySelectorAll('ol > li > a:first-child')].filter((a) => !a.closest('nav')).map((a) => new URL(a.href).pathname)"


def main() -> None:
    """Build everything, measure and print a table."""
    search_peers.install()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        if not preview.build(ROOT, "publishconf.py", folder / "site"):
            sys.exit(1)
        content = load_content(ROOT / "content")
        search_peers.build(search_peers.records(content), folder / "peers")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        print("| engine | first answer, bytes (requests) | slow 4G, 4× CPU, ms | key press p95 at 6× CPU, ms | MRR@10 | recall@5 |")
        print("|---|---|---|---|---|---|")
        for engine in sys.argv[1:] or ("ours", *search_peers.NAMES):
            server = SlowServer(folder / "site" if engine == "ours" else folder / "peers" / engine)
            address = server.origin + (OURS if engine == "ours" else "/")
            print(f"| {engine} |", " | ".join(figures(browser, server, address)), "|", flush=True)
            server.shutdown()
        browser.close()


def figures(browser: Browser, server: SlowServer, address: str) -> Iterator[str]:
    """Yield the cells of one engine's row."""
    size, requests, times = [], [], []
    for words in FIRST * REPEATS:
        with opened(browser, address, 4) as page:
            server.log.clear()
            server.slow = True
            times.append(page.evaluate(ASK, words))
            sent = [(path, weight) for path, weight in server.log if path != LATER]
            server.slow = False
        inline = len(brotli.compress(Bundles(ROOT / "theme").script("search").encode())) if address.endswith(OURS) else 0
        size.append(inline + sum(weight + HEADERS for _, weight in sent))
        requests.append(len(sent))
    yield f"{max(size)} ({max(requests)})"
    yield f"{min(times):.0f} (median {statistics.median(times):.0f})"
    with opened(browser, address, 6) as page:
        page.evaluate(ASK, "stöd")
        typed = list(ANSWERS)[:TYPED]
        keys = [page.evaluate(ASK, words[:length]) for words in typed for length in range(1, len(words) + 1)]
    yield f"{statistics.quantiles(keys, n=20)[-1]:.1f} (median {statistics.median(keys):.1f})"
    with opened(browser, address, 1) as page:
        page.evaluate(ASK, "stöd")
        page.wait_for_timeout(500)  # ours fetches the towns meanwhile
        ranks, recalls = [], []
        for query, answers in ANSWERS.items():
            page.evaluate(ASK, query)
            found = list(dict.fromkeys(page.evaluate(FOUND)))[:10]
            ranks.append(next((1 / rank for rank, one in enumerate(found, 1) if any(one in answer for answer in answers)), 0.0))
            recalls.append(statistics.mean(any(one in answer for one in found[:5]) for answer in answers))
    yield f"{statistics.mean(ranks):.3f}"
    yield f"{statistics.mean(recalls):.3f}"


@contextmanager
def opened(browser: Browser, address: str, slower: int) -> Iterator[Page]:
    """Open a page that nobody has visited, on a device `slower` times slower."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    yield page
    context.close()


if __name__ == "__main__":
    main()
