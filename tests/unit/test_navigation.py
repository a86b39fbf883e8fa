from qjouren.navigation import Crumb, breadcrumbs

from tests.unit.samples import CONTENT, content_with, document


def test_the_start_page_has_no_breadcrumb():
    assert breadcrumbs(CONTENT, "/") == []


def test_the_breadcrumb_begins_at_the_start_page_and_leaves_out_the_page_itself():
    content = content_with(document(adress="/stod/fragor/", titel="Frågor"))
    assert breadcrumbs(content, "/stod/fragor/") == [Crumb("/", "Start"), Crumb("/stod/", "Stöd")]


def test_a_level_without_a_page_is_passed_over():
    assert breadcrumbs(CONTENT, "/ar/2023/") == [Crumb("/", "Start")]
