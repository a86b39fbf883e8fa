"""Fixtures for every test: one built site a session, shared by all workers, and its content."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from qjouren import preview
from qjouren.documents import Content
from qjouren.loading import load_content

from tests.site import hsds_schemas
from tests.site.nu_checker import missing_tools
from tests.support import ROOT, Site, build_once

os.environ["BYGGDAG"] = "2026-11-26"  # a test that passes today passes in two years, when facts have grown old


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site as it is published, built once however many workers there are."""
    folder = tmp_path_factory.getbasetemp()
    return Site(build_once(folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder))


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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in the log what this machine could not test."""
    if not hsds_schemas.schemas():
        terminalreporter.write_line("WARNING: the open data is not checked by HSDS's schemas; see tests/hsds/README.md.", yellow=True)
    if tools := missing_tools():
        terminalreporter.write_line(f"WARNING: the HTML is not checked by the Nu checker; missing: {', '.join(tools)}.", yellow=True)
