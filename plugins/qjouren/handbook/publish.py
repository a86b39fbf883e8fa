"""Write the handbook as web pages into a folder that the preview shows beside the site; never into the site itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import minify
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..headers import content_security_policy, response_headers
from ..hosts import pages
from ..inline import CORE, TEXT, Bundles, csp_hash
from .text import ADDRESS, address_of, page

SOURCE = "docs/handbok"
BESIDE = ("docs/fragor-till-jouren.md",)  # what the handbook links to outside its own folder
TARGET = ".cache/handbok"
STYLE = "theme/handbook/handbook.css"


def write(root: Path) -> Path:
    """Write the handbook of the repository `root` anew and return the folder it stands in."""
    target = root / TARGET
    shutil.rmtree(target, ignore_errors=True)
    theme = root / "theme"
    bundles = Bundles(theme)
    styles = [bundles.style(CORE), bundles.style(TEXT), str(minify.string("text/css", (root / STYLE).read_text(encoding="utf-8")))]
    environment = Environment(loader=FileSystemLoader(theme / "handbook"), autoescape=True, undefined=StrictUndefined)
    template = environment.get_template("page.html")
    for source in sources(root):
        shown = page(source.read_text(encoding="utf-8"))
        file = target / address_of(source.stem).removeprefix(ADDRESS) / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(template.render(page=shown, styles=styles, home=ADDRESS), encoding="utf-8")
    shutil.copytree(root / SOURCE / "bilder", target / "bilder")
    policy = content_security_policy([csp_hash(style) for style in styles])
    pages.write_headers(response_headers(policy), target)
    return target


def sources(root: Path) -> list[Path]:
    """Return the files that become pages."""
    return [*sorted((root / SOURCE).glob("*.md")), *(root / name for name in BESIDE)]
