"""The pages that no one writes: one for each year of lectures and of news; draws nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import Field

from .documents import Content, Document
from .models.lecture import LectureMeta
from .models.page import Meta, NewsMeta


class ArchiveMeta(Meta):
    """The head of a year's page; made here and never by staff."""

    template: Literal["forelasningsar", "nyhetsar"] = Field(alias="mall")
    year: int = Field(alias="ar")


def pages(content: Content) -> tuple[Document, ...]:
    """Return a page for each year that has lectures, and for each that has news."""
    metas = [document.meta for document in content.documents]
    lectures = [meta for meta in metas if isinstance(meta, LectureMeta)]
    news = [meta for meta in metas if isinstance(meta, NewsMeta)]
    return (
        *_years(lectures, "/forelasningar/", "forelasningsar", "Föreläsningar", "Föreläsningarna under {year}, den senaste först."),
        *_years(news, "/aktuellt/", "nyhetsar", "Aktuellt", "Allt vi har berättat om {year}, det senaste först."),
    )


def _years(items: Iterable[LectureMeta | NewsMeta], above: str, template: str, name: str, summary: str) -> Iterator[Document]:
    by_year: dict[int, list[LectureMeta | NewsMeta]] = defaultdict(list)
    for item in items:
        by_year[item.dated.year].append(item)
    for year, dated in sorted(by_year.items()):
        head = {
            "mall": template,
            "titel": f"{name} {year}",
            "fliktitel": f"{name} {year}",
            "adress": f"{above}{year}/",
            "sammanfattning": summary.format(year=year),
            "granskad": max(item.reviewed for item in dated),
            "ar": year,
        }
        yield Document(f"content{above}", ArchiveMeta.model_validate(head), "", 1)
