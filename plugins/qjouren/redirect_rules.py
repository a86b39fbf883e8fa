"""Rules for the table of old addresses: each stands once, and none hides a page of today; reads no files."""

from __future__ import annotations

from collections.abc import Iterator

from .documents import Content
from .faults import Fault

FILE = "content/installningar/omdirigeringar.yaml"


def check(content: Content) -> Iterator[Fault]:
    """Yield every fault in the table of old addresses."""
    seen: set[str] = set()
    for redirect in content.redirects.items:
        old = redirect.old.rstrip("/") + "/"
        if old in seen:
            yield Fault(FILE, f"Den gamla adressen {redirect.old} står två gånger.", "Ta bort den ena raden.", field="fran")
        if old in content.addresses:
            yield Fault(
                FILE,
                f"På adressen {redirect.old} finns det en sida i dag, som då aldrig skulle visas.",
                "Ta bort raden, eller byt sidans adress.",
                field="fran",
            )
        seen.add(old)
