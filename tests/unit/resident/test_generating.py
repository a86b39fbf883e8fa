"""What Pelican is told to draw through; the whole is held by tests/site/test_resident.py."""

from types import SimpleNamespace

from qjouren.resident.generating import _watched


class Kind:
    """A generator that writes a page."""

    def __init__(self, name):
        self.name = name

    def generate_output(self, writer):
        writer(self.name)


def test_a_generator_is_equipped_and_writes_through_the_drawing():
    seen, written = [], []
    drawing = SimpleNamespace(equip=lambda one: seen.append(one.name), generate=lambda one, generate, writer: generate(writer))
    _watched(Kind, drawing)("a").generate_output(written.append)
    assert (seen, written) == (["a"], ["a"])


def test_it_goes_by_the_same_name():
    assert _watched(Kind, SimpleNamespace()).__qualname__ == Kind.__qualname__
