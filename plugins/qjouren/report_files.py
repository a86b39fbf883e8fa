"""Write each year's report as PDF and its figures as CSV and JSON beside its page; what they say is decided elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typst
from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from . import conversion
from .documents import Content
from .faults import ContentError, Fault
from .models.page import ReportMeta
from .pictures import layouts
from .reader import CONTENT_SETTING
from .report_data import CSV_FILE, JSON_FILE, as_csv, as_json, rows, year_before
from .report_pdf import pdf, report_data


class ReportGenerator(Generator):
    """Writes the files of each year."""

    def generate_output(self, writer: Writer) -> None:
        """Write the files; Pelican calls this when every page is known."""
        content: Content = self.settings[CONTENT_SETTING]
        pictures = layouts(content, Path(self.settings["PATH"]))
        for document in content.documents:
            if isinstance(document.meta, ReportMeta):
                report = content.report_at(document.meta.address)
                folder = Path(self.output_path, document.meta.address.strip("/"))
                folder.mkdir(parents=True, exist_ok=True)
                text = conversion.html(document.body, content.site, pictures)
                data = report_data(report, year_before(content.reports, report), document.meta, text, content.site)
                (folder / pdf_file(report.year)).write_bytes(_pdf(Path(self.theme), data, document.path))
                (folder / CSV_FILE).write_bytes(as_csv(report).encode())
                (folder / JSON_FILE).write_text(as_json(report, content.site), encoding="utf-8")


def _pdf(theme: Path, data: dict[str, Any], path: str) -> bytes:
    """Return the PDF, or say in Swedish which text could not be made into one."""
    try:
        return pdf(theme, data)
    except typst.TypstError as error:
        reason = str(error).strip().splitlines()[0]
        remedy = "Se efter att rubrikerna i texten går i ordning: ## före ###. Hjälper inte det, fråga den som sköter tekniken."
        raise ContentError([Fault(path, f"Texten går inte att göra till en pdf ({reason}).", remedy)]) from None


def pdf_file(year: int) -> str:
    """Return the name of a year's PDF: quiet, since it stays among the visitor's downloads."""
    return f"aret-{year}.pdf"


def _equip(generator: Generator) -> None:
    generator.env.globals.update(year_before=year_before, report_rows=rows, pdf_file=pdf_file, csv_file=CSV_FILE, json_file=JSON_FILE)


def _generators(_: object) -> type[Generator]:
    return ReportGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.generator_init.connect(_equip)
    signals.get_generators.connect(_generators)
