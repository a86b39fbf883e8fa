"""What a browser sees in one finished page: its links, anchors, pictures, films and code; judges nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

_LOADING = {
    "script": "src",
    "iframe": "src",
    "source": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
}
_QUIET_LINKS = {"canonical", "icon", "alternate"}  # link relations that load nothing on their own


@dataclass
class Page:
    """What the checks need to know of one page."""

    name: str
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    pictures: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    films: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    policy: str = ""
    host: str = ""  # of the page's own address
    styled_elements: int = 0
    first_link: dict[str, str] | None = None
    headings: int = 0

    @classmethod
    def read(cls, name: str, html: str) -> Page:
        """Return what `html`, the file `name`, says."""
        page = cls(name)
        for node in LexborHTMLParser(html).root.traverse():  # type: ignore[union-attr]  # a parsed page always has a root
            page._see(node)
        return page

    def _see(self, node: LexborNode) -> None:
        tag = node.tag or ""
        values = {attribute: value or "" for attribute, value in node.attributes.items()}
        if values:
            self._see_attributes(tag, values)
        self.headings += tag == "h1"
        if tag == "style" or (tag == "script" and values.get("type") != "application/ld+json"):
            self.inline.append(node.text())

    def _see_attributes(self, tag: str, values: dict[str, str]) -> None:
        if "id" in values:
            self.ids.add(values["id"])
        self.styled_elements += any(name == "style" or name.startswith("on") for name in values)
        if tag == "a" and "href" in values:
            self.first_link = self.first_link or values
            self.links.append(intern(values["href"]))  # most links stand on every page
        elif tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = values["content"]
        elif tag == "link" and values.get("rel") == "canonical":
            self.host = urlsplit(values["href"]).netloc
        elif tag == "link" and values.get("rel") not in _QUIET_LINKS:
            self.loads.append(values.get("href", ""))
        elif tag in ("img", "source"):
            self.pictures.append((tag, values))
        elif tag in ("video", "track"):
            self.films.append((tag, values))
        if values.get(_LOADING.get(tag, ""), "") and not values[_LOADING[tag]].startswith("data:"):
            self.loads.append(values[_LOADING[tag]])

    def forget_code(self) -> None:
        """Let go of what only the page's own checks need: of fifty thousand pages the code alone would fill the memory."""
        self.inline, self.policy = [], ""


def goals(page: Page) -> Iterator[tuple[str, str, str]]:
    """Yield (link, file, anchor) of each link on `page` that stays on the site."""
    base = "/" + page.name.removesuffix("index.html")
    for link in page.links:
        inside = link.removeprefix(f"webcal://{page.host}")
        target, fragment = _goal(inside) if inside.startswith("/") else _goal(inside, base)
        if target is not None:
            yield link, target, fragment


@lru_cache(maxsize=1 << 16)
def _goal(link: str, base: str = "/") -> tuple[str | None, str]:
    """Return the file to which `link` on a page at `base` leads and the place in it; no file where it leaves the site."""
    parts = urlsplit(urljoin(base, link))
    if parts.scheme or parts.netloc:
        return None, ""
    target = unquote(parts.path).lstrip("/")
    return target + ("index.html" if not target or target.endswith("/") else ""), parts.fragment
