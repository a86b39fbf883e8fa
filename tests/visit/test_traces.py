"""What a whole visit leaves in a real browser's profile, searched file by file after it was closed; docs/dev/exit.md says what may be."""

import re
import time

import pytest

from tests.support import ROOT
from tests.visit import traces
from tests.visit.journey import EXIT, LANDING, WORD, needles, search, walk
from tests.visit.world import SEARCH, altered, host_of

pytestmark = [pytest.mark.browser, pytest.mark.long]

ALLOWED = re.findall(r"^\| (\w+) \| `([^`]+)` \| (site|pages) \|", (ROOT / "docs/dev/exit.md").read_text(encoding="utf-8"), re.MULTILINE)
NEUTRAL = "Sida"
ON_DISK = ("chromium", "firefox")
READING = 12  # seconds on one page: longer than any browser waits before it writes its history down

in_every_browser = pytest.mark.parametrize("name", ON_DISK)


def visit(engine, world, *, scripts=True):
    walk(engine, world)
    if scripts:
        search(engine, world)
    else:  # as a form of the ordinary kind would have sent it
        engine.open(f"{world.site}/sok/?q={WORD}")
    time.sleep(READING)
    engine.press_at(EXIT)
    engine.arrive(world.destination)


def may_be_left(name, kind):
    """Return the files that the document allows: a file that tells which pages were read also tells which site."""
    kinds = {"site": {"site", "pages"}, "pages": {"pages"}}.get(kind, set())
    return {file for browser, file, holds in ALLOWED if browser.lower() == name and holds in kinds}


@in_every_browser
def test_no_file_tells_more_than_the_document_allows(site, world, arrive, tmp_path, record_property, name):
    """A13, A15: no text, title, style, script or searched word in any file; the address only where no website can keep it out."""
    engine = arrive(name, LANDING)
    visit(engine, world)
    engine.quit()
    found = traces.find(tmp_path / "profile", needles(site, world))
    assert [request.path for request in world.requests if WORD in request.path] == []
    for kind, files in found.items():
        record_property(f"{name}, {kind}", ", ".join(sorted(set(files))) or "nothing")
    assert {
        kind: sorted(set(files) - may_be_left(name, kind)) for kind, files in found.items() if set(files) - may_be_left(name, kind)
    } == {}


@in_every_browser
def test_no_title_but_the_neutral_one_stands_in_the_history(world, arrive, tmp_path, name):
    """A10: each of our rows is called «Sida», or as the page she left us for."""
    engine = arrive(name, LANDING)
    visit(engine, world)
    destination = engine.title()
    engine.quit()
    ours = [title for url, title in traces.rows(tmp_path / "profile", listed=False) if host_of(url) == host_of(world.site)]
    assert ours
    assert set(ours) <= {NEUTRAL, destination}


def test_chromium_lists_none_of_our_pages(world, arrive, tmp_path):
    """A9: not in its History, not when our name is searched for there, not in groups. A canary for new browsers, not a promise."""
    engine = arrive("chromium", LANDING)
    visit(engine, world)
    views = [engine.listed(), engine.listed("qjouren"), engine.listed(page="history/grouped")]
    engine.quit()
    assert any(SEARCH in row for row in views[0]), "the list was read"
    assert [row for view in views for row in view if host_of(world.site) in row] == []
    assert [url for url, _ in traces.rows(tmp_path / "profile") if host_of(url) == host_of(world.site)] == []


@in_every_browser
def test_the_search_finds_what_an_ordinary_site_would_have_left(site, world, arrive, tmp_path, name):
    """The same visit without our script and headers: every kind of trace is found, so finding none means something."""
    world.output = altered(site.output, tmp_path, lambda text: text.replace("Cache-Control: no-store", "Cache-Control: max-age=3600"))
    engine = arrive(name, LANDING, scripts=False)
    visit(engine, world, scripts=False)
    engine.quit()
    found = traces.find(tmp_path / "profile", needles(site, world))
    assert [kind for kind, files in found.items() if not files] == []
    assert len([url for url, _ in traces.rows(tmp_path / "profile") if host_of(url) == host_of(world.site)]) > 1
