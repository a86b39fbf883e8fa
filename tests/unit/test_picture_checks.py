import pytest
from qjouren.picture_checks import MAX_BYTES, addresses, problems, weight_problem

IMAGE = {"src": "/bilder/a-640.jpg", "alt": "En kopp", "width": "640", "height": "480", "loading": "lazy"}


def test_a_picture_of_the_builds_own_is_well():
    assert list(problems("img", IMAGE)) == []
    assert list(problems("source", {"type": "image/avif", "srcset": "/bilder/2026/a-640.avif 640w, /bilder/2026/a-1280.avif 1280w"})) == []


@pytest.mark.parametrize("name", ["alt", "width", "height", "loading"])
def test_a_picture_lacks_nothing(name):
    assert len(list(problems("img", {key: value for key, value in IMAGE.items() if key != name}))) == 1


@pytest.mark.parametrize(
    "address", ["https://a.se/a-640.jpg", "//a.se/a-640.jpg", "/bilder/a.jpg", "/a-640.jpg", "/bilder/../a-640.jpg", "/bilder/a-640.svg"]
)
def test_no_other_picture_is_fetched_by_either_way(address):
    assert any(address in problem for problem, _ in problems("img", IMAGE | {"src": address}))
    assert any(address in problem for problem, _ in problems("source", {"srcset": f"/bilder/a-640.avif 640w, {address} 2x"}))
    assert any(address in problem for problem, _ in problems("img", IMAGE | {"srcset": address}))


def test_a_picture_inside_the_page_fetches_nothing():
    assert addresses("img", {"src": "data:,"}) == []


def test_the_source_of_a_film_is_not_taken_for_a_picture():
    assert addresses("source", {"src": "/film.mp4"}) == []


def test_a_heavy_file_is_refused():
    assert weight_problem("/bilder/a-640.jpg", MAX_BYTES) is None
    assert str(MAX_BYTES + 1) in weight_problem("/bilder/a-640.jpg", MAX_BYTES + 1)[0]
