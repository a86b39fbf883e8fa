"""Note what a page reads of the content while it is drawn, as questions that can be asked again of other content.

An answer is a record, a list or a value, compared whole: what cannot be told apart cannot draw another page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import FunctionType
from typing import Any

from ..directory import Directory
from ..documents import Content, Document

Step = tuple[Any, ...]  # ("attribute", name), ("item", key), ("in", key) or ("call", name, arguments)
Question = tuple[Step, ...]
_WRAPPED = (Content, Directory, Document)
_PLAIN = (str, int, bool, type(None))
MISSING = object()  # the answer where there is nothing


class Trace:
    """The questions asked while it is open, each with its answer."""

    def __init__(self) -> None:
        self.answers: dict[Question, Any] = {}


class Recorder:
    """Hands out traced content; what is read while a trace is open is noted in it."""

    def __init__(self) -> None:
        self._open: list[Trace] = []

    def begin(self) -> Trace:
        """Open a trace, which takes over from the one that is open."""
        self._open.append(Trace())
        return self._open[-1]

    def end(self) -> None:
        """Close the trace, and go on with the one it took over from."""
        self._open.pop()

    def note(self, question: Question, answer: Any) -> Any:
        """Note an answer if someone is listening, and return it."""
        if self._open:
            self._open[-1].answers[question] = answer
        return answer

    def traced(self, value: Any, question: Question = ()) -> Any:
        """Return `value` so that what is read of it is noted, where it is large; else note it whole."""
        if isinstance(value, _WRAPPED):
            return TracedRecord(self, value, question)
        if isinstance(value, Mapping):
            return TracedMapping(self, value, question)
        return self.note(question, value)


class TracedRecord:
    """Content, directory or document: each attribute is a question of its own."""

    def __init__(self, recorder: Recorder, raw: Any, question: Question) -> None:
        self._recorder, self._raw, self._question = recorder, raw, question

    def __getattr__(self, name: str) -> Any:
        kind = getattr(type(self._raw), name, None)
        if isinstance(kind, FunctionType):
            return lambda *arguments: self._call(name, kind, arguments)
        return self._recorder.traced(getattr(self._raw, name), (*self._question, ("attribute", name)))

    def _call(self, name: str, function: FunctionType, arguments: tuple[Any, ...]) -> Any:
        """Ask what the method answers; where the arguments are records, let it read through this one."""
        if all(isinstance(argument, _PLAIN) for argument in arguments):
            return self._recorder.traced(function(self._raw, *arguments), (*self._question, ("call", name, arguments)))
        return function(self, *arguments)

    def __eq__(self, other: object) -> bool:
        return bool(self._raw == getattr(other, "_raw", other))

    def __hash__(self) -> int:
        return id(self._raw)


class TracedMapping(Mapping[Any, Any]):
    """A table: each key is a question of its own, and so is whether it is there."""

    def __init__(self, recorder: Recorder, raw: Mapping[Any, Any], question: Question) -> None:
        self._recorder, self._raw, self._question = recorder, raw, question

    def __getitem__(self, key: Any) -> Any:
        # An empty list of a default dict is an answer too.
        if key not in self._raw and not hasattr(self._raw, "default_factory"):
            self._recorder.note((*self._question, ("item", key)), MISSING)
            raise KeyError(key)
        return self._recorder.traced(self._raw[key], (*self._question, ("item", key)))

    def __contains__(self, key: object) -> bool:
        return bool(self._recorder.note((*self._question, ("in", key)), key in self._raw))

    def get(self, key: Any, default: Any = None) -> Any:
        """Return the value of `key`, else `default`."""
        return self[key] if key in self else default  # noqa: SIM401 (this is what it would call)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._recorder.note(self._question, self._raw))

    def __len__(self) -> int:
        return len(self._recorder.note(self._question, self._raw))


def answer(question: Question, content: Content) -> Any:
    """Return what `content` answers to `question`; MISSING where it cannot be asked."""
    value: Any = content
    try:
        for kind, name, *rest in question:
            if kind == "attribute":
                value = getattr(value, name)
            elif kind == "item":
                value = value[name]
            elif kind == "in":
                value = name in value
            else:
                value = getattr(value, name)(*rest[0])
    except (AttributeError, KeyError, IndexError):
        return MISSING
    return value


def is_same(one: Any, other: Any) -> bool:
    """Tell whether two answers draw the same page; the same thing is the same without looking into it."""
    return one is other or bool(one == other)
