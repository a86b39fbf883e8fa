"""What is looked at comes first, the rest may be stopped at any moment, and in the end it is what a clean build makes, byte for byte."""

import os
import shutil
import signal
from threading import Timer

import pytest
from qjouren import preview
from qjouren.faults import ContentError
from qjouren.resident.building import SiteBuilder
from qjouren.resident.pausing import HURRY, Pause, listen

from tests.small_site import shrink
from tests.support import copy_repository, fingerprint

pytestmark = pytest.mark.xdist_group("resident")
PAGE, MENU, STYLE = "content/stod/gemenskap.md", "content/installningar/meny.yaml", "theme/static/css/10-tokens.css"
SHOWN = "stod/gemenskap/index.html"
MOMENTS = (0.02, 0.1, 0.3, 0.6, 1.0, 1.7)  # seconds into a build


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A small site that has been built, and its builder; each test makes a copy of the files and goes on with it."""
    root = copy_repository(tmp_path_factory.mktemp("steps"))
    shrink(root / "content")
    kept = shutil.copytree(root, root.with_name("kept"))
    pause = Pause()
    builder = SiteBuilder(root, pause=pause)
    builder.build(None)
    return builder, kept, pause


@pytest.fixture
def site(built):
    """The builder of a site as it was first."""
    builder, kept, _ = built
    for name in (PAGE, MENU, STYLE):
        shutil.copyfile(kept / name, builder.root / name)
    while builder.build([str(builder.root / name) for name in (PAGE, MENU, STYLE)]).more:
        pass
    return builder


def change(builder, name, old, new):
    """Replace the first `old` in a file, or add `new` to its end."""
    path = builder.root / name
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")
    return str(path)


def clean(builder):
    """Return the fingerprint of a clean build of the files as they are."""
    assert preview.build(builder.root, output=builder.root / "ren")
    return fingerprint(builder.root / "ren")


@pytest.mark.parametrize(
    ("name", "old", "new", "shown"),
    [(PAGE, "titel: ", "titel: Nu ", ()), (MENU, "text: ", "text: Ny ", (SHOWN,)), (STYLE, "", ".x-ny { color: red; }", (SHOWN,))],
)
def test_the_page_that_is_looked_at_is_written_first_and_as_it_will_be(site, name, old, new, shown):
    before = fingerprint(site.output)
    built = site.build([change(site, name, old, new)], shown)
    assert (built.changed, built.more) == ((SHOWN,), True)
    first = fingerprint(site.output)
    assert {one for one in before if first[one] != before[one]} == {SHOWN}
    assert not site.build([]).more
    assert fingerprint(site.output)[SHOWN] == first[SHOWN]


def test_what_is_taken_back_before_the_rest_is_built_leaves_no_trace(site):
    before = fingerprint(site.output)
    site.build([change(site, PAGE, "titel: ", "titel: Nu ")])
    assert site.build([change(site, PAGE, "titel: Nu ", "titel: ")]).changed == (SHOWN,)
    site.build([])
    assert fingerprint(site.output) == before


def test_a_fault_that_is_found_in_the_rest_leaves_the_site_that_was(site):
    """The page itself is right; that a page links to an anchor it no longer has is seen when all are drawn."""
    before = fingerprint(site.output)
    other = "content/stod/index.md"
    site.build([change(site, other, "", "\n[Mer om gemenskap](/stod/gemenskap/#borta)\n")])
    with pytest.raises(ContentError, match="borta"):
        site.build([])
    assert fingerprint(site.output) == before
    assert not site.build([change(site, other, "\n[Mer om gemenskap](/stod/gemenskap/#borta)\n", "")]).more
    assert fingerprint(site.output) == before


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # a folder or a file that was open when the stop came
@pytest.mark.skipif(HURRY is None, reason="needs a signal")
def test_a_build_that_is_stopped_again_and_again_is_right_in_the_end(built, site):
    handler = signal.getsignal(HURRY)
    listen(built[2])
    stopped = 0
    try:
        for number, moment in enumerate(MOMENTS):
            saved = [
                change(site, name, old, new) for name, old, new in ((PAGE, "titel: ", f"titel: {number} "), (STYLE, "", f".x-{number}{{}}"))
            ]
            site.build(saved, (SHOWN,))
            timer = Timer(moment, os.kill, (os.getpid(), HURRY))
            timer.start()
            stopped += site.build([]).more
            timer.cancel()
            timer.join()
    finally:
        signal.signal(HURRY, handler)
    assert stopped
    site.build([])
    assert fingerprint(site.output) == clean(site)


def test_a_saved_text_is_looked_over_once_when_all_that_follows_from_it_is_built(site):
    saved = change(site, PAGE, "", "\nHon har ett missbruk.\n")
    assert site.build([saved]).advice == ""
    told = site.build([]).advice
    assert "missbruk" in told
    assert PAGE in told
    assert site.build([]).advice == ""
