"""Turn a page of the handbook from Markdown into HTML with links that work under /handbok/; reads no files."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from typing import Any

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

ADDRESS = "/handbok/"
_PAGE = re.compile(r"(?:\.\./)?(?P<name>[\w-]+)\.md(?P<place>#.*)?")
# Superfences, since code also stands below a step in a list, where Markdown's own fences are not seen.
_EXTENSIONS = ("tables", "pymdownx.superfences", "sane_lists", "toc", "pymdownx.highlight")
_PLAIN_CODE: dict[str, dict[str, Any]] = {"pymdownx.highlight": {"use_pygments": False, "css_class": ""}}
_PICTURE = re.compile(r"bilder/[\w-]+\.webp")


@dataclass(frozen=True)
class HandbookPage:
    """A page as it is shown: `title` is the text of its only main heading, which stands first in `html`."""

    title: str
    html: str


def address_of(name: str) -> str:
    """Return the address of the file `name`, without its ending: «/handbok/rutor/»; README is the first page."""
    return ADDRESS if name == "README" else f"{ADDRESS}{name}/"


def page(text: str) -> HandbookPage:
    """Return the page that the Markdown `text` describes."""
    markdown = Markdown(extensions=[*_EXTENSIONS, _Links()], extension_configs=_PLAIN_CODE, output_format="html")
    html = markdown.convert(text)
    return HandbookPage(next(token["name"] for token in markdown.toc_tokens), html)


class _Links(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        md.treeprocessors.register(_ToAddresses(md), "handbook-links", 1)


class _ToAddresses(Treeprocessor):
    """Files become addresses; a table's wide code and long words break where they must, by the style."""

    def run(self, root: ET.Element) -> None:
        """Rewrite every link and picture."""
        for link in root.iter("a"):
            if match := _PAGE.fullmatch(link.get("href", "")):
                link.set("href", address_of(match["name"]) + (match["place"] or ""))
            elif link.get("href", "").startswith("https:"):
                link.set("rel", "noreferrer")
        for image in root.iter("img"):
            if _PICTURE.fullmatch(image.get("src", "")):
                image.set("src", ADDRESS + image.get("src", ""))
                image.set("loading", "lazy")
