"""Write the page of a document whose text alone has changed, at once; where anything else could follow from it, do nothing.

What follows from a text elsewhere, such as the search, is left to the next ordinary build.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from .. import conversion, loading, reading_ease, safety_rules, staff_texts, text_limits, text_rules
from ..documents import Content, Document
from ..models.page import ReportMeta, TranslationMeta
from ..output_checks import look_at
from ..page_facts import Page, goals
from ..reader import WrittenPage, save_as
from .checking import Ledger
from .memory import Drawn
from .remembering import RememberingFolder
from .replacing import replace_files
from .standing import Standing
from .tracing import Question

PICTURE = "!["
_WHOLE = {"documents", "pages", "born", "by_path", "by_address", "body"}  # what is read with the texts of documents


def write_text(standing: Standing, folder: RememberingFolder, path: Path, output: Path, spare: Path) -> str | None:
    """Write the page of the document in the file at `path` and return its name; None where it takes an ordinary build.

    `spare` is a folder on the same disk as `output`, to write in before the page is put in its place.
    """
    old = standing.content.by_path.get(folder.name(path)) if path.is_relative_to(folder.root) and path.is_file() else None
    new = folder.once(path, loading.read_document)[0] if old else None
    if old is None or new is None or folder.faults or not _only_text(old, new):
        return None
    content = _with(standing.content, old, new)
    if is_wrong(content, folder, [new]):
        return None
    name = save_as(new.meta.address)
    drawn, html = _draw(standing, content, new, standing.memory.drawn[name].generator)
    if any(map(_reads_texts, drawn.questions)):
        return None
    page, faults = look_at(name, html, content.site.exit.destination)
    if faults or not _links_as_before(standing.ledger, standing.ledger.pages[name], page):
        return None
    file = spare / "sida"
    file.write_text(html, encoding="utf-8")
    size = file.stat().st_size
    replace_files(output, {name: file}, ())
    standing.content = content
    standing.memory.drawn[name] = drawn
    standing.ledger = Ledger({**standing.ledger.pages, name: page}, {**standing.ledger.sizes, name: size})
    standing.prints[name] = hashlib.sha256(html.encode()).digest()
    return name


def _only_text(old: Document, new: Document) -> bool:
    """Tell whether the two differ in nothing but a text that places no file; reports and translations have rules and files of their own."""
    return old.meta == new.meta and PICTURE not in old.body + new.body and not isinstance(new.meta, ReportMeta | TranslationMeta)


def _with(content: Content, old: Document, new: Document) -> Content:
    changed = replace(content, documents=tuple(new if document is old else document for document in content.documents))
    vars(changed)["addresses"] = content.addresses  # no text changes an address
    return changed


def is_wrong(content: Content, folder: RememberingFolder, documents: Iterable[Document]) -> bool:
    """Tell whether there is any fault in the texts of `documents`, or in how hard all texts are to read."""
    written = list(documents)
    faults = [
        *text_limits.check_documents(written),
        *text_rules.check_documents(content, folder.root, written),
        *safety_rules.check_pieces(piece for document in written for piece in staff_texts.paragraphs(document)),
    ]
    return bool(faults) or any(True for _ in reading_ease.check(content))


def _draw(standing: Standing, content: Content, document: Document, by: str) -> tuple[Drawn, str]:
    """Return the page of `document`, and how it was drawn."""
    generator, recorder = standing.drawing.documents, standing.drawing.recorder
    assert generator  # noqa: S101 (a document has been drawn before)
    template = generator.get_template(document.meta.template)
    values = {"page": WrittenPage(document.meta, conversion.page_html(document, content, {}, {}))}
    trace = recorder.begin()
    try:
        html = template.render(generator.context, CONTENT=standing.drawing.content, **values)
    finally:
        recorder.end()
    standing.memory.answers.update(trace.answers)
    return Drawn(template.name or "", values, frozenset(trace.answers), by), html


def _reads_texts(question: Question) -> bool:
    return question[-1][0] == "attribute" and question[-1][1] in _WHOLE


def _links_as_before(ledger: Ledger, old: Page, new: Page) -> bool:
    """Tell whether every link leads somewhere, and no page has lost a link to it or an anchor on it."""
    found = list(goals(new))
    lost = {target for _, target, _ in goals(old)} - {target for _, target, _ in found}
    return (
        not lost
        and old.ids <= new.ids
        and all(target in ledger.sizes for _, target, _ in found)
        and all(
            not anchor or anchor in (new if target == new.name else ledger.pages[target]).ids
            for _, target, anchor in found
            if target in ledger.pages
        )
    )
