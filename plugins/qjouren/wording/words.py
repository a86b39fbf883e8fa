"""Remind of words that lay blame or sound of a clinic; lets quotations, names and what staff have excepted be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..models.wording import WordChoice
from .advice import Advice, quoted
from .prose import Passage

_ANY = r"\w*"


class Words:
    """The words of `choices`, made ready to be looked for."""

    def __init__(self, choices: tuple[WordChoice, ...]) -> None:
        self.known = [(_pattern(phrase), choice) for choice in choices for phrase in choice.avoid]
        forms = _any_of([phrase for choice in choices for phrase in choice.avoid])
        self.any = re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE) if forms else None
        self.excepted = {id(choice): [_pattern(phrase) for phrase in choice.fine_in] for choice in choices}

    def check(self, passage: Passage) -> Iterator[Advice]:
        """Yield a reminder for each word in `passage`."""
        text = passage.own_words
        for match in self.any.finditer(text) if self.any else ():
            choice = next(choice for pattern, choice in self.known if pattern.fullmatch(match[0]))
            if not _is_name(text, match) and not self._is_excepted(text, match, choice):
                yield Advice(
                    passage.path,
                    passage.line_at(match.start()),
                    passage.field,
                    f"{quoted(match[0])}. {choice.why}",
                    f"Skriv hellre: {choice.better}.",
                )

    def _is_excepted(self, text: str, match: re.Match[str], choice: WordChoice) -> bool:
        around = (found for pattern in self.excepted[id(choice)] for found in pattern.finditer(text))
        return any(found.start() <= match.start() and match.end() <= found.end() for found in around)


def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(_source(phrase), re.IGNORECASE)


def _source(phrase: str) -> str:
    return r"\s+".join(re.escape(word).replace(r"\*", _ANY) for word in phrase.split())


def _any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of `phrases`, sorted under their first letters: a word is not held to those that begin with another."""
    under: dict[str, list[str]] = {}
    for phrase in phrases:
        letter = phrase[0] if phrase[0].isalpha() else ""
        under.setdefault(letter, []).append(_source(phrase)[len(letter) :])
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in under.items())


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether the word has a capital letter without beginning a sentence: then it is part of a name."""
    before = text[: match.start()].rstrip()
    return match[0][0].isupper() and not match[0].isupper() and bool(before) and before[-1] not in ".!?:–"
