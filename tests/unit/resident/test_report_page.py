import re

from bs4 import BeautifulSoup
from qjouren.faults import Fault
from qjouren.inline import csp_hash
from qjouren.resident.report_page import STYLE, report_page

FAULTS = [
    Fault("content/b.md", "Länken </x> leder ingenstans.", "Rätta adressen.", 7),
    Fault("content/a.md", "Fältet saknas.", "Lägg till raden.", field="titel"),
    Fault("content/b.md", "Texten är tom.", "Skriv en mening."),
]


def words(html):
    return " ".join(BeautifulSoup(html, "html.parser").main.get_text(" ").split())


def test_every_fault_stands_with_file_place_and_remedy():
    said = words(report_page(FAULTS))
    assert said.startswith("3 fel att rätta Det du sparade går inte att visa än.")
    assert "content/a.md Fältet titel Fältet saknas. Gör så här: Lägg till raden." in said
    assert "content/b.md Hela filen Texten är tom. Gör så här: Skriv en mening. Rad 7 Länken </x> leder ingenstans." in said


def test_one_fault_is_spoken_of_as_one():
    assert "<h1>Ett fel att rätta</h1>" in report_page(FAULTS[:1])


def test_before_the_first_build_it_asks_for_patience():
    assert words(report_page([])) == "Webbplatsen byggs Vänta en stund. Sidan kommer av sig själv."


def test_the_page_allows_its_own_style_and_nothing_else():
    page = BeautifulSoup(report_page(FAULTS), "html.parser")
    assert csp_hash(page.style.string) == csp_hash(STYLE)
    policy = page.find("meta", {"http-equiv": "Content-Security-Policy"})["content"]
    assert f"style-src {csp_hash(STYLE)};" in policy
    assert "script-src 'none'" in policy


def test_the_page_is_one_a_browser_and_a_screen_reader_understand():
    page = BeautifulSoup(report_page(FAULTS), "html.parser")
    assert page.html["lang"] == "sv"
    assert page.title.string
    assert [tag.name for tag in page.find_all(re.compile("^h[1-6]$"))] == ["h1", "h2", "h2"]
