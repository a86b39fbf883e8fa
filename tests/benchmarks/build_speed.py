"""How fast a site is built whole, and how fast a save is in the output: we, hugo, Eleventy and plain Pelican, side by side.

    PYTHONPATH=plugins python -m tests.benchmarks.build_speed --pages 100 1000          # the others are fetched into a folder of their own

Our site has our real templates, styles, search and checks, a small directory, and so many more Markdown pages of about 400 words; the
others have one plain template and no checks. Each is built whole in a new process, built again in another after one saved text, and then
watched by its own watcher with the page open: the time is from the save to the new words in that page's file. Run it on a quiet machine;
the processor's time (user and system) is told beside the clock's, for one that is not. No part of it is shipped.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

from qjouren.resident.injection import EVENTS, version

from tests.benchmarks import build_speed_sites as sites
from tests.benchmarks.build_speed_sites import Made

KINDS: dict[str, Callable[[Path, int, dict[str, Path]], Made]] = {
    "ours": sites.ours,
    "hugo": sites.hugo,
    "eleventy": sites.eleventy,
    "pelican": sites.pelican,
}
QUIET = 2.0  # seconds after which a watcher is thought to be at rest
LONGEST = 600.0  # seconds to wait for a save


@dataclass(frozen=True)
class Spent:
    """What a process took: the clock's seconds, the processor's, and the most memory at once."""

    wall: float
    processor: float
    peak: int

    def __str__(self) -> str:
        return f"{self.wall:.2f} s (processor {self.processor:.2f}, peak {self.peak} MB)"


def spent(made: Made) -> Spent:
    """Build the site whole in a new process."""
    began = time.perf_counter()
    process = subprocess.Popen(made.build, cwd=made.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=made.environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{made.build} failed.")
    return Spent(time.perf_counter() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)


def texts(made: Made, number: int) -> tuple[Path, str, str]:
    """Return the file to save, its new text and the new words, where a text grows."""
    words = f"Nu har vi skrivit rad {number}."
    return made.page, made.page.read_text(encoding="utf-8") + f"\n{words}\n", words


def titles(made: Made, number: int) -> tuple[Path, str, str]:
    """Return the same where a title changes."""
    words = f"Nytt{number} "
    return made.page, made.page.read_text(encoding="utf-8").replace(made.title, made.title + words, 1), words


def templates(made: Made, number: int) -> tuple[Path, str, str]:
    """Return the same where the template of every page changes."""
    words = f" data-x{number}"
    return made.template, made.template.read_text(encoding="utf-8").replace("<main", "<main" + words, 1), words


def save(made: Made, edit: Callable[[Made, int], tuple[Path, str, str]], number: int, port: int | None) -> float:
    """Save, and return the seconds until the new words stand in the page's file."""
    page = open_page(port, made.first) if port else None
    path, text, words = edit(made, number)
    began = time.perf_counter()
    path.write_text(text, encoding="utf-8")
    while not made.first.is_file() or words not in made.first.read_text(encoding="utf-8"):
        if time.perf_counter() - began > LONGEST:
            sys.exit(f"{made.first} never changed.")
        time.sleep(0.001)
    taken = time.perf_counter() - began
    if page:
        page.close()
    return taken


def open_page(port: int, file: Path) -> HTTPConnection:
    """Wait for the page as a browser does; the others draw every page before any is shown."""
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", f"{EVENTS}?{urlencode({'sida': '/prov/1/', 'version': version(file.read_bytes())})}")
    connection.getresponse().readline()
    return connection


def watched(made: Made, edits: int, *, tells_port: bool) -> dict[str, list[float]]:
    """Return the seconds of each save, by its kind, while the site is watched."""
    out = subprocess.PIPE if tells_port else subprocess.DEVNULL
    watcher = subprocess.Popen(made.watch, cwd=made.root, stdout=out, stderr=subprocess.DEVNULL, env=made.environment, text=True)
    try:
        port = int(watcher.stdout.readline()) if watcher.stdout else None
        while not made.first.is_file():
            time.sleep(0.1)
        found = {}
        for edit in (texts, titles, templates):
            found[edit.__name__] = []
            for number in range(1, edits + 1):
                _rest(watcher.pid)
                found[edit.__name__].append(save(made, edit, number, port))
        return found
    finally:
        watcher.kill()
        watcher.wait()


def _rest(process: int) -> None:
    """Wait until the process and its children have hardly used the processor for a while: some watchers lose what is saved meanwhile."""
    before = -1
    while (now := _ticks(process)) != before:
        before = now
        time.sleep(QUIET)


def _ticks(process: int) -> int:
    """Return the time of the processor that the process and its children have used, in tenths of seconds."""
    used = 0
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, numbers = place.parent.name, place.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        if str(process) in (name, numbers[1]):
            used += int(numbers[11]) + int(numbers[12])
    return used // 10


def main() -> None:
    """Print a paragraph for each size and each program."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", nargs="+", type=int, default=[100, 1000])
    parser.add_argument("--edits", type=int, default=3, help="of each kind, while the site is watched")
    parser.add_argument("--only", nargs="+", choices=KINDS, default=list(KINDS))
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = sites.programs(folder)
        for pages in chosen.pages:
            for who in chosen.only:
                made = KINDS[who](folder / who, pages, found)
                print(f"{pages} pages, {who}. Whole: {spent(made)}.", end=" ", flush=True)
                path, text, _ = texts(made, 0)
                path.write_text(text, encoding="utf-8")
                print(f"After one edit, a new process: {spent(made)}.", end=" ", flush=True)
                for kind, taken in watched(made, chosen.edits, tells_port=who == "ours").items():
                    print(f"{kind.capitalize()}: {1000 * median(taken):.0f} ms, longest {1000 * max(taken):.0f}.", end=" ", flush=True)
                print(f"Load: {os.getloadavg()[0]:.1f}", flush=True)
                shutil.rmtree(made.root)


if __name__ == "__main__":
    main()
