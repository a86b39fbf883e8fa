"""What is known of the site that stands: how each page was drawn, what each generator wrote, and what they read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jinja2.bccache import Bucket, BytecodeCache

from ..documents import Content
from .template_names import Needs
from .tracing import Question, answer, is_same


@dataclass(frozen=True)
class Drawn:
    """How a page was drawn: by which template, of which values, after which questions, for which generator."""

    template: str
    values: Mapping[str, Any]
    questions: frozenset[Question]
    generator: str = ""


@dataclass(frozen=True)
class Made:
    """What a generator that draws no pages wrote, and after which questions."""

    files: frozenset[str]
    questions: frozenset[Question]


@dataclass
class Memory:
    """Everything that was known when the site that stands was built."""

    drawn: dict[str, Drawn] = field(default_factory=dict)
    made: dict[str, Made] = field(default_factory=dict)
    answers: dict[Question, Any] = field(default_factory=dict)
    globals: dict[str, Any] = field(default_factory=dict)
    needs: dict[str, Needs] = field(default_factory=dict)

    def asked_again(self, content: Content) -> tuple[dict[Question, Any], frozenset[Question]]:
        """Return the answer of `content` to every question that is still of use, and the questions whose answer is another."""
        kept: list[Drawn | Made] = [*self.drawn.values(), *self.made.values()]
        asked = frozenset[Question]().union(*(one.questions for one in kept))
        answers = {question: answer(question, content) for question in asked}
        return answers, frozenset(question for question in asked if not is_same(answers[question], self.answers[question]))


class CompiledTemplates(BytecodeCache):
    """Templates that have been compiled in this process, by their text: each generator has an environment of its own."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], Any] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what is known of the template; Jinja calls this."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember the template; Jinja calls this."""
        self._codes[bucket.key, bucket.checksum] = bucket.code
