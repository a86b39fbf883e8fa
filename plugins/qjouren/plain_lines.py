"""Spare the converter the search for links, emphasis and the like in a text that has no character with which any of them begins."""

from __future__ import annotations

import re

from markdown import Extension, Markdown
from markdown.treeprocessors import InlineProcessor

_MARK = re.compile(r"[`\\\[<&*_]|  \n")  # one of these stands in everything that the converter looks for within a line
_HANDLE = "_InlineProcessor__handleInline"  # the library's own method, once for each text between two tags
_handle = getattr(InlineProcessor, _HANDLE)


class _SparingProcessor(InlineProcessor):
    """The library's own, but for texts without marks."""


def _handle_marked(self: InlineProcessor, data: str, patternIndex: int = 0) -> str:  # noqa: N803 (the library's name)
    return str(_handle(self, data, patternIndex)) if _MARK.search(data) else data


setattr(_SparingProcessor, _HANDLE, _handle_marked)


class PlainLines(Extension):
    """Puts the sparing processor in the place of the library's."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        """Take the place; Markdown calls this."""
        md.treeprocessors.register(_SparingProcessor(md), "inline", 20)
