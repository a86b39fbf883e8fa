from dataclasses import replace

import pytest
from qjouren.documents import Document, parent
from qjouren.models.page import NewsMeta

from tests.unit.samples import CONTENT, content_with, document, language, translated


@pytest.mark.parametrize(
    ("address", "above"), [("/", "/"), ("/stod/", "/"), ("/stod/fragor/", "/stod/"), ("/om/ar/2023/", "/om/ar/"), ("/404.html", "/")]
)
def test_the_parent_is_one_level_up(address, above):
    assert parent(address) == above


def test_a_document_is_found_by_address_and_by_path():
    assert CONTENT.by_address["/stod/"] is CONTENT.by_path["content/stod.md"]


def test_news_and_lectures_are_told_from_pages():
    assert [item.title for item in CONTENT.news] == ["Fest"]
    assert [item.title for item in CONTENT.lectures] == ["Igor"]


def test_the_newest_comes_first_and_a_vague_date_after_a_known_one_of_the_same_year():
    dates = ["2023", "2024-01-22", "2023-03-08"]
    head = CONTENT.news[0].model_dump(by_alias=True)
    metas = [NewsMeta.model_validate(head | {"datum": date, "adress": f"/n{n}/"}) for n, date in enumerate(dates)]
    items = [Document(f"{meta.address}.md", meta, "", 1) for meta in metas]
    assert [item.dated.iso for item in content_with(*items).news] == ["2024-01-22", "2023-12", "2023-03-08", "2023"]


def test_the_figures_are_those_of_the_year_in_the_address():
    assert CONTENT.report_at("/ar/2023/").year == 2023


def test_a_year_without_figures_is_our_own_mistake():
    with pytest.raises(KeyError):
        CONTENT.report_at("/ar/1999/")


def test_children_are_the_pages_directly_below_in_staffs_own_order():
    pages = [
        document(path="1.md", adress="/stod/c/", titel="C"),
        document(path="2.md", adress="/stod/b/", titel="B", ordning=2),
        document(path="3.md", adress="/stod/a/", titel="A"),
        document(path="4.md", adress="/stod/a/djupare/", ordning=1),
    ]
    assert [meta.address for meta in content_with(*pages).children("/stod/")] == ["/stod/b/", "/stod/a/", "/stod/c/"]


def test_the_start_page_is_not_its_own_child():
    assert "/" not in [meta.address for meta in CONTENT.children("/")]


def test_easy_swedish_is_swedish_and_other_languages_are_foreign():
    content = translated()
    assert content.foreign == {"content/sprak/xx/start.md"}
    assert replace(content, languages=(language(kod="sv-simple"),)).foreign == set()


def test_a_translation_is_no_original():
    content = translated()
    assert {document.path for document in content.documents} - {document.path for document in content.originals} == {
        "content/sprak/xx/start.md"
    }
