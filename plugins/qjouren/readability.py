"""Measure how hard a Swedish text is to read, with the LIX formula; never judges or changes the text.

LIX (Björnsson 1968) = words per sentence + percentage of words longer than six letters.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

LONG_WORD = 7
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<![.!?:])[.!?:]++(?=[\s»”\")]|$)")
_BLOCKS = {"p", "li", "dt", "dd", "blockquote", "td", "summary", "figcaption", "div", "section"}
_SKIPPED = {"h1", "h2", "h3", "h4", "h5", "h6", "script", "style", "svg", "table"}


class _BlockText(HTMLParser):
    """Collect the running text of an HTML fragment, one string per block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = [""]
        self._skip = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self._skip += 1
        elif tag in _BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skip -= 1
        elif tag in _BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if not self._skip:
            self.blocks[-1] += data


def blocks(html: str) -> list[str]:
    """Return the running text of each block in `html`; headings, tables and pictures left out."""
    parser = _BlockText()
    parser.feed(html)
    parser.close()
    return [text for block in parser.blocks if (text := " ".join(block.split()))]


def lix(html: str) -> float:
    """Return the LIX value of the running text in `html`; 0.0 where there is none.

    Every block (paragraph, list item) ends a sentence, also where the full stop is missing.
    """
    sentences = words = long_words = 0
    for text in blocks(html):
        found = _WORD.findall(text)
        words += len(found)
        long_words += sum(len(word) >= LONG_WORD for word in found)
        ends = len(_SENTENCE_END.findall(text))
        sentences += max(1, ends if _SENTENCE_END.search(text[-1:]) else ends + 1) if found else 0
    return words / sentences + 100 * long_words / words if words else 0.0
