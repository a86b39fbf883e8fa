"""Every page has the same frame: one heading, landmarks, the exit and the skip link first, a way back."""

from itertools import pairwise

import pytest
from qjouren.languages.translations import language_of

EXIT_TEXT = "Lämna sidan"
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls")


def test_each_page_has_exactly_one_h1_with_words_in_it(site):
    assert {address: len(page.select("h1")) for address, page in site.pages() if len(page.select("h1")) != 1} == {}
    assert [address for address, page in site.pages() if not page.h1.get_text(strip=True)] == []


def test_headings_never_skip_a_level_downwards(site):
    """A screen reader's list of headings is a table of contents."""
    for address, page in site.pages():
        main = [int(heading.name[1]) for heading in page.main.select("h1, h2, h3, h4, h5, h6")]
        assert main[0] == 1, address
        assert all(lower - upper <= 1 for upper, lower in pairwise(main)), address


@pytest.mark.parametrize("landmark", ["header", "main", "footer"])
def test_each_page_has_each_landmark_once_at_the_top_level(site, landmark):
    assert [address for address, page in site.pages() if len(page.body.find_all(landmark, recursive=False)) != 1] == []


def test_all_text_stands_in_a_landmark(site):
    for address, page in site.pages():
        outside = [child.name for child in page.body.find_all(recursive=False) if not is_landmark(child) and child.name != "script"]
        assert outside == [], address


def is_landmark(element):
    return element.name in {"header", "main", "footer", "nav"} or element.get("role") == "region"


def test_each_navigation_has_a_name_of_its_own(site):
    for address, page in site.pages():
        names = [nav.get("aria-label") or page.find(id=nav.get("aria-labelledby")).get_text(strip=True) for nav in page.select("nav")]
        assert all(names), address
        assert len(names) == len(set(names)), address


def test_ids_are_unique_and_every_reference_to_one_resolves(site):
    for address, page in site.pages():
        ids = [element["id"] for element in page.select("[id]")]
        assert len(ids) == len(set(ids)), address
        named = {name for attribute in REFERENCES for element in page.select(f"[{attribute}]") for name in element[attribute].split()}
        assert named <= set(ids), address


def test_the_first_thing_in_the_body_is_the_exit(site, content):
    """A plain link that works without script, to the neutral page of the settings, and tells it nothing."""
    for address, page in site.pages():
        link = page.body.find(True).find(True)
        assert link.name == "a", address
        assert [sibling["role"] for sibling in link.find_next_siblings()] == ["status"], address
        language = language_of(content, address)
        assert link.get_text().startswith(content.words[language.id].get(EXIT_TEXT, EXIT_TEXT) if language else EXIT_TEXT), address
        assert link["href"] == content.site.exit.destination, address
        assert {"noreferrer", "nofollow"} <= set(link["rel"]), address
        assert not link.has_attr("target"), address
        assert page.find("a") is link, address


def test_the_exit_never_stands_beside_a_telephone_link(site):
    """A slip of the thumb must not start a call."""
    for address, page in site.pages():
        assert not page.body.find_all("a", href=lambda href: href and href.startswith("tel:"), recursive=False), address


def test_the_skip_link_is_the_second_link_and_leads_to_the_main_text(site):
    for address, page in site.pages():
        link = page.find_all("a")[1]
        assert link["href"] == f"#{page.main['id']}", address
        assert page.main["tabindex"] == "-1", address


def test_every_page_below_the_start_page_has_a_breadcrumb(site, content):
    """It begins at the start page of its language and each step lies below the one before."""
    for address, page in site.pages():
        crumbs = [link["href"] for link in page.select("nav.q-breadcrumb a")]
        language = language_of(content, address)
        start = language.root if language else "/"
        if address == start:
            assert crumbs == []
            continue
        assert crumbs[0] == start, address
        assert all(lower.startswith(upper) for upper, lower in zip(crumbs, [*crumbs[1:], address], strict=True)), address
        assert address not in crumbs, address


def test_the_menu_tells_where_she_is(site, content):
    """The page itself is «page», the part of the site it belongs to «true», and nothing else is current."""
    for address, page in site.pages():
        items = (language_of(content, address) or content.menu).main
        expected = {item.link: "page" if item.link == address else "true" for item in items if address.startswith(item.link)}
        menu = {link["href"]: link["aria-current"] for link in page.select("nav.q-menu a[aria-current]")}
        assert {link: menu.get(link) for link in expected} == expected, address
        current = page.select("[aria-current]")
        assert all(link["aria-current"] == "page" for link in current if link["href"] == address), address
        assert all(link["aria-current"] == "true" and address.startswith(link["href"]) for link in current if link["href"] != address), (
            address
        )


def test_the_menu_has_at_most_five_words_and_needs_no_script(site):
    page = site.page("/")
    search, *words = page.select("nav.q-menu a")
    assert search["href"] == "/sok/"
    assert 1 <= len(words) <= 6, "five words, and Ring oss"
    assert page.select("header button, header [hidden], header details") == []


def test_help_pages_say_when_they_were_checked(site, content):
    """«Granskad» with a date on every page for the one who seeks help."""
    for document in content.documents:
        if getattr(document.meta, "reader", "") == "utsatt" and document.meta.template not in {"start", "fel"}:
            language = language_of(content, document.meta.address)
            said = content.words[language.id].get("Granskad", "Granskad") if language else "Granskad"
            assert said in site.page(document.meta.address).main.get_text(), document.path
