"""Two small sites that can be told apart, and a visitor who can say whether what she meets is whole."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

COMMIT, DAY = "0123456789abcdef0123456789abcdef01234567", "2026-11-26"
LETTERS = "ab"
PAGES = 16
_SHARED, _OWN = range(PAGES - 4), range(PAGES - 4, PAGES)
_LINK = re.compile(r'href="/([^"]*)"')
_FETCHED = re.compile(r"sok/[a-z-]+\.txt")
Fetch = Callable[[str], bytes | None]


def sample_files(letter: str) -> dict[str, bytes]:
    """Return the files of site `letter`: every page names its own search file, and links to all the others of its site."""
    names = ["index.html", *(f"sida-{number}/index.html" for number in _SHARED), *(f"{letter}-{number}/index.html" for number in _OWN)]
    links = "".join(f'<a href="/{name}">x</a>' for name in names)
    filler = random.Random(letter).randbytes(3000).hex()  # noqa: S311 (chance, no secret)
    files = {name: f"{letter} {name} sok/{letter}.txt {links} {filler}\n".encode() for name in names}
    files |= {f"sok/{letter}.txt": f"{letter} sok".encode(), "bilder/lika.png": b"png" * 3000, "404.html": b"borta"}
    return files


def write_site(folder: Path, files: dict[str, bytes]) -> Path:
    """Write `files` and what every build has for the host."""
    own = {"_headers": b"/*\n  Cache-Control: no-store\n  X-Frame-Options: DENY\n", "_redirects": b"/gammal /sida-1/ 301\n"}
    for name, body in {**files, **own}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    return folder


class Visitor:
    """Reads one page after another through `fetch`, which gives the bytes of a file or None, and keeps what was wrong."""

    def __init__(self, fetch: Fetch, seed: int = 0, begun: Callable[[], int] = lambda: 0) -> None:
        self.begun = begun  # how many publications have begun
        self.fetch, self.random = fetch, random.Random(seed)  # noqa: S311 (chance, no secret)
        self.sites = {letter: sample_files(letter) for letter in LETTERS}
        self.faults: list[str] = []
        self.views = dict.fromkeys(LETTERS, 0)

    def visit(self) -> None:
        """Read a page, what it fetches, and a page it leads to.

        What a page needs outlives it by one change; while no publication begins there can be no more than one.
        """
        begun = self.begun()
        name = self.random.choice(["index.html", *(f"sida-{number}/index.html" for number in _SHARED)])
        page = self.fetch(name)
        letter = page[:1].decode() if page else ""
        if page is None or page != self.sites.get(letter, {}).get(name):
            self.faults.append(f"{name}: {page[:40] if page else 'gone'}")
            return
        self.views[letter] += 1
        text = page.decode()
        asset = _FETCHED.findall(text)[0]
        if self.fetch(asset) != self.sites[letter][asset] and begun == self.begun():
            self.faults.append(f"{name}: {asset} is not there")
        link = self.random.choice(_LINK.findall(text))
        if self.fetch(link) is None and self._still_leads(name, link):
            self.faults.append(f"{name}: leads to {link}, which is not there")

    def _still_leads(self, name: str, link: str) -> bool:
        """Tell whether the page still has the dead link; a page read before a change may lead to what the change took away."""
        return link in (self.fetch(name) or b"").decode() and self.fetch(link) is None and link in (self.fetch(name) or b"").decode()
