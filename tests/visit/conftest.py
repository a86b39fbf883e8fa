"""A world to walk in and a browser to walk with, new for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qjouren.documents import Content

from tests.support import Site
from tests.visit.chromium import Chromium
from tests.visit.engine import Engine
from tests.visit.firefox import Firefox
from tests.visit.webkit import Screen, WebKit
from tests.visit.world import SEARCH, World

Start = Callable[..., Engine]


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    """The display that WebKit draws on."""
    display = Screen()
    yield display
    display.close()


@pytest.fixture
def world(site: Site, content: Content) -> Iterator[World]:
    """The built site, a search page before it and the exit's destinations after it."""
    with World(site.output, content.site) as one:
        yield one


@pytest.fixture
def start(request: pytest.FixtureRequest, world: World, tmp_path: Path) -> Iterator[Start]:
    """Start a browser by name; all of them share one profile a test, so a second start finds what the first has left."""
    started: list[Engine] = []

    def start_one(name: str, **options: bool) -> Engine:
        profile = tmp_path / "profile"
        match name:
            case "chromium":
                engine: Engine = Chromium(request.getfixturevalue("playwright"), world, profile, **options)
            case "firefox":
                engine = Firefox(world, profile, **options)
            case _:
                engine = WebKit(request.getfixturevalue("screen"), world, **options)
        started.append(engine)
        return engine

    yield start_one
    world.release()
    for engine in started:
        engine.quit()


@pytest.fixture
def arrive(world: World, start: Start) -> Start:
    """Start a browser and come to a page of ours from the search page, as most do."""

    def come(name: str, address: str = "/", **options: bool) -> Engine:
        engine = start(name, **options)
        world.landing = address
        engine.open(SEARCH)
        engine.follow("a", world.site + address)
        return engine

    return come
