"""The site in other languages: each keeps every promise, leads to its twins, and never mixes two tongues."""

import re
import xml.etree.ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from qjouren.languages import translations
from qjouren.reading_ease import EASY_LIMIT, measure

from tests.support import ROOT

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
CORE = ("/", "/stod/", "/kanna-igen/", "/hitta-hjalp/", "/spar/", "/kontakt/", "/dina-rattigheter/")
SAID = re.compile(r'_\("([^"]+)"\)')


def choices(page):
    return {link.get_text(): link["href"] for link in page.select(".q-header__top a[lang]")}


@pytest.mark.parametrize("name", ["latt-svenska", "en"])
def test_each_core_page_has_a_twin(content, name):
    assert [address for address in CORE if not translations.twin(content, address, content.language[name])] == []


def test_every_page_offers_every_other_language_by_its_own_name(site, content):
    names = {"Svenska", *(language.name for language in content.spoken)}
    for address, page in site.pages():
        own = translations.language_of(content, address)
        assert choices(page).keys() == names - {own.name if own else "Svenska"}, address


def test_switching_language_keeps_the_page(site):
    assert choices(site.page("/stod/")) == {"Lätt svenska": "/latt-svenska/stod/", "English": "/en/support/"}
    assert choices(site.page("/en/find-help/bris/"))["Svenska"] == "/hitta-hjalp/bris/"
    assert choices(site.page("/hitta-hjalp/bris/"))["English"] == "/en/find-help/bris/"


def test_a_page_without_a_twin_leads_to_one_that_says_so(site):
    for address in ("/hitta-hjalp/kommun/grums/", "/om/", "/latt-svenska/stod/"):
        for target in choices(site.page(address)).values():
            path, _, fragment = target.partition("#")
            assert not fragment or site.page(path).find(id=fragment).get_text(strip=True), (address, target)
    assert choices(site.page("/hitta-hjalp/kommun/grums/"))["English"] == "/en/find-help/#narmast"


def test_the_404_page_speaks_every_published_language(site, content):
    page = site.page("/404.html")
    for language in content.spoken:
        line = page.main.select_one(f"p[lang] a[href='{language.root}']").parent
        assert line["lang"] == language.html_code
        assert language.missing in line.get_text()


def test_search_engines_are_told_of_twins_on_the_page_and_in_the_sitemap(site, content):
    page = site.page("/en/support/")
    found = {link["hreflang"]: link["href"] for link in page.select("link[rel=alternate][hreflang]")}
    expected = {"sv": "/stod/", "sv-simple": "/latt-svenska/stod/", "en": "/en/support/"}
    assert found == {code: content.site.url + address for code, address in expected.items()}
    root = ET.parse(site.output / "sitemap.xml").getroot()  # noqa: S314 (our own file)
    urls = {url.find("s:loc", SITEMAP).text: url for url in root}
    links = {link.get("hreflang"): link.get("href") for link in urls[found["sv"]].findall("x:link", SITEMAP)}
    assert links == found


def test_no_swedish_word_of_the_templates_stands_on_an_english_page(site, content):
    """What is Swedish there says so, for the one who listens."""
    words = content.words["en"]
    swedish = {word for word, english in words.items() if word != english and len(word) > 6}
    found = {}
    for address in site.addresses:
        if address.startswith("/en/"):
            page = BeautifulSoup(site.html(address), "html.parser")
            for part in page.body.select("[lang=sv], script, svg"):
                part.decompose()
            texts = {text.strip() for text in page.body.find_all(string=True)} | {
                tag["aria-label"] for tag in page.body.select("[aria-label]")
            }
            if mixed := texts & swedish:
                found[address] = mixed
    assert found == {}


def test_the_name_of_a_source_says_which_language_it_is_in_where_that_is_another_than_the_pages(site):
    def languages(address):
        return {
            link["href"].partition("/")[2].strip("/").partition("/")[0]: link.get("lang")
            for link in site.page(address).select(".q-sources a")
        }

    assert languages("/en/traces/") == {"www.techsafety.org": None, "kvinnofridslinjen.se": "sv"}
    assert languages("/spar/")["www.techsafety.org"] == "en"
    assert set(languages("/kanna-igen/").values()) <= {None}


def test_every_word_that_a_template_says_is_in_the_english_catalogue(content):
    said = {word for path in (ROOT / "theme/templates").rglob("*.html") for word in SAID.findall(path.read_text(encoding="utf-8"))}
    assert said
    assert said - content.words["en"].keys() == set()


def test_nearly_all_that_the_directory_says_has_its_english(content):
    """A text that staff have changed waits for its translation, and is Swedish till then."""
    untold = set(translations.untold(content, content.language["en"]))
    assert len(untold) <= len(content.directory.services) / 10


def test_easy_swedish_is_easy(content):
    easy = {path: value for path, value in measure(content).items() if "/latt-svenska/" in path}
    assert len(easy) == len(CORE)
    assert {path: value for path, value in easy.items() if value > EASY_LIMIT} == {}


def test_nothing_that_nobody_has_reviewed_is_published(site, content):
    assert [draft.path for draft in content.drafts if draft.meta.address in site.addresses] == []
