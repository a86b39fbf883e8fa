"""News on the built site: the latest first, every item in its year, and the known events of the shelter's own report."""

import pytest

LATEST = 8
# facts.md, the dated items: what is known of the day, and a word that the item is about.
KNOWN = [
    ("2023-01", "Wiveca Holst"),
    ("2023-03-08", "TV4"),
    ("2023", "Aktionsvecka"),
    ("2023", "Gör om, gör rätt"),
    ("2023", "Socionomdagarna"),
    ("2023-11-25", "Odenplan"),
    ("2023-12", "Grundutbildning"),
    ("2023-12", "Irena Požar"),
    ("2023-12", "julsmörgås"),
    ("2024-01-19", "P4 Stockholm"),
    ("2024-01-22", "siffror"),
]


def links(page):
    return [link["href"] for link in page.main.select("h3 a")]


def test_the_news_page_shows_the_latest_and_leads_to_every_year(site, content):
    page = site.page("/aktuellt/")
    assert links(page) == [item.address for item in content.news[:LATEST]]
    years = {item.dated.year for item in content.news}
    assert {f"/aktuellt/{year}/" for year in years} <= {link["href"] for link in page.main.select("a")}


def test_each_item_stands_in_its_year_and_in_no_other(site, content):
    for year in {item.dated.year for item in content.news}:
        assert links(site.page(f"/aktuellt/{year}/")) == [item.address for item in content.news if item.dated.year == year]


@pytest.mark.parametrize(("date", "word"), KNOWN)
def test_the_known_events_are_told_with_the_date_as_far_as_it_is_known(site, content, date, word):
    items = [item for item in content.news if item.dated.iso == date and word in site.html(item.address)]
    assert items
    assert all(f'datetime="{date}"' in site.html(item.address) for item in items)


def test_every_item_says_the_role_and_never_the_name_of_its_writer(site, content):
    for item in content.news:
        assert f"Skrivet av {item.author}." in site.page(item.address).main.get_text()
        assert item.author == item.author.lower()


def test_the_former_sites_dated_address_leads_to_what_it_told(site):
    redirects = dict(line.split()[:2] for line in site.text("_redirects").splitlines())
    for form in ("/2024/01/22/qjouren-i-inslag-i-p4-stockholm-19-1-24/", "/2024/01/22/qjouren-i-inslag-i-p4-stockholm-19-1-24"):
        assert redirects[form] == "/aktuellt/p4-stockholm/"
