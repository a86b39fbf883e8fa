"""Turn the HTML of a text into a plain tree of names and words, for what is no web page; judges and loses nothing of the text."""

from __future__ import annotations

import re
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

Node = str | dict[str, Any]
# In these, white space between elements is only how the HTML was written.
_CONTAINERS = {"[document]", "ul", "ol", "dl", "div", "details", "table", "thead", "tbody", "tr", "blockquote"}


def tree(html: str, site_url: str) -> list[Node]:
    """Return the elements of `html` as nodes `{"tag", "children"}`, a link also with `href`, an address of ours made whole."""
    return _children(BeautifulSoup(html, "html.parser"), site_url)


def _children(parent: Tag, site_url: str) -> list[Node]:
    nodes: list[Node] = []
    for child in parent.children:
        if isinstance(child, Tag):
            node: dict[str, Any] = {"tag": child.name, "children": _children(child, site_url)}
            if href := child.get("href"):
                node["href"] = site_url + str(href) if str(href).startswith("/") else str(href)
            nodes.append(node)
        elif isinstance(child, NavigableString):
            text = re.sub(r"[ \t\r\n]+", " ", str(child))
            if text.strip(" ") or (text and parent.name not in _CONTAINERS):
                nodes.append(text)
    return nodes
