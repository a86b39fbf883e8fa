"""The boxes and the phone numbers staff may use in a text; turns Markdown into HTML, reads no files."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from re import Match
from typing import Any

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block


class _Box(Block):
    """A box that may have a heading: `/// fakta | Rubrik`."""

    ARGUMENT: bool | None = None
    CLASS = ""

    def on_create(self, parent: ET.Element) -> ET.Element:
        """Return the element that holds the block's text."""
        box = ET.SubElement(parent, "div", {"class": self.CLASS})
        if self.argument:
            ET.SubElement(box, "p", {"class": f"{self.CLASS}__title"}).text = self.argument
        return box


class Steps(_Box):
    """`/// steg`: numbered steps."""

    NAME, CLASS = "steg", "q-steps"


class Notice(_Box):
    """`/// varning`: take care."""

    NAME, CLASS = "varning", "q-notice"


class Knowledge(_Box):
    """`/// fakta`: short knowledge."""

    NAME, CLASS = "fakta", "q-knowledge"


class Question(Block):
    """`/// fraga | Får jag …?`: a question whose answer folds out, without a script."""

    NAME = "fraga"
    ARGUMENT = True

    def on_create(self, parent: ET.Element) -> ET.Element:
        """Return the element that holds the block's text."""
        details = ET.SubElement(parent, "details", {"class": "q-question"})
        ET.SubElement(details, "summary").text = self.argument
        return details


class FilmBox(_Box):
    """`/// film | Rubrik`: a film of ours, and below it all that it says in words; film_markup.py draws it."""

    NAME, CLASS = "film", "q-film"
    ARGUMENT = True


_CLASSES = (Steps, Notice, Knowledge, Question, FilmBox)
BLOCKS = {block.NAME for block in _CLASSES}


class _Blocks(BlocksExtension):
    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802 (the library's name)
        for block in _CLASSES:
            block_mgr.register(block, self.getConfigs())


class _Contact(InlineProcessor):
    """`[[qjouren]]` becomes a link that shows and dials the number."""

    def __init__(self, links: Mapping[str, tuple[str, str]], md: Markdown) -> None:
        super().__init__(r"\[\[([^\[\]]+)\]\]", md)
        self.links = links

    def handleMatch(self, m: Match[str], data: str) -> tuple[ET.Element | None, int | None, int | None]:  # noqa: N802
        if m[1] not in self.links:
            return None, None, None
        href, text = self.links[m[1]]
        link = ET.Element("a", {"href": href, "class": "q-number"})
        link.text = text
        return link, m.start(0), m.end(0)


class _Contacts(Extension):
    def __init__(self, links: Mapping[str, tuple[str, str]]) -> None:
        super().__init__()
        self.links = links

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        # Before links (priority 160), which would otherwise take the inner brackets.
        md.inlinePatterns.register(_Contact(self.links, md), "contact", 175)


class _NoReferrer(Treeprocessor):
    """Links to other sites do not say where the reader comes from."""

    def run(self, root: ET.Element) -> None:
        """Mark every link that leaves the site."""
        for link in root.iter("a"):
            if link.get("href", "").startswith("https:"):
                link.set("rel", "noreferrer")


class _QuietLinks(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        md.treeprocessors.register(_NoReferrer(md), "quiet-links", 0)


def converter(links: Mapping[str, tuple[str, str]], extras: Iterable[Extension] = ()) -> Markdown:
    """Return a Markdown converter; `links` maps the name in [[…]] to (address, shown text), `extras` add what else it draws."""
    return Markdown(
        extensions=["tables", "attr_list", "def_list", "sane_lists", "toc", _Blocks(), _Contacts(links), _QuietLinks(), *extras],
        extension_configs={"toc": {"toc_depth": "2-3"}},
        output_format="html",
    )
