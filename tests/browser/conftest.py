"""Real pages in real Chromium, behind the preview server and its production headers."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from tests.browser.pages import DESKTOP

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"]

STILL = {"media": "screen", "color_scheme": "light", "forced_colors": "none", "reduced_motion": "reduce"}

OpenContext = Callable[..., BrowserContext]
OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Debian's Chromium, one a worker."""
    program = shutil.which("chromium")
    assert program, "These tests need Chromium; `make test` installs it or says how."
    chromium = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
    yield chromium
    chromium.close()


@pytest.fixture
def open_context(browser: Browser) -> Iterator[OpenContext]:
    """Open a browser context of the test's own, closed after it; without JavaScript unless the test asks for it."""
    contexts = []

    def open_one(*, javascript: bool = False) -> BrowserContext:
        contexts.append(browser.new_context(java_script_enabled=javascript))
        return contexts[-1]

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def shared_tabs(browser: Browser) -> dict[bool, Page]:
    """Two tabs that all tests of a worker share, by whether they run JavaScript: a new tab a test takes longer than the test."""
    return {javascript: browser.new_page(java_script_enabled=javascript) for javascript in (False, True)}


@pytest.fixture
def tabs(shared_tabs: dict[bool, Page]) -> dict[bool, Page]:
    """The shared tabs on a screen, in light, without motion, whatever the test before asked for."""
    for page in shared_tabs.values():
        page.emulate_media(**STILL)
    return shared_tabs


@pytest.fixture
def open_page(tabs: dict[bool, Page], origin: str) -> OpenPage:
    """Open a page of the built site anew in a shared tab: without JavaScript, in light, without motion, unless told otherwise."""

    def open_one(address: str, size: tuple[int, int] = DESKTOP, *, javascript: bool = False, **media: Any) -> Page:
        page = tabs[javascript]
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(**{**STILL, **media})
        page.goto(origin + address)
        return page

    return open_one
