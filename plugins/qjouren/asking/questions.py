"""A question to staff and what an answer to it means; asks nothing and reads nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from ..consistency import fold

Answers = dict[str, Any]
ASIDE = "."  # a field that begins so is for us and stands in no file
LISTED = 40  # more choices than this are not read out


class AnswerError(Exception):
    """Raised where an answer is none of the choices; says so to staff."""


def _always(_: Answers) -> bool:
    return True


@dataclass(frozen=True)
class Choice:
    """Something that may be answered, and what staff call it."""

    value: str
    name: str


@dataclass(frozen=True)
class Question:
    """A question to staff, the field that holds its answer, and when it is asked.

    A field such as «kallor.0.namn» is one inside a list; with `many`, several of the `choices` may be answered.
    """

    field: str
    text: str
    optional: bool = False
    when: Callable[[Answers], bool] = _always
    choices: tuple[Choice, ...] = ()
    many: bool = False

    @property
    def is_aside(self) -> bool:
        """Whether the answer is for us and stands in no file."""
        return self.field.startswith(ASIDE)

    @property
    def place(self) -> str:
        """The field as the report names it: «kallor › punkt 1 › namn»."""
        return " › ".join(f"punkt {int(part) + 1}" if part.isdigit() else part for part in self.field.split("."))

    @property
    def record(self) -> str:
        """The outermost field that it belongs to."""
        return self.field if self.is_aside else self.field.partition(".")[0]

    @property
    def lines(self) -> list[str]:
        """What is read out before the question: the choices, by number."""
        return [f"  {number}. {choice.name}" for number, choice in enumerate(self.choices, 1) if len(self.choices) <= LISTED]

    @property
    def prompt(self) -> str:
        """The question itself."""
        how = (" (siffror eller ord, med komma emellan)" if self.many else " (siffran eller ordet)") if self.choices else ""
        return f"{self.text}{how}{' (kan lämnas tomt)' if self.optional else ''}: "

    def read(self, answer: str) -> Any:
        """Return what `answer` means; raises AnswerError where it is none of the choices."""
        if not self.choices:
            return answer
        if self.many:
            return list(dict.fromkeys(self._chosen(part.strip()) for part in answer.split(",") if part.strip()))
        return self._chosen(answer)

    def _chosen(self, answer: str) -> str:
        numbers = [str(number) for number in range(1, len(self.choices) + 1)] if self.lines else []
        if answer in numbers:
            return self.choices[numbers.index(answer)].value
        named = {fold(word): choice.value for choice in self.choices for word in (choice.name, choice.value)}
        if (said := fold(answer)) in named:
            return named[said]
        close = get_close_matches(said, named, n=1)
        guess = next((choice.name for choice in self.choices if close and named[close[0]] == choice.value), None)
        raise AnswerError(f"”{answer}” är inget av svaren." + (f" Menade du ”{guess}”?" if guess else ""))


def with_answer(answers: Answers, field: str, value: Any) -> Answers:
    """Return a copy of `answers` with `value` at `field`, such as «anmalan.lank» or «forelasare.0.namn»."""
    first, *rest = [field] if field.startswith(ASIDE) else field.split(".")
    if not rest:
        return answers | {first: value}
    if rest[0].isdigit():
        return answers | {first: [{**(answers.get(first) or [{}])[0], rest[1]: value}]}
    return answers | {first: {**answers.get(first, {}), rest[0]: value}}


def without_answer(answers: Answers, field: str) -> Answers:
    """Return a copy of `answers` without what stands at `field`; what is then empty goes with it."""
    first, *rest = [field] if field.startswith(ASIDE) else field.split(".")
    kept = {name: value for name, value in answers.items() if name != first}
    if not rest or first not in answers:
        return kept
    inner = answers[first][0] if rest[0].isdigit() else answers[first]
    left = {name: value for name, value in inner.items() if name != rest[-1]}
    return {**kept, first: [left] if rest[0].isdigit() else left} if left else kept


def fields(answers: Answers) -> Answers:
    """Return the answers that stand in the file."""
    return {name: value for name, value in answers.items() if not name.startswith(ASIDE)}
