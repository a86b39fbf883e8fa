"""What stands in a page's head: true and neutral, for the tab, for search engines and for a link that is shared."""

import pytest
from qjouren.consistency import telling_words
from qjouren.languages.translations import language_of

LONGEST_TITLE = 35  # characters: what a tab shows, the site's name included


def meta(page, name):
    tag = page.find("meta", attrs={"name": name}) or page.find("meta", attrs={"property": name})
    return tag["content"] if tag else None


def test_each_page_says_which_language_it_is_in(site, content):
    """The address tells it; easy Swedish is Swedish to a screen reader."""
    expected = {address: language.html_code if (language := language_of(content, address)) else "sv" for address in site.addresses}
    assert {address: page.html["lang"] for address, page in site.pages()} == expected


def test_each_page_says_its_encoding_in_the_first_kilobyte(site):
    assert [address for address in site.addresses if '<meta charset="utf-8">' not in site.html(address)[:1024]] == []


def test_each_page_can_be_zoomed(site):
    assert {meta(page, "viewport") for _, page in site.pages()} == {"width=device-width, initial-scale=1"}


def test_each_page_has_a_canonical_address_of_its_own(site, content):
    """The 404 page has none: it answers for every address."""
    for address, page in site.pages():
        links = [link["href"] for link in page.select("link[rel=canonical]")]
        assert links == ([] if address == "/404.html" else [content.site.url + address]), address
        assert meta(page, "og:url") == (links[0] if links else None), address


def test_each_description_is_there_and_is_said_of_one_page_only(site):
    descriptions = [meta(page, "description") for _, page in site.pages()]
    assert all(20 <= len(text) <= 200 for text in descriptions)
    assert len(descriptions) == len(set(descriptions))


def test_titles_are_short_and_each_is_said_of_one_page_only(site, content):
    titles = {address: page.title.get_text() for address, page in site.pages()}
    assert {address: title for address, title in titles.items() if len(title) > LONGEST_TITLE} == {}
    by_language = {(title, language_of(content, address)) for address, title in titles.items()}
    assert len(by_language) == len(titles), "a service has the same name in every language"


@pytest.mark.parametrize("name", ["og:title", "og:description"])
def test_link_previews_hold_no_telling_word(site, content, name):
    texts = {address: meta(page, name) for address, page in site.pages()}
    assert all(texts.values())
    assert {address: text for address, text in texts.items() if telling_words(text, content.site.telling_words)} == {}


def test_tabs_and_addresses_hold_no_telling_word(site, content):
    """What someone beside her, or the browser's history, may read."""
    assert content.site.telling_words
    found = {}
    for address, page in site.pages():
        language = language_of(content, address)
        words = (*content.site.telling_words, *(language.telling_words if language else ()))
        if told := telling_words(page.title.get_text(), words) + telling_words(address, words):
            found[address] = told
    assert found == {}


def test_link_previews_show_no_picture(site):
    pictures = "meta[property^='og:image'], meta[name^='twitter:'], link[rel=image_src]"
    assert [address for address, page in site.pages() if page.select(pictures)] == []


def test_the_icon_is_empty(site):
    """The browser would keep an icon together with the address."""
    for address, page in site.pages():
        assert [link["href"] for link in page.select("link[rel~=icon], link[rel~=apple-touch-icon], link[rel=mask-icon]")] == ["data:,"], (
            address
        )


def test_no_page_sends_a_referrer(site):
    assert {meta(page, "referrer") for _, page in site.pages()} == {"no-referrer"}


def test_no_page_offers_to_be_installed_or_fetches_ahead(site):
    forbidden = {"manifest", "prefetch", "prerender", "preload", "modulepreload", "preconnect", "dns-prefetch", "stylesheet"}
    for address, page in site.pages():
        relations = {relation for link in page.select("link") for relation in link["rel"]}
        assert not relations & forbidden, address
        assert not page.select("script[type=speculationrules]"), address


def test_only_the_404_page_is_kept_from_search_engines(site):
    assert [address for address, page in site.pages() if meta(page, "robots")] == ["/404.html"]
