"""The questions of a news item; it is shown by itself under Aktuellt and on the page of its year."""

from __future__ import annotations

from datetime import date

from ..documents import Content
from ..models.page import NewsMeta
from .files import free_name, markdown
from .form import Files, Form
from .questions import Answers, Question, fields

TEXT = ".text"
FOLDER = "aktuellt"
WRITER = "redaktionen"


def form(content: Content, today: date) -> Form:
    """Return the form of a news item."""
    questions = (
        Question("titel", "Vad ska nyheten heta?"),
        Question("fliktitel", "Ett kort och stillsamt namn, högst 25 tecken, för flikar och adressen"),
        Question("datum", "När hände det? År-månad-dag, till exempel 2027-02-04, eller bara det ni vet: 2027-02 eller 2027"),
        Question("sammanfattning", "Vad handlar den om? En eller två meningar, minst 20 tecken"),
        Question("kallor.0.namn", "Var kommer uppgifterna ifrån?", optional=True),
        Question("kallor.0.lank", "Länk dit, om det finns någon", optional=True, when=lambda answers: "kallor" in answers),
        Question(TEXT, "Skriv det första stycket: några korta meningar. Ingen kvinna ska kunna kännas igen"),
    )
    given = {"mall": "nyhet", "skriven_av": WRITER, "granskad": today.isoformat()}
    return Form(NewsMeta, questions, lambda answers: _files(answers, content), given, content.site.telling_words)


def _files(answers: Answers, content: Content) -> Files:
    name = free_name(answers["fliktitel"], f"/{FOLDER}/", content)
    first = ("titel", "fliktitel")
    head = {field: answers[field] for field in first} | {"adress": f"/{FOLDER}/{name}/"}
    head |= {field: value for field, value in fields(answers).items() if field not in first}
    return {f"{FOLDER}/{answers['datum'][:4]}/{name}.md": markdown(head, answers[TEXT])}
