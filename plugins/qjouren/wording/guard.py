"""Look through everything staff have written and gather the reminders; reads no files and decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, groupby

from ..documents import Content
from ..models.wording import Wording
from . import capitals, links, sentences
from .advice import Advice
from .prose import Passage, passages
from .words import Words

Each = Callable[[Callable[[Sequence[Passage]], list[Advice]], Sequence[Sequence[Passage]]], Iterable[list[Advice]]]


def check(content: Content, paths: Collection[str] | None = None, each: Each = map) -> list[Advice]:
    """Return every reminder about the texts of `content`, in reading order, or only about those in the files `paths`.

    `each` looks through the pages, where it is to be done otherwise than one after another.
    """
    words = Words(content.wording.words)
    asked = (passage for passage in passages(content) if paths is None or passage.path in paths)
    everything = sorted(asked, key=lambda passage: passage.path)  # a page's fields after its text
    pages = [list(page) for _, page in groupby(everything, key=lambda passage: passage.path)]
    return sorted(set(chain.from_iterable(each(lambda page: list(_found(page, words, content.wording)), pages))))


def _found(page: Sequence[Passage], words: Words, wording: Wording) -> Iterator[Advice]:
    for passage in page:
        yield from words.check(passage)
        yield from links.check(passage, wording.vague_links)
        yield from sentences.check(passage, wording.longest_sentence)
    yield from capitals.check(page, wording)
