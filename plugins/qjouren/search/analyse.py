"""Text to words and terms, by the very rules of theme/static/js/search/analyse.js; knows no index."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from snowballstemmer import stemmer

REMEMBERED = 1 << 17  # texts: most are asked for twice in a build, and again after each save
# Plain ranges and no classes: both languages then agree, whatever Unicode they know.
_APART = re.compile("[\0-,./:-@[-`{-\xbf\xd7\xf7\u2000-\u303f\ud800-\uffff\U00010000-\U0010ffff]+")
_ACCENTS = re.compile("[\u0300-\u036f]")
_BETWEEN_DIGITS = re.compile("([0-9])[ \xa0-](?=[0-9])")
_STEMMER = stemmer("swedish")


def fold(text: str) -> str:
    """Return `text` without the marks above its letters: «å» is «a»."""
    return _ACCENTS.sub("", unicodedata.normalize("NFD", text))


def words(text: str) -> list[list[str]]:
    """Return the words of `text`, each as the parts between its hyphens, digits joined over blanks: [["f", "kassan"], ["116016"]]."""
    lowered = unicodedata.normalize("NFC", text.lower())
    plain = _BETWEEN_DIGITS.sub(r"\1", lowered)
    found = ([part for part in word.split("-") if part] for word in _APART.split(plain))
    return [parts for parts in found if parts]


@cache
def term(word: str) -> str:
    """Return what `word` is known as in the index: its stem, folded."""
    return fold(str(_STEMMER.stemWord(word)))


@lru_cache(maxsize=REMEMBERED)
def terms(text: str) -> tuple[str, ...]:
    """Return the terms of `text`: those of its words, and of words written with a hyphen those of the whole too."""
    every = (word for parts in words(text) for word in ([*parts, "".join(parts)] if len(parts) > 1 else parts))
    return tuple(one for word in every if len(word) > 1 and len(one := term(word)) > 1)
