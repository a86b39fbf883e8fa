"""What tests share: the built site as a thing to ask questions of, and copies of the repository to build from."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from qjouren import preview

ROOT = Path(__file__).parent.parent
PUBLISHED_PATHS = ROOT / "tests/site/published_paths.txt"
SOURCES = ("content", "theme", "plugins", "pelicanconf.py", "publishconf.py")
BUILD_TIMEOUT = 120  # seconds a worker waits for another worker's build
EXIT_ID = "lamna"
SAMPLES = ROOT / "tests/fixtures"
SAMPLE_DAY = "2026-11-26"  # the day on which the site with sample lectures is built


class Site:
    """The built site in the folder `output`."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self._pages: dict[str, BeautifulSoup] = {}

    @cached_property
    def addresses(self) -> list[str]:
        """The address of every HTML page, sorted."""
        return sorted(address_of(path.relative_to(self.output).as_posix()) for path in self.output.rglob("*.html"))

    def html(self, address: str) -> str:
        """Return the HTML file served at `address`."""
        return self.text(file_of(address))

    def text(self, name: str) -> str:
        """Return the text of the file `name`."""
        return (self.output / name).read_text(encoding="utf-8")

    def page(self, address: str) -> BeautifulSoup:
        """Return the page at `address`, parsed; do not change it."""
        if address not in self._pages:
            self._pages[address] = BeautifulSoup(self.html(address), "html.parser")
        return self._pages[address]

    def pages(self) -> Iterator[tuple[str, BeautifulSoup]]:
        """Yield every page with its address."""
        return ((address, self.page(address)) for address in self.addresses)


def address_of(name: str) -> str:
    """Return the address at which the file `name` is served: «/stod/» for «stod/index.html»."""
    return "/" + (name.removesuffix("index.html") if name.rpartition("/")[2] == "index.html" else name)


def file_of(address: str) -> str:
    """Return the file served at `address`: «stod/index.html» for «/stod/»."""
    return unquote(address).lstrip("/") + ("index.html" if address.endswith("/") else "")


def published_addresses() -> list[str]:
    """Return the addresses of the pages on the approved list; needs no built site, so tests can be made of it."""
    names = PUBLISHED_PATHS.read_text(encoding="utf-8").splitlines()
    return sorted(address_of(name) for name in names if name.endswith(".html"))


def internal_links(page: Tag, address: str) -> Iterator[tuple[str, str]]:
    """Yield (address, fragment) of every link on `page` that stays on the site."""
    for link in page.select("a[href]"):
        parts = urlsplit(urljoin(address, str(link["href"])))
        if not parts.scheme and not parts.netloc:
            yield parts.path, parts.fragment


def build_once(folder: Path) -> Path:
    """Build the site into `folder` unless another worker has, or is about to; return where it stands."""
    output, failed = folder / "site", folder / "site-failed"
    try:
        (folder / "site-taken").mkdir()
    except FileExistsError:
        _wait_for(output, failed)
    else:
        if not preview.build(ROOT, "publishconf.py", output):
            failed.mkdir()
    assert output.is_dir(), "The site cannot be built; `make build` says why."
    return output


def _wait_for(*paths: Path) -> None:
    deadline = time.monotonic() + BUILD_TIMEOUT
    while not any(path.exists() for path in paths):
        assert time.monotonic() < deadline, "Another worker's build of the site never ended."
        time.sleep(0.1)


def copy_repository(target: Path, *, backwards: bool = False) -> Path:
    """Copy what the site is built from to `target`; `backwards` creates the files in the opposite order, and makes them old."""
    for path in sorted((path for source in SOURCES for path in _files(ROOT / source)), reverse=backwards):
        copy = target / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        if backwards:
            os.utime(copy, (0, 0))
    return target


def fingerprint(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file below `folder`, by its path there."""
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in _files(folder)}


def _files(path: Path) -> Iterator[Path]:
    found = [path, *path.rglob("*")]
    return (file for file in found if file.is_file() and file.suffix != ".pyc")
