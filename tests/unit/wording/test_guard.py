import pytest
from hypothesis import given
from hypothesis import strategies as st
from qjouren.wording import guard

from tests.unit.samples import content_with, document
from tests.unit.wording.samples import WORDING


def _places(*documents):
    return [(one.path, one.place) for one in guard.check(content_with(*documents, wording=WORDING)) if "en-sida" in one.path]


@pytest.mark.parametrize(
    "body",
    ["Hon har ett missbruk.", "DU ÄR INTE ENSAM.", "[Läs mer om oss](/om/).", "Be om SIP.", "Ett två tre fyra fem sex sju åtta nio."],
)
def test_each_kind_of_reminder_is_found_in_a_text(body):
    assert _places(document(f"Vi lyssnar.\n\n{body}")) == [("content/en-sida.md", "rad 13")]


def test_the_head_of_a_page_is_looked_through_too():
    page = document(titel="Du borde ringa", nasta_steg=[{"text": "Missbruk", "lank": "/stod/"}])
    assert _places(page) == [("content/en-sida.md", "fältet text"), ("content/en-sida.md", "fältet titel")]


def test_it_does_not_matter_who_looks_through_the_pages_nor_when():
    pages = [document(f"DU ÄR INTE ENSAM {number}.", f"content/{number}.md", adress=f"/{number}/") for number in range(3)]
    content = content_with(*pages, wording=WORDING)
    backwards = guard.check(content, each=lambda look, works: [look(work) for work in reversed(works)])
    assert backwards == guard.check(content) != []


def test_a_text_without_any_is_let_be():
    assert _places(document("Du kan ringa oss. Vi lyssnar på [ditt sätt](/stod/).")) == []


@pytest.mark.parametrize("part", ["[", "](", "[[", "`", "{:", "a", "”", "A", "A ", ". ", "a@", "« ", "///", "1.", "*a"])
def test_a_page_of_any_size_is_looked_through(part):
    """Where a search begins anew for each character, this never ends."""
    guard.check(content_with(document(part * 200_000), wording=WORDING))


@given(st.text(max_size=80), st.text(alphabet="aA .!?:;”«»[]()`*|/\n-@{}1", max_size=80))
def test_any_text_is_looked_through(odd, marked):
    guard.check(content_with(document(odd), document(marked, path="content/en-till.md", adress="/en-till/"), wording=WORDING))


def test_each_page_explains_its_own_abbreviations():
    explains = document("En samordnad individuell plan (SIP).", path="content/en-sida.md")
    does_not = document("Be om SIP.", path="content/en-sida-till.md", adress="/en-sida-till/")
    assert _places(explains, does_not) == [("content/en-sida-till.md", "rad 11")]


def test_only_the_files_that_are_asked_about_are_looked_through():
    content = content_with(document("Hon har ett missbruk."), wording=WORDING)
    assert guard.check(content, {"content/en-annan-sida.md"}) == []
    assert {one.path for one in guard.check(content, {"content/en-sida.md"})} == {"content/en-sida.md"}
