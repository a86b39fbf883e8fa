"""Remind of words in capitals: shouting, or abbreviations that nobody has explained; knows no list but the one it is given."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from ..models.wording import Wording
from .advice import Advice, quoted
from .prose import Passage

LONGEST_ABBREVIATION = 6
NAMES = frozenset({"fliktitel"})  # has room for the short name alone
_WORD = r"[A-ZÅÄÖ]{2,}(?:-[A-ZÅÄÖ]+)*"
_RUN = re.compile(rf"(?<![\w-]){_WORD}(?:\s+{_WORD})*(?![\w-])")
# How a text explains an abbreviation: «(SIP)», «SIP (…)», «plan, SIP», «SIP betyder».
_EXPLAINED = r"\({0}\)|\b{0} \(|\w, (?:en |ett )?{0}\b|\b{0}(?: är| betyder| står för) "


def check(passages: Iterable[Passage], wording: Wording) -> Iterator[Advice]:
    """Yield a reminder for each shout, and for each abbreviation's first place on a page that does not explain it."""
    page = list(passages)
    known = {part for name in wording.capitals for part in re.split(r"\s+", name)}
    meanings = {one.short: one.meaning for one in wording.abbreviations}
    whole = " ".join(" ".join(passage.text.split()) for passage in page)
    seen: set[str] = set()
    for passage in page:
        for match in _RUN.finditer(passage.own_words) if passage.field not in NAMES else ():
            for problem, suggestion in _judged(match[0].split(), known, meanings, whole, seen):
                yield Advice(passage.path, passage.line_at(match.start()), passage.field, problem, suggestion)


def _judged(words: list[str], known: Collection[str], meanings: dict[str, str], whole: str, seen: set[str]) -> Iterator[tuple[str, str]]:
    unknown = [word for word in words if word not in known and word not in meanings]
    if len(unknown) > 1 or any(len(word) > LONGEST_ABBREVIATION for word in unknown):
        yield f"{quoted(' '.join(words))} är skrivet med versaler. Det läses som ett rop.", "Skriv med små bokstäver."
        return
    for word in words:
        if word in known or word in seen or _explains(whole, word, meanings.get(word)):
            continue
        seen.add(word)
        if word in meanings:
            yield f"Förkortningen {word} förklaras inte på sidan.", f"Skriv första gången: {meanings[word]} ({word})."
        else:
            yield (
                f"{quoted(word)} är skrivet med versaler, utan att sidan förklarar varför.",
                "Är det en förkortning skriver du ut den första gången. Vill du betona något räcker små bokstäver.",
            )


def _explains(whole: str, word: str, meaning: str | None) -> bool:
    """Tell whether the page `whole` says what `word` stands for."""
    said = bool(meaning) and str(meaning).lower() in whole.lower()
    return said or bool(re.search(_EXPLAINED.replace("{0}", re.escape(word)), whole))
