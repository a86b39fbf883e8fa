"""Look through everything staff have written and gather the reminders; reads no files and decides nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import groupby

from ..documents import Content
from . import capitals, links, sentences
from .advice import Advice
from .prose import passages
from .words import Words


def check(content: Content, paths: Collection[str] | None = None) -> list[Advice]:
    """Return every reminder about the texts of `content`, in reading order, or only about those in the files `paths`."""
    return sorted(set(_found(content, paths)))


def _found(content: Content, paths: Collection[str] | None) -> Iterator[Advice]:
    wording = content.wording
    words = Words(wording.words)
    asked = (passage for passage in passages(content) if paths is None or passage.path in paths)
    everything = sorted(asked, key=lambda passage: passage.path)  # a page's fields after its text
    for _, group in groupby(everything, key=lambda passage: passage.path):
        page = list(group)
        for passage in page:
            yield from words.check(passage)
            yield from links.check(passage, wording.vague_links)
            yield from sentences.check(passage, wording.longest_sentence)
        yield from capitals.check(page, wording)
