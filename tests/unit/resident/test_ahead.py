import pytest
from qjouren.resident.ahead import Ahead


@pytest.fixture
def place(tmp_path):
    """Return a function that puts texts in an output that has the pages a and b, and the output and a spare folder."""
    output, new, spare = (tmp_path / name for name in ("output", "new", "spare"))
    for folder in (output, new, spare):
        folder.mkdir()
    for name in ("a", "b"):
        (output / name).write_text("gammal", encoding="utf-8")
    ahead = Ahead()

    def put(**texts):
        for name, text in texts.items():
            (new / name).write_text(text, encoding="utf-8")
        return ahead.put(output, {name: new / name for name in texts})

    return put, ahead, output, spare


def read(output):
    return {path.name: path.read_text(encoding="utf-8") for path in output.iterdir()}


def test_only_what_differs_is_put_there(place):
    put, _, output, _ = place
    assert put(a="ny", b="gammal") == ("a",)
    assert read(output) == {"a": "ny", "b": "gammal"}


def test_what_stood_there_first_comes_back_and_what_did_not_goes(place):
    put, ahead, output, spare = place
    put(a="ny", c="ny")
    put(a="nyare")
    assert ahead.take_back(output, spare) == ("a", "c")
    assert read(output) == {"a": "gammal", "b": "gammal"}
    assert ahead.take_back(output, spare) == ()


def test_what_is_settled_is_let_be(place):
    put, ahead, output, spare = place
    put(a="ny", b="ny")
    assert ahead.take_back(output, spare, {"a"}) == ("b",)
    assert read(output) == {"a": "ny", "b": "gammal"}
