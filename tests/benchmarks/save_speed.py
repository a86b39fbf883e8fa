"""How soon a save is in the output of the real site, by the reach of what is saved: the whole chain, watcher and all.

    PYTHONPATH=plugins python -m tests.benchmarks.save_speed

First a whole build in a new process, with its peak of memory. Then a session, as `make serve` starts it, with one page open in it, and each
kind of save three times: the time from the save to the new words in that page's file, and the time until all that follows is built too.
Run it on a quiet machine. No part of it is shipped.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

from qjouren.resident.injection import EVENTS, version

from tests.support import copy_repository

TIMES = 3
LONGEST = 120.0  # seconds to wait for a save
QUIET = 1.0  # seconds between saves
# A session that tells its port, and then a line for each build that ends.
SHOW = """
import sys
from functools import partial
from pathlib import Path
from qjouren.resident.session import Session
session = Session(Path(sys.argv[1]), 0, partial(print, flush=True))
print(session.server.server_port, flush=True)
session.run()
"""
PAGE, SERVICE = "content/stod/gemenskap.md", "content/katalog/stodverksamheter/roks.yaml"
# kind: the file, what in it the new words follow, and the file in the output that shows them
SAVES = {
    "text": (PAGE, r"\Z", "stod/gemenskap/index.html"),
    "title": (PAGE, r"^titel: ", "stod/gemenskap/index.html"),
    "directory entry": (SERVICE, r"^namn: ", "hitta-hjalp/roks/index.html"),
    "translation": ("content/sprak/en/start.md", r"\Z", "en/index.html"),
    "menu": ("content/installningar/meny.yaml", r"text: ", "404.html"),
    "template of all": ("theme/templates/base.html", r"<main", "404.html"),
    "style": ("theme/static/css/10-tokens.css", r"\Z", "404.html"),
}


def words(kind: str, number: int) -> tuple[str, str]:
    """Return what is written for the save `number` of `kind`, and what is then looked for in the output."""
    if kind == "style":
        return f"\n.x-{number} {{ color: red; }}\n", f".x-{number}{{"
    if kind == "template of all":
        return f" data-x{number}", f"data-x{number}"
    return (f"\nRad {number}.\n", f"Rad {number}.") if kind in ("text", "translation") else (f"N{number} ", f"N{number} ")


def open_page(port: int, output: Path, shown: str) -> HTTPConnection:
    """Wait for the page in the file `shown` as a browser does."""
    asked = {"sida": "/" + shown.removesuffix("index.html"), "version": version((output / shown).read_bytes())}
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", f"{EVENTS}?{urlencode(asked)}")
    connection.getresponse().readline()
    return connection


def saved(root: Path, kind: str, number: int) -> float:
    """Save once, and return the seconds until it is seen."""
    name, after, shown = SAVES[kind]
    written, sought = words(kind, number)
    path, goal = root / name, root / "output" / shown
    text = path.read_text(encoding="utf-8")
    place = re.search(after, text, re.MULTILINE)
    assert place
    began = time.perf_counter()
    path.write_text(text[: place.end()] + written + text[place.end() :], encoding="utf-8")
    while not goal.is_file() or sought not in goal.read_text(encoding="utf-8"):
        if time.perf_counter() - began > LONGEST:
            sys.exit(f"{kind}: {shown} never changed.")
        time.sleep(0.002)
    return time.perf_counter() - began


def main() -> None:
    """Print a line for the whole build and one for each kind of save."""
    with tempfile.TemporaryDirectory() as folder:
        root = copy_repository(Path(folder))
        environment = os.environ | {"PYTHONPATH": str(root / "plugins")}
        began = time.perf_counter()
        command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "--fatal", "warnings", "-o", "ren"]
        subprocess.run(command, cwd=root, check=True, capture_output=True, env=environment)
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor = spent.ru_utime + spent.ru_stime
        print(f"Whole: {time.perf_counter() - began:.2f} s, processor {processor:.2f} s, peak {spent.ru_maxrss // 1024} MB", flush=True)
        session = subprocess.Popen([sys.executable, "-c", SHOW, str(root)], stdout=subprocess.PIPE, text=True, env=environment)
        assert session.stdout
        try:
            port = int(session.stdout.readline())
            session.stdout.readline()
            for kind, (_, _, shown) in SAVES.items():
                found, settled = [], []
                for number in range(1, TIMES + 1):
                    page = open_page(port, root / "output", shown)
                    time.sleep(QUIET)
                    began = time.perf_counter()
                    found.append(saved(root, kind, number))
                    for _ in range(2):  # the page, and what follows
                        session.stdout.readline()
                    settled.append(time.perf_counter() - began)
                    page.close()
                line = (
                    f"{kind}: {median(found):.3f} s, longest {max(found):.3f}; all of it {median(settled):.1f}, longest {max(settled):.1f}."
                )
                print(f"{line} Load: {os.getloadavg()[0]:.1f}", flush=True)
        finally:
            session.terminate()
            session.wait()


if __name__ == "__main__":
    main()
