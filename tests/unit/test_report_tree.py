import pytest
from qjouren.report_tree import tree

URL = "https://www.example.se"


def words(nodes):
    return "".join(node if isinstance(node, str) else words(node["children"]) for node in nodes)


def test_elements_become_nodes_and_no_word_is_lost():
    html = "<h2>Rubrik</h2>\n<ul>\n<li>Ett <strong>två</strong></li>\n</ul>"
    assert tree(html, URL) == [
        {"tag": "h2", "children": ["Rubrik"]},
        {"tag": "ul", "children": [{"tag": "li", "children": ["Ett ", {"tag": "strong", "children": ["två"]}]}]},
    ]


@pytest.mark.parametrize(
    ("href", "whole"),
    [("/stod/", f"{URL}/stod/"), ("https://a.se/", "https://a.se/"), ("tel:112", "tel:112"), ("mailto:a@a.se", "mailto:a@a.se")],
)
def test_a_link_works_from_outside_the_site(href, whole):
    assert tree(f'<a href="{href}">a</a>', URL)[0]["href"] == whole


def test_a_space_between_two_words_stays_and_lines_are_only_spaces():
    assert words(tree("<p><em>ett</em> <em>två</em>\ntre</p>", URL)) == "ett två tre"


def test_a_space_that_does_not_break_is_kept():
    assert words(tree("<p>1\u00a0485</p>", URL)) == "1\u00a0485"


def test_signs_are_read_as_the_reader_sees_them():
    assert words(tree("<p>a &lt; b &amp; #c $d</p>", URL)) == "a < b & #c $d"
