"""Where a page stands in the site: its breadcrumb; reads only addresses and titles."""

from __future__ import annotations

from dataclasses import dataclass

from .documents import Content, parent


@dataclass(frozen=True)
class Crumb:
    """A page above this one."""

    address: str
    text: str


def breadcrumbs(content: Content, address: str) -> list[Crumb]:
    """Return the pages above `address`, the start page of its language first; empty on that page itself."""
    crumbs: list[Crumb] = []
    starts = {"/", *(language.root for language in content.languages)}
    while address not in starts:
        address = parent(address)
        if document := content.by_address.get(address):
            crumbs.insert(0, Crumb(address, "Start" if address in starts else document.meta.title))
    return crumbs
