"""The questions of a new page; it lies below an overview, which shows it by itself."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import PurePosixPath

from ..documents import Content
from ..models.page import PageMeta
from .files import free_name, markdown
from .form import Files, Form
from .questions import Answers, Choice, Question

UNDER, TEXT = ".under", ".text"
LIST = "oversikt"  # the template that shows the pages below it
READERS = (
    Choice("utsatt", "den som söker stöd"),
    Choice("anhorig", "anhöriga"),
    Choice("yrkesverksam", "yrkesverksamma"),
    Choice("alla", "alla"),
)


def form(content: Content, today: date) -> Form:
    """Return the form of a new page."""
    overviews = (one.meta for one in content.documents if one.meta.template == LIST)
    above = tuple(Choice(one.address, one.title) for one in overviews if _ordinary(content, one.address))
    questions = (
        Question(UNDER, "Under vilken sida ska den ligga?", choices=above),
        Question("titel", "Vad ska sidan heta?"),
        Question("fliktitel", "Ett kort och stillsamt namn, högst 25 tecken, för flikar och adressen"),
        Question("sammanfattning", "Vad handlar den om? En eller två meningar, minst 20 tecken"),
        Question("lasare", "Vem är den skriven för?", choices=READERS),
        Question(TEXT, "Skriv det första stycket: några korta meningar. Resten skriver du sedan i filen"),
    )
    return Form(PageMeta, questions, lambda answers: _files(answers, content), {"granskad": today.isoformat()}, content.site.telling_words)


def _ordinary(content: Content, address: str) -> list[str]:
    """Return the templates of the ordinary pages below `address`."""
    return [page.template for page in content.children(address) if page.template in {"sida", "amne"}]


def _files(answers: Answers, content: Content) -> Files:
    above = answers[UNDER]
    template = Counter(_ordinary(content, above)).most_common(1)[0][0]
    folder = PurePosixPath(content.by_address[above].path).relative_to("content").parent
    name = free_name(answers["fliktitel"], above, content)
    head = {
        "titel": answers["titel"],
        "fliktitel": answers["fliktitel"],
        "adress": f"{above}{name}/",
        "mall": template,
        "lasare": answers["lasare"],
        "sammanfattning": answers["sammanfattning"],
        "granskad": answers["granskad"],
    }
    return {f"{folder}/{name}.md": markdown(head, answers[TEXT])}
