from dataclasses import replace
from types import SimpleNamespace

import pytest
from jinja2 import Environment
from qjouren.faults import ContentError
from qjouren.report_files import ReportGenerator, _equip, pdf_file

from tests.support import ROOT
from tests.unit.samples import CONTENT, FOLDER

META = next(document.meta for document in CONTENT.documents if document.meta.template == "rapport")


def write(folder, text):
    documents = tuple(replace(one, body=text) if one.meta is META else one for one in CONTENT.documents)
    settings = {"CONTENT": replace(CONTENT, documents=documents), "PATH": str(FOLDER)}
    generator = SimpleNamespace(settings=settings, theme=str(ROOT / "theme"), output_path=str(folder))
    ReportGenerator.generate_output(generator, None)


def test_a_report_has_its_files_beside_its_page_and_no_other_page_has(tmp_path):
    write(tmp_path, "Text.")
    files = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*"))
    folder = META.address.strip("/")
    assert files == [f"{folder}/aret-2023.pdf", f"{folder}/siffror.csv", f"{folder}/siffror.json"]


def test_a_text_that_cannot_be_set_is_told_in_swedish_with_its_file(tmp_path):
    """PDF/UA lets no heading skip a level."""
    with pytest.raises(ContentError) as caught:
        write(tmp_path, "#### Fyra")
    [fault] = caught.value.faults
    assert fault.path == "content/rapporter/2023.md"
    assert "går inte att göra till en pdf" in fault.problem
    assert "## före ###" in fault.remedy


def test_the_name_that_stays_among_her_downloads_is_quiet():
    assert pdf_file(2023) == "aret-2023.pdf"


def test_the_templates_know_the_files_and_the_year_before():
    env = Environment(autoescape=True)
    _equip(SimpleNamespace(env=env))
    assert {"year_before", "report_rows", "pdf_file", "csv_file", "json_file"} <= env.globals.keys()
