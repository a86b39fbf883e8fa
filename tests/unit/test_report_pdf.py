"""The PDF is read back by another library: its tags, its words and its properties."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from qjouren.report_pdf import pdf, report_data

from tests.support import ROOT
from tests.unit.samples import CONTENT

THEME = ROOT / "theme"
REPORT = CONTENT.reports[0]
META = next(document.meta for document in CONTENT.documents if document.meta.template == "rapport")
HTML = """<p>Vi såg <strong>mycket</strong> &lt;b&gt; #hash $5 @a.</p><h2>Rubrik två</h2><ul><li>Punkt ett</li><li>Punkt två</li></ul>
<p>Irena Požar. <a href="/stod/">Stödet</a></p><div class="q-knowledge"><p>En ruta.</p></div>"""


def data(before=None, html=HTML):
    return report_data(REPORT, before, META, html, CONTENT.site)


@pytest.fixture(scope="module")
def reader():
    return PdfReader(BytesIO(pdf(THEME, data())))


def tags(reader):
    """Every structure type in the file's tree, and every text that stands in for a picture."""
    found, alternatives, waiting = [], [], [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if not hasattr(node, "get"):
            continue
        if "/S" in node:
            found.append(str(node["/S"]))
        if "/Alt" in node:
            alternatives.append(str(node["/Alt"]))
        children = node.get("/K", [])
        waiting += children if isinstance(children, list) else [children]
    return found, alternatives


def words(reader):
    return " ".join(" ".join(page.extract_text() for page in reader.pages).replace("\u00a0", " ").split())


def test_the_file_calls_itself_accessible_and_is_tagged(reader):
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_a_screen_reader_hears_swedish_and_the_title(reader):
    root = reader.trailer["/Root"]
    assert str(root["/Lang"]).startswith("sv")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == META.title


def test_headings_lists_links_tables_and_pictures_are_what_they_look_like(reader):
    found, alternatives = tags(reader)
    assert {"/H1", "/H2", "/P", "/L", "/LI", "/Link", "/Figure", "/Table", "/TH", "/TD"} <= set(found)
    assert found.count("/H1") == 1
    assert alternatives == [chart.description for chart in REPORT.charts]


def test_the_words_and_the_numbers_are_those_of_the_page(reader):
    text = words(reader)
    for piece in (
        "Vi såg mycket <b> #hash $5 @a.",
        "Irena Požar",
        "Punkt två",
        "En ruta.",
        "1 485",
        "30–40 %",
        "Årets berättelse",
        REPORT.headline,
    ):
        assert piece in text, piece


def test_links_lead_to_the_published_site(reader):
    links = [str(note.get_object()["/A"]["/URI"]) for page in reader.pages for note in page.get("/Annots", [])]
    assert links == ["https://www.example.se/stod/"]


def test_every_font_comes_along_and_none_is_the_machines(reader):
    fonts = {str(font.get_object()["/BaseFont"]) for page in reader.pages for font in page["/Resources"]["/Font"].values()}
    assert fonts
    assert [font for font in fonts if "AtkinsonHyperlegibleNext" not in font] == []


def test_the_year_before_stands_in_its_own_column():
    assert data(REPORT.model_copy(update={"year": 2022}))["header"] == ["Mått", "2023", "2022"]
    assert data()["rows"][0]["cells"] == ["Samtal", "1\u00a0485"]
    assert data(REPORT.model_copy(update={"year": 2022}))["rows"][0]["cells"] == ["Samtal", "1\u00a0485", "1\u00a0485"]


def test_the_file_is_dated_by_the_content_and_the_same_every_time():
    assert pdf(THEME, data()) == pdf(THEME, data())
    created = PdfReader(BytesIO(pdf(THEME, data()))).metadata.creation_date
    assert created.date() == META.reviewed
