"""Ask the questions of a form until every answer will do, alone and together; writes no file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel

from ..consistency import telling_words
from ..faults import Fault
from ..safety_rules import private_facts, promises
from ..validation import validate
from ..yaml_source import YamlDocument
from .questions import AnswerError, Answers, Question, fields, with_answer, without_answer

Ask = Callable[[str], str]
Say = Callable[[str], object]
Files = Mapping[str, str]  # by path below the content folder
Try = Callable[[Files], list[Fault]]
SEEN = {"fliktitel", "id"}  # what a glance can catch


@dataclass(frozen=True)
class Form:
    """Questions whose answers make a record of `model`, and the files that hold it."""

    model: type[BaseModel]
    questions: tuple[Question, ...]
    files: Callable[[Answers], Files]
    given: Answers = field(default_factory=dict)  # what need not be asked
    telling: tuple[str, ...] = ()  # words that a glance catches
    refuse: Callable[[Question, str], list[str]] = lambda *_: []  # what else is wrong with an answer


def fill(form: Form, ask: Ask, say: Say, try_out: Try) -> Files:
    """Ask every question of `form` and return its files, in which `try_out` finds nothing wrong."""
    answers = form.given
    for question in form.questions:
        answers = _asked(form, question, answers, ask, say)
    while faults := try_out(form.files(answers)):
        for question in _to_ask_again(form, answers, faults):
            for fault in faults:
                say(f"  {fault.problem} {fault.remedy}")
            answers = _asked(form, question, answers, ask, say)
    return form.files(answers)


def _asked(form: Form, question: Question, answers: Answers, ask: Ask, say: Say) -> Answers:
    """Return `answers` with one to `question` that has no fault, however many times it has to be asked."""
    answers = without_answer(answers, question.field)
    if not question.when(answers):
        return answers
    for line in question.lines:
        say(line)
    while True:
        answer = ask(question.prompt).strip()
        new, problems = _read(form, question, answers, answer)
        if not problems:
            return new
        for problem in problems:
            say(f"  {problem}")


def _read(form: Form, question: Question, answers: Answers, answer: str) -> tuple[Answers, list[str]]:
    if not answer and not question.optional:
        return answers, ["Det behövs ett svar."]
    try:
        new = with_answer(answers, question.field, question.read(answer)) if answer else answers
    except AnswerError as error:
        return answers, [str(error)]
    problems = [] if question.is_aside else [f"{fault.problem} {fault.remedy}" for fault in _faults_of(form, question, new)]
    problems += [f"{problem} {remedy}" for problem, remedy in (*private_facts(answer), *promises(answer))]
    if question.field in SEEN:
        problems += [f"Ordet ”{word}” kan fångas i en blick. Välj ett stillsamt ord." for word in telling_words(answer, form.telling)]
    return new, problems + form.refuse(question, answer)


def _faults_of(form: Form, question: Question, answers: Answers) -> list[Fault]:
    """Return what is wrong with the very field of `question`, when the others are as in `answers`."""
    _, faults = validate(form.model, YamlDocument("", fields(answers)))
    record = question.place if "punkt" in question.place else question.record  # something may be wrong with a record as a whole
    return [fault for fault in faults if fault.field in {question.place, record} or (fault.field or "").startswith(f"{question.place} ›")]


def _to_ask_again(form: Form, answers: Answers, faults: list[Fault]) -> list[Question]:
    """Return the questions that `faults` are about: those of their fields, or the last, which is the text itself."""
    asked = [question for question in form.questions if question.when(answers)]
    named = {(fault.field or "").partition(" ")[0] for fault in faults}
    return [question for question in asked if question.record in named] or asked[-1:]
