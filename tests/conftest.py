"""Fixtures for every test: one built site a session, shared by all workers, and its content."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright, sync_playwright
from qjouren import preview
from qjouren.documents import Content
from qjouren.loading import load_content

from tests.films import CAPTIONS, PLACED_FILM, film
from tests.hosts import observatory
from tests.mirrored import add_language
from tests.pictures import PLACED_PICTURE, SIDEWAYS, photograph
from tests.site import hsds_schemas
from tests.site.nu_checker import missing_tools
from tests.support import ROOT, SAMPLE_DAY, Site, build_once, copy_repository

os.environ["BYGGDAG"] = "2026-11-26"  # a test that passes today passes in two years, when facts have grown old
os.environ["PACKA"] = "nej"  # packing is slow, and tested by itself: tests/hosts packs what it serves


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site as it is published, built once however many workers there are."""
    folder = tmp_path_factory.getbasetemp()
    return Site(build_once(folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder))


@pytest.fixture(scope="session")
def lecture_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with the sample lectures in it, built as if it were SAMPLE_DAY."""
    root = copy_repository(tmp_path_factory.mktemp("lectures"))
    for sample in sorted((ROOT / "tests/fixtures/lectures").glob("*.md")):
        shutil.copy(sample, root / "content/forelasningar")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BYGGDAG", SAMPLE_DAY)
        assert preview.build(root, "publishconf.py", root / "output")
    return Site(root / "output")


@pytest.fixture(scope="session")
def picture_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with a photograph of 12 MB, straight from a telephone, far down on the page of 2023 and in a news item."""
    root = copy_repository(tmp_path_factory.mktemp("pictures"))
    photograph(root / "content/bilder/fika.jpg", 4032, 3024, quality=99, orientation=SIDEWAYS)
    for name in ("rapporter/2023.md", "aktuellt/2024/p4-stockholm.md"):
        with (root / "content" / name).open("a", encoding="utf-8") as text:
            text.write(PLACED_PICTURE)
    assert preview.build(root, "publishconf.py", root / "output")
    return Site(root / "output")


@pytest.fixture(scope="session")
def film_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with a film on a Swedish page, on an English one, in a news item and in the report of 2023."""
    root = copy_repository(tmp_path_factory.mktemp("films"))
    film(root / "content/filmer/ring-oss.mp4").with_suffix(".vtt").write_text(CAPTIONS, encoding="utf-8")
    for name in ("stod/nar-du-ringer.md", "sprak/en/calling.md", "rapporter/2023.md", "aktuellt/2024/p4-stockholm.md"):
        with (root / "content" / name).open("a", encoding="utf-8") as text:
            text.write(PLACED_FILM)
    assert preview.build(root, "publishconf.py", root / "output")
    return Site(root / "output")


@pytest.fixture(scope="session")
def mirrored_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with a made-up language that runs from the right."""
    root = copy_repository(tmp_path_factory.mktemp("mirrored"))
    add_language(root / "content")
    assert preview.build(root, "publishconf.py", root / "output")
    return Site(root / "output")


@pytest.fixture(scope="session")
def content() -> Content:
    """Everything staff have written, as the build reads it."""
    return load_content(ROOT / "content")


@pytest.fixture(scope="session")
def origin(site: Site) -> Iterator[str]:
    """The address, without a slash at the end, at which the preview server shows the built site."""
    server = preview.start_server(site.output)
    yield f"http://{preview.HOST}:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, which drives Chromium; a process can have only one."""
    with sync_playwright() as driver:
        yield driver


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in the log what a visit left on disk, and what this machine could not test."""
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, value in report.user_properties if report.when == "call" else ():
            terminalreporter.write_line(f"Left on disk: {name}: {value}")
    if not hsds_schemas.schemas():
        terminalreporter.write_line("WARNING: the open data is not checked by HSDS's schemas; see tests/hsds/README.md.", yellow=True)
    if tools := missing_tools():
        terminalreporter.write_line(f"WARNING: the HTML is not checked by the Nu checker; missing: {', '.join(tools)}.", yellow=True)
    if tools := observatory.missing_tools():
        terminalreporter.write_line(f"WARNING: the servers are not judged by the Observatory; missing: {', '.join(tools)}.", yellow=True)
