"""Real pages in real Chromium, behind the preview server and its production headers."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"]

OpenContext = Callable[..., BrowserContext]
OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, one a worker."""
    program = shutil.which("chromium")
    assert program, "These tests need Chromium; `make test` installs it or says how."
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_context(browser: Browser) -> Iterator[OpenContext]:
    """Open a browser context, without JavaScript and without motion unless the test asks for them; closed after the test."""
    contexts = []

    def open_one(*, javascript: bool = False, width: int = 1280, height: int = 800, **options: object) -> BrowserContext:
        size = {"width": width, "height": height}
        contexts.append(browser.new_context(java_script_enabled=javascript, viewport=size, reduced_motion="reduce", **options))
        return contexts[-1]

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def open_page(open_context: OpenContext, origin: str) -> OpenPage:
    """Open the page at an address of the built site, in a context of its own with the given options."""

    def open_one(address: str, **options: object) -> Page:
        page = open_context(**options).new_page()
        page.goto(origin + address)
        return page

    return open_one
