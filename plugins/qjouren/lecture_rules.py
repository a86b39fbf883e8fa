"""Rules between a lecture and the other pages: its topics and links lead somewhere; reads no files."""

from __future__ import annotations

from collections.abc import Iterator

from .documents import Content
from .faults import Fault
from .models.lecture import LectureMeta

TOPIC_TEMPLATE = "forelasningsamne"


def check(content: Content) -> Iterator[Fault]:
    """Yield every fault between the lectures of `content` and its pages."""
    topics = {
        document.meta.address.strip("/").rpartition("/")[2]: document.meta.title
        for document in content.documents
        if document.meta.template == TOPIC_TEMPLATE
    }
    for document in content.documents:
        if not isinstance(document.meta, LectureMeta):
            continue
        for topic in document.meta.topics:
            if topic not in topics:
                remedy = f"Välj bland: {', '.join(sorted(topics))}." if topics else "Skapa först en sida för ämnet i content/amnen."
                yield Fault(document.path, f"Ämnet ”{topic}” finns inte.", remedy, field="amnen")
        for link in document.meta.links:
            if link.link.startswith("/") and link.link not in content.addresses:
                yield Fault(
                    document.path,
                    f"Länken {link.link} leder till en sida som inte finns.",
                    "Rätta adressen eller ta bort länken.",
                    field="lankar_efterat",
                )
