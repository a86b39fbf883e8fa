from qjouren.faults import Fault
from qjouren.resident.messages import Answer, answer_line, order, read_answer, read_order


def test_an_order_arrives_as_it_was_sent():
    assert read_order(order(["b å", "a"], ["b.html", "a.html"])) == (["a", "b å"], ("b.html", "a.html"))
    assert read_order(order(None)) == (None, ())


def test_an_answer_arrives_as_it_was_sent():
    answer = Answer((Fault("content/a.md", "Fel.\nOch mer.", "Rätta.", 3, "titel"),), ("index.html",), 0.25, advice="Språket:\n1 sak")
    assert read_answer(answer_line(answer)) == answer


def test_each_message_is_one_line():
    assert order(["rad\nbrytning"]).count("\n") == 1
    assert answer_line(Answer((Fault("a", "b\nc", "d"),))).count("\n") == 1
