import pytest
from qjouren.asking.form import Form, fill
from qjouren.asking.questions import Choice, Question
from qjouren.faults import Fault
from qjouren.models.page import NewsMeta

QUESTIONS = (
    Question("titel", "Titel"),
    Question("fliktitel", "Flik"),
    Question("datum", "Dag"),
    Question("kallor.0.namn", "Källa", optional=True),
    Question("kallor.0.lank", "Länk", optional=True, when=lambda answers: "kallor" in answers),
    Question(".text", "Text"),
)
RIGHT = ["Fest", "Fest", "2027-02", "", "Vi ses."]


class Room:
    def __init__(self, *answers, faults=()):
        self.answers, self.faults, self.heard, self.prompts = list(answers), list(faults), [], []

    def fill(self, **choices):
        form = Form(NewsMeta, QUESTIONS, lambda answers: {"ny.md": repr(answers)}, {"mall": "nyhet"}, **choices)
        return fill(form, self.ask, self.heard.append, lambda files: self.faults.pop(0) if self.faults else [])["ny.md"]

    def ask(self, prompt):
        self.prompts.append(prompt.partition(":")[0].partition(" (")[0])
        return self.answers.pop(0)


def test_each_question_is_asked_once_in_order_when_every_answer_will_do():
    room = Room(*RIGHT)
    assert eval(room.fill()) == {"mall": "nyhet", "titel": "Fest", "fliktitel": "Fest", "datum": "2027-02", ".text": "Vi ses."}  # noqa: S307
    assert room.prompts == ["Titel", "Flik", "Dag", "Källa", "Text"]


def test_what_depends_on_an_answer_is_asked_only_then():
    room = Room(*RIGHT[:3], "Roks", "https://roks.se/", "Vi ses.")
    assert "'kallor': [{'namn': 'Roks', 'lank': 'https://roks.se/'}]" in room.fill()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("", "Det behövs ett svar."),
        ("x" * 81, "81 tecken lång"),
        ("Vi bor på Storgatan 12", "gatuadress"),
        ("Född 19850312-1234", "personnummer"),
        ("Sidan är helt säker", "Det kan ingen webbplats lova"),
    ],
)
def test_a_wrong_answer_is_explained_and_asked_for_again(wrong, told):
    room = Room(wrong, *RIGHT)
    room.fill()
    assert room.prompts[:2] == ["Titel", "Titel"]
    assert told in " ".join(room.heard)


def test_words_that_a_glance_catches_are_refused_only_where_they_are_seen():
    room = Room("Mot våld", "Mot våld", *RIGHT[1:])
    room.fill(telling=("våld",))
    assert room.prompts[:3] == ["Titel", "Flik", "Flik"]


def test_what_only_the_whole_content_shows_is_asked_for_again():
    room = Room(
        *RIGHT,
        "Julfest",
        "Vi ses igen.",
        faults=[[Fault("content/ny.md", "Upptaget.", "Byt.", field="fliktitel")], [Fault("content", "Svårt.", "Korta.")]],
    )
    assert "Julfest" in room.fill()
    assert room.prompts[5:] == ["Flik", "Text"]
    assert room.heard == ["  Upptaget. Byt.", "  Svårt. Korta."]


def test_a_form_may_refuse_an_answer_of_its_own_accord():
    room = Room("Fest", *RIGHT)
    room.fill(refuse=lambda question, answer: ["Nej."] if len(room.prompts) == 1 else [])
    assert room.heard == ["  Nej."]


def test_choices_are_read_out_and_only_they_will_do():
    heard, answers = [], ["tre", "1"]
    form = Form(
        NewsMeta, (Question(".val", "Val", choices=(Choice("a", "ett"), Choice("b", "två"))),), lambda answers: {"x": answers[".val"]}
    )
    assert fill(form, lambda _: answers.pop(0), heard.append, lambda _: []) == {"x": "a"}
    assert heard[:2] == ["  1. ett", "  2. två"]
    assert "inget av svaren" in heard[2]
