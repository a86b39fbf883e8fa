import io
import json

from qjouren.faults import ContentError, Fault
from qjouren.resident.messages import Built, order, read_answer
from qjouren.resident.worker import answer_orders

FAULT = Fault("content/a.md", "Fel.", "Rätta.")


class Builder:
    """Does in turn what it is told to."""

    def __init__(self, *ends):
        self.ends, self.asked = list(ends), []

    def build(self, saved, shown=()):
        self.asked.append((saved, *shown))
        end = self.ends.pop(0)
        if isinstance(end, BaseException):
            raise end
        return end


def answers_of(builder, *orders, root):
    said = io.StringIO()
    answer_orders(io.StringIO("".join(order(one) for one in orders)), said, builder, root)
    return [read_answer(line) for line in said.getvalue().splitlines()]


def test_every_order_is_answered_in_turn(tmp_path):
    builder = Builder(Built(("index.html",), more=True), Built(()))
    first, second = answers_of(builder, None, ["/a.md"], root=tmp_path)
    assert builder.asked == [(None,), (["/a.md"],)]
    assert (first.faults, first.changed, first.more, second.changed) == ((), ("index.html",), True, ())


def test_a_fault_is_an_answer_and_not_the_end(tmp_path):
    first, second, third = answers_of(Builder(ContentError([FAULT]), SystemExit(1), Built(("a",))), None, None, None, root=tmp_path)
    assert first.faults == (FAULT,)
    assert second.faults
    assert (third.faults, third.changed) == ((), ("a",))


def test_an_order_is_plain_json():
    assert json.loads(order(None)) == {"saved": None, "shown": []}
