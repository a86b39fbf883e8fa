"""The questions of a new lecture; everything else about it is told in its file."""

from __future__ import annotations

from datetime import date

from ..documents import Content
from ..models.lecture import LectureMeta
from .files import free_name, markdown
from .form import Files, Form
from .questions import Answers, Choice, Question

FOLDER = "forelasningar"
FORMS = (Choice("digitalt", "digitalt"), Choice("pa_plats", "på plats"), Choice("bade", "både och"))


def _can_register(answers: Answers) -> bool:
    return "anmalan" in answers


QUESTIONS = (
    Question("titel", "Vad heter föreläsningen?"),
    Question("fliktitel", "Ett kort och stillsamt namn, högst 25 tecken, för flikar och kalendrar"),
    Question("sammanfattning", "Vad handlar den om? En mening, minst 20 tecken"),
    Question("datum", "Vilken dag? År-månad-dag, till exempel 2027-02-04"),
    Question("borjar", "När börjar den? Till exempel 12:00", optional=True),
    Question("slutar", "När slutar den? Till exempel 13:00", optional=True),
    Question("form", "Hur hålls den?", choices=FORMS),
    Question("ort", "Vilken ort? Bara om den hålls på plats", optional=True),
    Question("plats", "Vilket program eller vilken lokal? Till exempel Zoom", optional=True),
    Question("forelasare.0.namn", "Vad heter föreläsaren?"),
    Question("forelasare.0.presentation", "Vem är föreläsaren? En mening"),
    Question("for_vem", "Vem är den till för?"),
    Question(
        "anmalan.personuppgifter",
        "Vem tar hand om uppgifterna i en anmälan, och till vad? Tomt om det inte går att anmäla sig",
        optional=True,
    ),
    Question("anmalan.lank", "Länk till anmälan. Tomt om den görs med mejl", optional=True, when=_can_register),
    Question("anmalan.sista_dag", "Sista dagen att anmäla sig", optional=True, when=_can_register),
)


def form(content: Content, today: date) -> Form:
    """Return the form of a lecture."""
    given = {"mall": "forelasning", "granskad": today.isoformat()}
    return Form(LectureMeta, QUESTIONS, lambda answers: _files(answers, content), given, content.site.telling_words)


def _files(answers: Answers, content: Content) -> Files:
    name = free_name(answers["fliktitel"], f"/{FOLDER}/", content)
    return {f"{FOLDER}/{name}.md": markdown(answers | {"adress": f"/{FOLDER}/{name}/"}, answers["sammanfattning"])}
