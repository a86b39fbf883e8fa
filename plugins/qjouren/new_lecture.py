"""Ask staff about a new lecture and write its file; publishes nothing and overwrites nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from .consistency import fold, telling_words
from .faults import Fault
from .models.lecture import LectureMeta
from .validation import validate
from .yaml_source import YamlDocument

TAB_TITLE = "fliktitel"  # also the name of the file and of the address
Ask = Callable[[str], str]
Say = Callable[[str], object]


@dataclass(frozen=True)
class Question:
    """A question to staff, the field that holds its answer, and whether it may be left empty."""

    field: str
    text: str
    optional: bool = False
    only_with: str = ""  # asked only when this field has been answered


QUESTIONS = (
    Question("titel", "Vad heter föreläsningen?"),
    Question(TAB_TITLE, "Ett kort och stillsamt namn, högst 25 tecken, för flikar och kalendrar"),
    Question("sammanfattning", "Vad handlar den om? En mening, minst 20 tecken"),
    Question("datum", "Vilken dag? År-månad-dag, till exempel 2027-02-04"),
    Question("borjar", "När börjar den? Till exempel 12:00", optional=True),
    Question("slutar", "När slutar den? Till exempel 13:00", optional=True),
    Question("form", "Hur hålls den? Skriv digitalt, pa_plats eller bade"),
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
    Question("anmalan.lank", "Länk till anmälan. Tomt om den görs med mejl", optional=True, only_with="anmalan"),
    Question("anmalan.sista_dag", "Sista dagen att anmäla sig", optional=True, only_with="anmalan"),
)


def ask_for_lecture(content: Path, ask: Ask, say: Say, today: date, telling: tuple[str, ...] = ()) -> Path:
    """Ask every question, again where the answer will not do, and return the file that was written below `content`."""
    head: dict[str, Any] = {"mall": "forelasning", "granskad": today.isoformat()}
    for question in QUESTIONS:
        if not question.only_with or question.only_with in head:
            head = _answered(question, head, lambda text: ask(text).strip(), say, telling)
    name = _free_name(content / "forelasningar", head[TAB_TITLE])
    head["adress"] = f"/forelasningar/{name}/"
    path = content / "forelasningar" / f"{name}.md"
    path.write_text(_file(head), encoding="utf-8")
    return path


def _answered(question: Question, head: dict[str, Any], ask: Ask, say: Say, telling: tuple[str, ...]) -> dict[str, Any]:
    """Return `head` with an answer to `question` that has no fault, however many times it has to be asked."""
    while True:
        answer = ask(f"{question.text}{' (kan lämnas tomt)' if question.optional else ''}: ")
        new = _with(head, question.field, answer) if answer else head
        problems = [f"{fault.problem} {fault.remedy}" for fault in _faults_of(question, new)]
        if not answer and not question.optional:
            problems = ["Det behövs ett svar."]
        if question.field == TAB_TITLE:
            problems += [f"Ordet ”{word}” kan fångas i en blick. Välj ett stillsamt ord." for word in telling_words(answer, telling)]
        if not problems:
            return new
        for problem in problems:
            say(f"  {problem}")


def _faults_of(question: Question, head: dict[str, Any]) -> list[Fault]:
    """Return what is wrong with the very field of `question`, when the others are as in `head`."""
    _, faults = validate(LectureMeta, YamlDocument("", head))
    place = " › ".join(f"punkt {int(part) + 1}" if part.isdigit() else part for part in question.field.split("."))
    record = place if "punkt" in place else place.partition(" › ")[0]  # something may be wrong with a record as a whole
    return [fault for fault in faults if fault.field in {place, record}]


def _with(head: dict[str, Any], field: str, answer: str) -> dict[str, Any]:
    """Return a copy of `head` with `answer` at `field`, such as «anmalan.lank» or «forelasare.0.namn»."""
    first, *rest = field.split(".")
    if not rest:
        return head | {first: answer}
    if rest[0].isdigit():
        return head | {first: [{**(head.get(first) or [{}])[0], rest[1]: answer}]}
    return head | {first: {**head.get(first, {}), rest[0]: answer}}


def _free_name(folder: Path, title: str) -> str:
    """Return a file name made of `title` that no file in `folder` has."""
    name = re.sub(r"[^a-z0-9]+", "-", fold(title)).strip("-") or "forelasning"
    candidates = [name, *(f"{name}-{number}" for number in range(2, 100))]
    return next(candidate for candidate in candidates if not (folder / f"{candidate}.md").exists())


def _file(head: dict[str, Any]) -> str:
    fields = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{fields}---\n\n{head['sammanfattning']}\n"
