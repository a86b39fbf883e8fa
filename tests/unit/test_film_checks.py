import pytest
from qjouren.film_checks import problems

VIDEO = {"src": "/filmer/a.mp4", "preload": "none", "controls": "", "muted": "", "playsinline": "", "aria-label": "Ring oss"}
TRACK = {"kind": "captions", "src": "/filmer/a.vtt"}


def test_a_film_of_the_builds_own_is_well():
    assert list(problems("video", VIDEO)) == []
    assert list(problems("track", TRACK)) == []


@pytest.mark.parametrize("name", sorted(VIDEO))
def test_a_film_lacks_nothing(name):
    assert len(list(problems("video", {key: value for key, value in VIDEO.items() if key != name}))) == 1


@pytest.mark.parametrize("name", ["autoplay", "poster", "loop"])
def test_nothing_begins_by_itself(name):
    assert any("innan någon har tryckt" in problem for problem, _ in problems("video", VIDEO | {name: ""}))
    assert any("innan någon har tryckt" in problem for problem, _ in problems("track", TRACK | {"default": ""}))


@pytest.mark.parametrize("address", ["https://a.se/a.mp4", "//a.se/a.mp4", "/a.mp4", "/filmer/../a.mp4", "/filmer/a.mov", "a.mp4"])
def test_no_other_film_is_shown(address):
    assert any(address in problem for problem, _ in problems("video", VIDEO | {"src": address}))
    assert any(address in problem for problem, _ in problems("track", TRACK | {"src": address}))
