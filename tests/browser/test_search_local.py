"""The search of a directory too large for one file, made by lowering the limits: nothing but a place's name decides what is fetched."""

import re

import pytest
from qjouren.search import local
from qjouren.search.publish import files

from tests.browser.search_engine import ASK, local_script

pytestmark = pytest.mark.browser

LOAD = """
(files) => {
  self.search.engine = search.searchEngine();
  self.fetched = [];
  const get = (address) => { fetched.push(address); return Promise.resolve(files[address]); };
  return search.engine.load(get).then(() => search.engine.loadPlaces(get)).then(() => true);
}
"""
WITHOUT_PLACE = ("min man slår mig", "kvinnojour", "kvinojour", "var kan jag sova inatt", "missbruk", "", "qxz", "sol", "göteb")
BOTH = ["/sok/index.txt", "/sok/orter.txt"]


@pytest.fixture(scope="module")
def published(content):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(local, "ONE_FILE", 100)
        patch.setattr(local, "PART", 20)
        return {f"/sok/{name}": text for name, text in files(content).items()}


@pytest.fixture
def engine(browser, published):
    page = browser.new_page()
    page.evaluate(local_script())
    page.evaluate(LOAD, published)
    page.ask = lambda *queries: page.evaluate(ASK, list(queries))
    page.fetched = lambda: page.evaluate("fetched")
    yield page
    page.close()


def addresses(result):
    return [hit["address"] for hit in result["hits"]]


def test_words_that_name_no_place_fetch_nothing_more(engine):
    engine.ask(*WITHOUT_PLACE)
    assert engine.fetched() == BOTH


@pytest.mark.parametrize("place", ["solna", "Göteborg", "södermalm", "upplands väsby", "118 46"])
def test_whatever_is_asked_of_a_place_the_same_file_is_fetched_once(engine, browser, published, place):
    engine.ask(*(f"{need} {place}" for need in ("kvinnojour", "missbruk", "qxz")), place)
    (own,) = engine.fetched()[2:]
    assert re.fullmatch(r"/sok/\d+\.txt", own)


def test_a_service_where_she_is_is_found_once_its_file_has_come_and_comes_first(engine, content):
    before = engine.ask("kvinnojour solna")[0]
    engine.wait_for_function("search.engine.search('kvinnojour solna').hits.some(({ address }) => address === '/hitta-hjalp/agera/')")
    after = engine.ask("kvinnojour solna")[0]
    assert "/hitta-hjalp/agera/" not in addresses(before)
    assert addresses(after)[0] == "/hitta-hjalp/agera/"
    assert "/hitta-hjalp/kommun/solna/" in addresses(after)


def test_spelling_is_mended_there_too(engine):
    engine.ask("kvinojour solna")
    engine.wait_for_function("search.engine.search('kvinojour solna').hits.some(({ address }) => address === '/hitta-hjalp/agera/')")


def test_a_place_alone_leads_to_its_municipality_first(engine):
    engine.ask("solna")
    engine.wait_for_function("fetched.length === 3")
    assert addresses(engine.ask("solna")[0])[0] == "/hitta-hjalp/kommun/solna/"


def test_danger_stays_first(engine, content):
    engine.ask("han ska döda mig solna")
    engine.wait_for_function("fetched.length === 3")
    result = engine.ask("han ska döda mig solna")[0]
    assert result["danger"]["calls"][0]["phone"]["shown"] == "112"
    assert addresses(result)[0] == content.directory.by_id["112"].address


def test_a_file_that_did_not_come_is_asked_for_again(engine, published):
    engine.evaluate(
        """(files) => {
          let broken = true;
          self.fetched = [];
          const get = (address) => {
            fetched.push(address);
            return /\\d/.test(address) && broken ? Promise.reject(Error("no net")) : Promise.resolve(files[address]);
          };
          self.mend = () => { broken = false; };
          search.engine = search.searchEngine();
          return search.engine.load(get).then(() => { search.engine.search("solna"); return new Promise((done) => setTimeout(done)); });
        }""",
        published,
    )
    engine.evaluate("mend()")
    engine.wait_for_function("search.engine.search('kvinnojour solna').hits.some(({ address }) => address === '/hitta-hjalp/agera/')")
