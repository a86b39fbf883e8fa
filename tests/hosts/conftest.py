"""A small part of the built site, packed, behind each real server."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from qjouren.hosts.precompress import precompress

from tests.hosts.servers import SERVERS, Server, running
from tests.support import Site

# One of every kind; the whole site would take minutes to pack.
PARTS = (
    "404.html",
    "index.html",
    "robots.txt",
    "sitemap.xml",
    "_headers",
    "_redirects",
    ".well-known",
    "stod",
    "sok",
    "integritet",
    "aktuellt",
    "om",
    "hitta-hjalp/kommun/stockholm",
    "hitta-hjalp/index.html",
    "hitta-hjalp/data/katalog.csv",
    "forelasningar",
)


@pytest.fixture(scope="session")
def packed_site(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A part of the site with its packed copies, as publication makes them."""
    folder = tmp_path_factory.mktemp("packed") / "site"
    for part in PARTS:
        source, target = site.output / part, folder / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copyfile(source, target)
    precompress(folder, folder.parent / "kept")
    return folder


@pytest.fixture(scope="session", params=sorted(SERVERS))
def server(request: pytest.FixtureRequest, packed_site: Path) -> Iterator[Server]:
    """Each server in turn."""
    with running(request.param, packed_site) as found:
        yield found
