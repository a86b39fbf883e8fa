"""The annual report and its files; and a second year, added by one YAML and one Markdown file alone."""

import csv
import io
import json
import shutil
from io import BytesIO

import pytest
from pypdf import PdfReader
from qjouren import preview

from tests.support import SAMPLES, Site, copy_repository

FIRST, SECOND = "/om/verksamhetsberattelse/2023/", "/om/verksamhetsberattelse/2024/"


@pytest.fixture(scope="session")
def two_years(tmp_path_factory):
    root = copy_repository(tmp_path_factory.mktemp("years"))
    for name in ("2024.yaml", "2024.md"):
        shutil.copy(SAMPLES / "reports" / name, root / "content/rapporter")
    (root / "content/besok").mkdir()
    shutil.copy(SAMPLES / "reports/besok-2024.yaml", root / "content/besok/2024.yaml")
    assert preview.build(root, "publishconf.py", root / "output")
    return Site(root / "output")


def cells(site, address):
    rows = next(table for table in site.page(address).select("table") if table.caption.string.startswith("Året")).select("tbody tr")
    return {row.th.contents[0].strip(): [cell.get_text().replace("\u00a0", " ") for cell in row.select("td")] for row in rows}


def test_the_page_the_csv_the_json_and_the_pdf_say_the_same(site, content):
    folder = FIRST.strip("/")
    figures = content.report_at(FIRST).figures
    by_csv = {row["id"]: float(row["varde"]) for row in csv.DictReader(io.StringIO(site.text(f"{folder}/siffror.csv")))}
    by_json = {figure["id"]: figure["varde"] for figure in json.loads(site.text(f"{folder}/siffror.json"))["matt"]}
    assert by_csv == by_json == {figure.id: figure.value for figure in figures}
    pdf = " ".join(page.extract_text() for page in PdfReader(BytesIO((site.output / folder / "aret-2023.pdf").read_bytes())).pages)
    for name, (value,) in cells(site, FIRST).items():
        assert name in pdf
        assert value in pdf.replace("\u00a0", " ")


def test_the_disputed_figure_is_the_reports_own_and_the_other_is_told(site):
    assert cells(site, FIRST)["Praktiskt stöd"] == ["439"]
    assert "429" in site.page(FIRST).main.get_text()


def test_every_chart_has_a_text_and_a_table_with_the_same_numbers(site, content):
    for chart in content.report_at(FIRST).charts:
        drawing = site.page(FIRST).select_one(f"svg[aria-labelledby='diagram-{chart.id}']")
        assert site.page(FIRST).find(id=drawing["aria-describedby"]).get_text() == chart.description
        shown = [text.get_text() for text in drawing.select("text[text-anchor]")]
        assert [cell.get_text() for cell in drawing.find_parent(class_="q-chart").select("td")] == shown


def test_the_files_are_saved_and_never_take_the_place_of_the_page(site):
    links = site.page(FIRST).select("a[download]")
    assert [link["href"].rpartition(".")[2] for link in links] == ["pdf", "csv", "json"]
    assert "sparas bland dina hämtade filer" in site.page(FIRST).main.get_text()


def test_a_second_year_needs_one_yaml_and_one_markdown_file(two_years):
    assert two_years.page(SECOND).h1.get_text() == "Året 2024 i ord och siffror"
    assert {"aret-2024.pdf", "siffror.csv", "siffror.json"} <= {path.name for path in (two_years.output / SECOND.strip("/")).iterdir()}


def test_a_second_year_is_compared_with_the_first_where_it_can_be(two_years):
    found = cells(two_years, SECOND)
    assert found["Kontakter"] == ["6 001", "5 695"]
    assert found["Stödsamtal"] == ["1 500", "–"]
    assert found["Ett nytt mått"] == ["12,5 %", "–"]
    assert "Räknas på ett nytt sätt" in two_years.page(SECOND).main.get_text()


def test_the_years_lead_to_each_other_and_the_start_page_to_the_newest(two_years):
    for here, there in ((FIRST, SECOND), (SECOND, FIRST)):
        assert two_years.page(here).select(f"main a[href='{there}']")
    assert two_years.page("/").select(f"a[href='{SECOND}']")


def test_the_first_year_is_as_it_was(two_years, site):
    assert cells(two_years, FIRST) == cells(site, FIRST)


def test_how_much_the_pages_are_read_stands_with_the_method_and_what_it_cannot_say(two_years):
    text = two_years.page(SECOND).main.get_text().replace("\u00a0", " ")
    assert "i genomsnitt 1 017,5 gånger om dagen" in text
    assert "14 mars 2024 visades flest: 1 600" in text
    assert "Vi räknar sidor, inte människor." in text
    assert "Därför vet vi inte hur många som har varit här" in text
    assert "31 visningar till" in text


def test_only_pages_that_many_have_read_are_told_of(two_years):
    table = next(table for table in two_years.page(SECOND).select("table") if "mest lästa" in table.caption.string)
    assert [(row.a["href"], row.td.get_text().replace("\u00a0", " ")) for row in table.select("tbody tr")] == [
        ("/", "1 200"),
        ("/stod/", "831"),
    ]


def test_a_year_that_no_one_has_counted_says_nothing_of_it(site):
    assert "läses webbplatsen" not in site.page(FIRST).main.get_text()
