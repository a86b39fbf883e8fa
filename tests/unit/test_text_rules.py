import pytest
from hypothesis import given
from hypothesis import strategies as st
from qjouren.markdown_blocks import converter
from qjouren.text_rules import check

from tests.unit.samples import BODY_LINE, CONTENT, FOLDER, content_with, document

MARKS = [*"[]()!|a`#{}:<*->", "1.", "/// ", "~~~", "08-", "12345", "]: ", "https://", "http://[", "/stod/", "[[qjouren]]", "[[nej]]"]
MARKUP = st.lists(st.sampled_from([*MARKS, "\n", " ", "    ", "\\", "\x02", "/// fakta", "/// fraga | Får jag?"])).map("".join)
LINKS = dict(CONTENT.site.contact_links)


def _faults(body: str) -> list[tuple[int | None, str, str]]:
    return [(fault.line, fault.problem, fault.remedy) for fault in check(content_with(document(body)), FOLDER)]


@pytest.mark.parametrize(
    "body",
    [
        "Vi lyssnar på dig. Priset är 5 < 6 kronor.",
        "## Rubrik\n\nLäs om [stöd](/stod/), eller gå till [rubriken](#rubrik) och [deras](/stod/#a).",
        "Ring [[qjouren]] eller skriv till [[epost]].",
        "Se [SMHI](https://www.smhi.se/).",
        "Under 2023 kom 1 485 samtal, 112 i mars. Bankgiro 403-2850.",
        "Organisationsnummer 802471-7236, Box 23126, 104 35 Stockholm.",
        "/// fakta\nKort.\n///\n\n/// fraga | Får jag ringa?\nJa.\n///\n\n/// steg\n1. Ring.\n///",
        "/// varning | Tänk på\nSpår.\n///",
        "### Mindre rubrik\n\nNummer # ett.",
    ],
)
def test_good_text_has_no_faults(body):
    assert _faults(body) == []


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("", "Sidan har ingen text."),
        ("  \n ", "Sidan har ingen text."),
        ("# Rubrik", "högsta nivån"),
        ("Text <b>fet</b>", "HTML-kod"),
        ("<https://a.se>", "HTML-kod"),
        ("<!-- dold -->", "HTML-kod"),
        ("</div>", "HTML-kod"),
        ("[Deras sida](http://a.se)", "inte krypterad"),
        ("[Deras sida](https://a.se/?utm_source=x)", "spårning"),
        ("[Deras sida](https://[a)", "går inte att använda"),
        ("[Deras sida](www.a.se)", "går inte att använda"),
        ("[Deras\nsida](http://a.se)", "inte krypterad"),
        ("[Deras sida][a]\n[a]: http://a.se", "står för sig själv"),
        ("[Sidan om](/finns-inte/)", "en sida som inte finns"),
        ("[Sidan om](/stod)", "en sida som inte finns"),
        ("[Ring](tel:112)", "skrivs inte som länk"),
        ("[Skriv](mailto:a@a.se)", "skrivs inte som länk"),
        ("[här](/stod/)", "säger inte vart"),
        ("[Läs mer.](/stod/)", "säger inte vart"),
        ("[[okand]]", "Numret [[okand]] finns inte."),
        ("[[qjouren\n]]", "finns inte."),
        ("Ring 08-644 20 32.", "Telefonnumret 08-644 20 32"),
        ("Ring 08 644 20 32.", "Telefonnumret 08 644 20 32"),
        ("Ring 0701234567.", "Telefonnumret 0701234567"),
        ("Ring +46 8 644 20 32", "Telefonnumret +46 8 644 20 32"),
        ("![](/bilder/a.jpg)", "saknar beskrivning"),
        ("![ ](/bilder/a.jpg)", "saknar beskrivning"),
        ("![En dörr](/bilder/a.jpg)", "/bilder/a.jpg finns inte"),
        ("![En dörr](a.jpg)", "inte i mappen bilder"),
        ("![En dörr](https://a.se/a.jpg)", "inte i mappen bilder"),
        ("/// fatka\nKort.\n///", "Rutan ”fatka” finns inte."),
        ("/// fakta\nKort.", "Rutan slutar aldrig."),
        ("/// fakta\nKort.\n/// steg\nKort.\n///", "slutar inte före nästa ruta"),
        ("/// fakta Rubrik\nKort.\n///", "saknar strecket"),
        ("/// fraga\nKort.\n///", "Frågan saknas."),
        ("/// fraga |\nKort.\n///", "Frågan saknas."),
    ],
)
def test_each_thing_that_must_not_be_written_is_found_with_a_remedy(body, problem):
    found = _faults(body)
    assert any(problem in text for _, text, _ in found)
    assert all(line and remedy for line, _, remedy in found)


@pytest.mark.parametrize("fault", ["# Rubrik", "[x](http://a.se)", "[[okand]]", "![](/bilder/a.jpg)", "/// fakta", "Ring 08-644 20 32."])
def test_a_fault_stands_on_the_line_of_the_file_where_it_is_written(fault):
    found = _faults(f"Första raden.\n\n{fault}")
    assert {line for line, _, _ in found} == {BODY_LINE + 2}


def test_a_picture_in_the_folder_with_a_description_is_welcome(tmp_path):
    (tmp_path / "bilder").mkdir()
    (tmp_path / "bilder/ring.png").touch()
    assert check(content_with(document("![Tre ringar](/bilder/ring.png)")), tmp_path) == []


def test_every_document_is_looked_at():
    content = content_with(document("[[a]]", "content/a.md"), document("[[b]]", "content/b.md", adress="/b/"))
    assert [fault.path for fault in check(content, FOLDER)] == ["content/a.md", "content/b.md"]


@given(st.text() | MARKUP)
def test_any_text_has_faults_or_converts_and_never_raises(body):
    faults = check(content_with(document(body)), FOLDER)
    assert all(fault.line and fault.problem and fault.remedy for fault in faults)
    if not faults:
        assert "[[nej" not in converter(LINKS).convert(body)


@pytest.mark.parametrize("piece", ["![", "[[", "[", "![a", "[[a"])
def test_what_is_opened_and_never_closed_is_read_once(piece):
    """Looking from each to the end of the text would take minutes."""
    assert _faults(f"Text {piece * 30_000}") == []
