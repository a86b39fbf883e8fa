import pytest
from bs4 import BeautifulSoup
from qjouren.handbook.text import address_of, page


def shown(text):
    return BeautifulSoup(page(f"# Rubrik\n\n{text}").html, "html.parser")


def test_the_title_is_the_main_heading():
    assert page("# Skriv en nyhet\n\nText.\n\n## Gör så här\n").title == "Skriv en nyhet"


@pytest.mark.parametrize(("name", "address"), [("README", "/handbok/"), ("skriv-en-nyhet", "/handbok/skriv-en-nyhet/")])
def test_a_file_has_an_address_and_the_first_page_is_the_list(name, address):
    assert address_of(name) == address


@pytest.mark.parametrize(
    ("written", "leads"),
    [
        ("rutor.md", "/handbok/rutor/"),
        ("README.md", "/handbok/"),
        ("falten.md#mall", "/handbok/falten/#mall"),
        ("../fragor-till-jouren.md", "/handbok/fragor-till-jouren/"),
        ("https://www.qjouren.se/spar/", "https://www.qjouren.se/spar/"),
    ],
)
def test_a_link_to_a_file_becomes_a_link_to_its_page(written, leads):
    assert shown(f"Se [sidan]({written}).").a["href"] == leads


def test_a_picture_is_fetched_from_the_handbook_itself():
    image = shown("![Sidan Kontakt](bilder/telefontider.webp)").img
    assert (image["src"], image["alt"]) == ("/handbok/bilder/telefontider.webp", "Sidan Kontakt")


def test_what_staff_write_in_texts_is_shown_and_not_carried_out():
    text = shown("```\n/// fakta | Rubrik\nRing [[112]] & läs <b>mer</b>.\n///\n```\n").pre.get_text()
    assert text == "/// fakta | Rubrik\nRing [[112]] & läs <b>mer</b>.\n///"


def test_what_stands_below_a_step_is_shown_too_and_the_steps_go_on():
    steps = shown("1. Skriv:\n\n   ```\n   ![En kopp](/bilder/kopp.jpg)\n   ```\n\n2. Spara.\n")
    assert steps.pre.get_text() == "![En kopp](/bilder/kopp.jpg)"
    assert [steps.find_all("ol")[1]["start"], steps.find_all("li")[1].get_text()] == ["2", "Spara."]
