"""The other engines, each in a folder of its own with the same entries: fetched with npm at run time, never kept in the repository."""

from __future__ import annotations

import html
import json
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qjouren.documents import Content
from qjouren.search.entries import Entry, entries

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / ".cache" / "search-benchmark"
MODULES = TOOLS / "node_modules"
SOURCES = Path(__file__).parent / "peers"
VERSIONS = {"pagefind": "1.6.0", "minisearch": "7.2.0", "fuse.js": "7.5.0", "lunr": "2.3.9", "lunr-languages": "1.22.0", "terser": "5"}
NAMES = ("pagefind", "minisearch", "fuse", "lunr")


def records(content: Content) -> list[dict[str, Any]]:
    """Return every entry as plain data; staff's best bets become words of the entries they lead to, so that all engines know them."""
    bets = _bets(content)
    return [_record(number, entry, bets) for number, entry in enumerate(entries(content))]


def _bets(content: Content) -> dict[str, list[str]]:
    bets = defaultdict(list)
    for bet in content.search.best:
        for shown in bet.shown:
            address = shown if shown.startswith("/") else content.directory.by_id[shown].address
            bets[address] += bet.said
    return bets


def _record(number: int, entry: Entry, bets: dict[str, list[str]]) -> dict[str, Any]:
    own = () if entry.kind == "domstol" else bets.get(entry.address, ())
    return {
        "id": number,
        "title": entry.title,
        "address": entry.address,
        "sentence": entry.sentence,
        "phone": entry.phone[0] if entry.phone else "",
        "place": entry.place,
        "name": entry.name,
        "words": " / ".join([entry.words, *own]),
        "body": f"{entry.sentence} {entry.body}",
    }


def install() -> None:
    """Fetch the engines."""
    TOOLS.mkdir(parents=True, exist_ok=True)
    (TOOLS / "package.json").write_text(json.dumps({"private": True, "dependencies": VERSIONS}), encoding="utf-8")
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund"], cwd=TOOLS, check=True)


def build(all_records: list[dict[str, Any]], folder: Path) -> None:
    """Make a folder for each engine below `folder`: its page, its code, its index."""
    for name in NAMES:
        (folder / name).mkdir(parents=True)
        shutil.copyfile(SOURCES / "page.html", folder / name / "index.html")
        minify_file([SOURCES / f"{name}.js"], folder / name / "client.js")
    plain = folder / "records.json"
    plain.write_text(json.dumps(all_records, ensure_ascii=False), encoding="utf-8")
    shutil.copyfile(MODULES / "fuse.js/dist/fuse.min.mjs", folder / "fuse/fuse.min.mjs")
    shutil.copyfile(plain, folder / "fuse/records.json")
    minify_file([MODULES / "minisearch/dist/umd/index.js"], folder / "minisearch/minisearch.min.js")
    languages = MODULES / "lunr-languages/min"
    minify_file(
        [MODULES / "lunr/lunr.min.js", languages / "lunr.stemmer.support.min.js", languages / "lunr.sv.min.js"],
        folder / "lunr/lunr.bundle.min.js",
    )
    for name in ("minisearch", "lunr"):
        script = TOOLS / f"{name}-build.cjs"  # beside node_modules, where Node looks
        shutil.copyfile(SOURCES / script.name, script)
        subprocess.run(["node", script, plain, folder / name], check=True)
    _pagefind(all_records, folder / "pagefind")


def minify_file(sources: Iterable[Path], target: Path) -> None:
    """Join `sources` and write them as small as they go; by terser, since the site's own minifier breaks MiniSearch."""
    text = "\n;".join(file.read_text(encoding="utf-8") for file in sources)
    command = [MODULES / ".bin/terser", "--compress", "--mangle", *(["--module"] if target.name == "client.js" else [])]
    target.write_bytes(subprocess.run(command, input=text.encode(), check=True, capture_output=True).stdout)


def _pagefind(all_records: list[dict[str, Any]], folder: Path) -> None:
    """Give Pagefind one page for each entry, with the weights it has for fields."""
    for record in all_records:
        page = folder / f"entry/{record['id']}.html"
        page.parent.mkdir(exist_ok=True)
        text = {name: html.escape(str(value), quote=True) for name, value in record.items()}
        meta = "".join(
            f'<meta data-pagefind-meta="{name}[content]" content="{text[name]}">'
            for name in ("title", "address", "sentence", "phone", "place")
        )
        page.write_text(
            f"<!doctype html><html lang=sv><head><title>{text['title']}</title>{meta}</head><body data-pagefind-body>"
            f"<h1 data-pagefind-weight=10>{text['title']}</h1>"
            f"<p data-pagefind-weight=8>{text['name']}</p><p data-pagefind-weight=8>{text['words']}</p>"
            f"<p data-pagefind-weight=6>{text['place']}</p><p>{text['body']}</p></body></html>",
            encoding="utf-8",
        )
    subprocess.run([MODULES / ".bin/pagefind", "--site", folder, "--glob", "entry/*.html", "--silent"], check=True)
    shutil.rmtree(folder / "entry")
