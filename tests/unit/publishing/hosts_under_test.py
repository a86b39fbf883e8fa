"""What every host promises, asked of each by its own test file."""

from qjouren.publishing import names
from qjouren.publishing.manifest import MANIFEST, parsed
from qjouren.publishing.release import sealed

from tests.publishing.samples import COMMIT, DAY, sample_files, write_site


def nothing():
    """Count no steps."""


def made(folder, letter, **more):
    """Return the release of the sample site `letter`, with `more` files."""
    return sealed(write_site(folder / f"{letter}{len(more)}", {**sample_files(letter), **more}), COMMIT, DAY)


def shows(fetch, letter):
    """Tell whether the host shows the sample site `letter`, all of it."""
    return all(fetch(name) == body for name, body in sample_files(letter).items())


def out_and_back(host, fetch, folder):
    """Publish two sites, go back, publish again: each time the right one is shown and the list of releases is right."""
    first = host.publish(made(folder, "a"), nothing)
    assert shows(fetch, "a")
    second = host.publish(made(folder, "b"), nothing)
    assert shows(fetch, "b")
    assert fetch("a-12/index.html") is None
    assert fetch("sok/a.txt") == sample_files("a")["sok/a.txt"]
    assert host.releases() == ([first, second], second)
    host.show(first, nothing)
    assert shows(fetch, "a")
    assert fetch("b-12/index.html") is None
    assert fetch("sok/b.txt") == sample_files("b")["sok/b.txt"]
    assert host.releases()[1] == first
    third = host.publish(made(folder, "b", **{"ny.txt": b"ny"}), nothing)
    assert host.releases() == ([first, third], third)
    assert names.previous(*host.releases()) == first
    assert parsed(fetch(MANIFEST).decode()).files.keys() == {*sample_files("b"), "ny.txt"}


def keeps_five(host, folder):
    """Publish seven times; the five newest are kept, and no more."""
    for number in range(7):
        last = host.publish(made(folder, "ab"[number % 2]), nothing)
    kept, shown = host.releases()
    assert (len(kept), kept[-1], shown) == (5, last, last)


def says_before_it_does(host, fetch, folder):
    """Plan a publication: what would be done is told, and nothing is."""
    release = made(folder, "a")
    lines = host.plan(release)
    assert any("0001-" in line for line in lines)
    assert host.releases() == ([], None)
    assert fetch("index.html") is None
