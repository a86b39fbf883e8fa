"""Set the annual report as a tagged, accessible PDF from the very records the web page is made of; writes no words of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

import typst

from .charts import draw
from .filters import amount
from .models.page import Meta
from .models.report import Report
from .models.site import SiteSettings
from .report_data import rows
from .report_tree import tree

# PDF/UA-1: the library refuses to write a file that breaks those of its rules that a machine can see.
STANDARD: Literal["ua-1"] = "ua-1"
TEMPLATE = "pdf/rapport.typ"


def pdf(theme: Path, data: dict[str, Any]) -> bytes:
    """Return the PDF that the template in `theme` makes of `data`; no font or clock of the machine has a say in it."""
    return bytes(
        typst.compile(
            str(theme / TEMPLATE),
            root=str(theme / "pdf"),
            font_paths=[str(theme / "pdf/fonts")],
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=STANDARD,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        )
    )


def report_data(report: Report, before: Report | None, meta: Meta, html: str, site: SiteSettings) -> dict[str, Any]:
    """Return what the template asks for, every amount as it is read."""
    header = ["Mått", str(report.year), *([str(before.year)] if before else [])]
    return {
        "title": meta.title,
        "author": site.name,
        "summary": meta.summary,
        "site": site.name,
        "year": report.year,
        "day": [meta.reviewed.year, meta.reviewed.month, meta.reviewed.day],
        "headline": report.headline,
        "big": [{"shown": amount(figure), "name": figure.name, "explanation": figure.explanation} for figure in report.big_numbers],
        "body": tree(html, site.url),
        "charts": [_chart(report, number) for number in range(len(report.charts))],
        "header": header,
        "rows": [
            {
                "cells": [row.figure.name, amount(row.figure), *([amount(row.before) if row.before else "–"] if before else [])],
                "notes": row.notes,
            }
            for row in rows(report, before)
        ],
        "words": {"all": "Alla mått", "source": f"Källa: {report.source}."},
    }


def _chart(report: Report, number: int) -> dict[str, Any]:
    drawing = draw(report, report.charts[number])
    return {
        "heading": drawing.heading,
        "description": drawing.description,
        "bars": [{"name": bar.name, "shown": bar.shown, "share": bar.width / drawing.width} for bar in drawing.bars],
    }
