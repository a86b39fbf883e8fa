"""The small files that machines ask for say what the pages say."""

import xml.etree.ElementTree as ET
from datetime import UTC, date, datetime

import feedparser
import pytest

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ATOM = "{http://www.w3.org/2005/Atom}"
FEED = "aktuellt/flode.xml"


@pytest.fixture(scope="session")
def sitemap(site):
    """The date of each address in the sitemap."""
    root = ET.fromstring(site.text("sitemap.xml"))  # noqa: S314 (our own file)
    return {url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod") for url in root}


@pytest.fixture(scope="session")
def feed(site):
    return feedparser.parse((site.output / FEED).read_bytes())


@pytest.fixture(scope="session")
def security(site):
    """The fields of security.txt, each with all its values."""
    fields = {}
    for line in site.text(".well-known/security.txt").splitlines():
        name, value = line.split(": ", 1)
        fields.setdefault(name, []).append(value)
    return fields


def test_the_sitemap_lists_exactly_the_pages_that_have_an_address(site, content, sitemap):
    canonical = [page.select_one("link[rel=canonical]")["href"] for address, page in site.pages() if address != "/404.html"]
    assert sorted(sitemap) == sorted(canonical)
    assert all(url.startswith(content.site.url) for url in sitemap)


def test_the_sitemap_dates_each_page_by_its_review(content, sitemap):
    for document in content.documents:
        if document.meta.template != "fel":
            assert sitemap[content.site.url + document.meta.address] == document.meta.reviewed.isoformat(), document.path


def test_robots_may_read_everything_and_find_the_sitemap(site, content):
    lines = site.text("robots.txt").splitlines()
    assert "Disallow: /" not in lines
    assert [line for line in lines if line.startswith("Sitemap:")] == [f"Sitemap: {content.site.url}/sitemap.xml"]


def test_security_txt_has_the_fields_of_rfc_9116(content, security):
    """Contact and Expires are demanded; Expires and Preferred-Languages at most once."""
    assert all(value.startswith(("mailto:", "https://", "tel:")) for value in security["Contact"])
    assert len(security["Expires"]) == 1
    assert len(security["Preferred-Languages"]) == 1
    assert security["Canonical"] == [f"{content.site.url}/.well-known/security.txt"]


def test_security_txt_does_not_run_out_before_the_next_review(content, security):
    """It holds after the newest date in the content, and no longer than the year RFC 9116 recommends."""
    expires = datetime.fromisoformat(security["Expires"][0])
    newest = max(document.meta.reviewed for document in content.documents)
    assert expires.tzinfo == UTC
    assert 0 < (expires.date() - newest).days <= 366


def test_the_feed_is_well_formed_atom(feed):
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.language == "sv"


def test_the_feed_lists_all_news_newest_first_with_lasting_ids(content, feed):
    """An id is the item's address: it does not change when the text does."""
    addresses = [content.site.url + item.address for item in content.news]
    assert addresses
    assert [entry.id for entry in feed.entries] == addresses
    assert [entry.link for entry in feed.entries] == addresses


def test_the_feed_tells_the_whole_text_and_its_links_work_anywhere(feed):
    for entry in feed.entries:
        assert entry.content[0].value, entry.id
        assert 'href="/' not in entry.content[0].value, entry.id
        assert 'href="#' not in entry.content[0].value, entry.id


def test_each_feed_element_stands_as_often_as_rfc_4287_says(site):
    """Once each; dates as RFC 3339; the feed links to itself; every id is an address of its own."""
    root = ET.fromstring(site.text(FEED))  # noqa: S314 (our own file)
    once = {root: ("id", "title", "updated", "author")}
    once |= dict.fromkeys(root.findall(f"{ATOM}entry"), ("id", "title", "updated", "author", "summary", "content"))
    for parent, names in once.items():
        assert [name for name in names if len(parent.findall(f"{ATOM}{name}")) != 1] == []
        assert len(parent.findall(f"{ATOM}published")) <= 1
    assert [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"] == [f"https://www.qjouren.se/{FEED}"]
    assert all(datetime.fromisoformat(element.text).tzinfo for element in root.iter(f"{ATOM}updated"))
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids)
    assert {content.get("type") for content in root.iter(f"{ATOM}content")} == {"html"}


def test_the_feed_is_dated_by_the_content_alone(content, feed):
    dates = {document.meta.reviewed for document in content.documents}
    assert {date(*entry.updated_parsed[:3]) for entry in feed.entries} <= dates


def test_the_news_page_tells_readers_of_the_feed(site):
    (link,) = site.page("/aktuellt/").select("link[rel=alternate]")
    assert (link["type"], link["href"]) == ("application/atom+xml", f"/{FEED}")


def test_the_404_page_names_no_address(site):
    page = site.page("/404.html")
    assert not page.select("link[rel=canonical], meta[property='og:url']")
    assert page.select_one("meta[name=robots]")["content"] == "noindex"
    assert page.main.select("a[href^='tel:']")
