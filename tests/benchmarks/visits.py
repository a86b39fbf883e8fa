"""Print how long `invoke besok` counts a made log of a million lines, and how much memory that takes.

Run with `python -m tests.benchmarks.visits`. Everything in the log is made up, from the addresses that are published.
"""

from __future__ import annotations

import random
import resource
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from qjouren.loading import load_content
from qjouren.visits import counting, log

from tests.support import ROOT, published_addresses

LINES = 1_000_000
START = datetime(2026, 1, 1)  # noqa: DTZ001 (a made log has no zone)


def lines(count: int, seed: int = 1) -> Iterator[str]:
    """Yield `count` lines of a made year, in order, most of them pages."""
    chance = random.Random(seed)  # noqa: S311 (no secret)
    addresses, step = published_addresses(), timedelta(days=360) / count
    for number in range(count):
        file = f"{chance.choice(addresses).removesuffix('404.html')}index.html{chance.choice(('', '.br', '.gz'))}"
        status, who = chance.choices(("200", "404", "301"), (90, 5, 5))[0], chance.choices(("-", "robot"), (80, 20))[0]
        yield f"{START + step * number:%Y-%m-%dT%H} GET {status} {who} {file}\n"


def main() -> None:
    """Measure and print."""
    pages = load_content(ROOT / "content").by_address
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "visits.log"
        with path.open("w", encoding="utf-8") as file:
            file.writelines(lines(LINES))
        before, clock, busy = _peak(), time.monotonic(), time.process_time()
        (year,) = counting.count(log.views(path), pages)
        clock, busy = time.monotonic() - clock, time.process_time() - busy
        print(f"{LINES} lines, {path.stat().st_size / 1e6:.0f} MB: {busy:.1f} s of processor, {clock:.1f} s by the clock,")
        print(f"{(_peak() - before) / 1024:.1f} MiB more than before.")
        print(f"{year.total} views and {year.robots} of robots on {len(year.days)} days.")


def _peak() -> int:
    """Return the most memory this process has had, in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main()
