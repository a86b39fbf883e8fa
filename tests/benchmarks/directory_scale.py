"""Build sites with directories of growing size and tell what an entry costs, in processor time and in memory.

Run from the repository: .venv/bin/python -m tests.benchmarks.directory_scale 500 5000 50000
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.benchmarks.synthetic_directory import write

ROUNDS = {500: 3, 5_000: 3}  # the largest is built once: it takes minutes
DAY = "2026-11-26"


@dataclass(frozen=True)
class Run:
    """What one build cost: user time of the processor, time on the clock, and the most memory that it held."""

    entries: int
    pages: int
    user: float
    clock: float
    memory: int


def main(sizes: list[int]) -> None:
    """Print a row for each size, then what each entry added from one size to the next."""
    print("| Entries | Pages | User s | Pages a user second | Clock s | Peak MiB |\n|---|---|---|---|---|---|")
    runs = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            root = write(Path(folder, "site"), size)
            run = median([build(root, size) for _ in range(ROUNDS.get(size, 1))])
            speed = f"{run.user:.1f} | {run.pages / run.user:.0f} | {run.clock:.1f}"
            print(f"| {run.entries} | {run.pages} | {speed} | {run.memory / 1024:.0f} |", flush=True)
            runs.append(run)
    for less, more in pairwise(runs):
        added = more.entries - less.entries
        print(
            f"From {less.entries} to {more.entries}: {1000 * (more.user - less.user) / added:.2f} ms of user time "
            f"and {(more.memory - less.memory) / added:.1f} KiB an entry."
        )


def build(root: Path, entries: int) -> Run:
    """Build the site in `root` in a process of its own and return what it cost."""
    output = root / "output"
    command = [sys.executable, "-m", "pelican", "--settings", str(root / "publishconf.py"), "--output", str(output), "--quiet"]
    start = time.perf_counter()
    with subprocess.Popen(command, cwd=root, env=os.environ | {"BYGGDAG": DAY}, stdout=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, "The site cannot be built."
    pages = sum(1 for _ in output.rglob("*.html"))
    return Run(entries, pages, used.ru_utime, time.perf_counter() - start, used.ru_maxrss)


def median(runs: list[Run]) -> Run:
    """Return the median of each figure of `runs`."""
    first = runs[0]
    user, clock = (statistics.median(getattr(run, name) for run in runs) for name in ("user", "clock"))
    return Run(first.entries, first.pages, user, clock, int(statistics.median(run.memory for run in runs)))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]])
