"""What staff have written is whole, easy to read and promises nothing a website cannot keep."""

import re
from statistics import median

import pytest
from qjouren import alphabet
from qjouren.models.page import PageMeta
from qjouren.reading_ease import LIMITS, MEDIAN_LIMIT, MEDIAN_READER, measure

from tests.support import ROOT, file_of

FOLDER = ROOT / "content"
SOURCES = sorted(path.relative_to(ROOT).as_posix() for path in FOLDER.rglob("*.md") if not path.name.startswith(("_", ".")))
WHERE_THE_SITE_IS_SPOKEN_OF = [
    FOLDER / "sidor/spar.md",
    FOLDER / "sidor/integritet.md",
    FOLDER / "installningar/startsida.yaml",
    *sorted((ROOT / "theme/templates").rglob("*.html")),
]
# Said of a call to someone else, these words are true.
TRUE_OF_OTHERS = re.compile(r"Du får vara anonym|samtalet är gratis, du får vara anonym", re.IGNORECASE)
PROMISE = re.compile(r"\b(?:o?säker|o?säkert|säkra|säkrare|anonym|anonymt|anonyma|spårlös|spårlöst|spårlösa)\b", re.IGNORECASE)
COUNTRY_CODE = "+46"


def test_every_source_file_is_read(content):
    assert sorted(document.path for document in (*content.documents, *content.drafts)) == SOURCES


def test_every_source_file_but_drafts_becomes_a_page_of_its_own(content, site):
    files = [file_of(document.meta.address) for document in content.documents]
    assert len(set(files)) == len(files) == len(SOURCES) - len(content.drafts)
    made = {file_of(address) for address in {*content.directory.addresses, *content.made, *alphabet.addresses(content)}}
    born = {file_of(document.meta.address) for document in content.born}
    assert made.isdisjoint(files)
    assert {*files, *made, *born} == {path.relative_to(site.output).as_posix() for path in site.output.rglob("*.html")}


def test_no_file_lies_in_the_folder_without_being_read(content):
    read = {*SOURCES, *(f"content/rapporter/{report.year}.yaml" for report in content.reports)}
    read |= {f"content/installningar/{name}.yaml" for name in ("webbplats", "meny", "startsida", "omdirigeringar", "ordval")}
    read |= {f"content/katalog/stodverksamheter/{service.id}.yaml" for service in content.directory.services}
    read |= {f"content/katalog/{name}.yaml" for name in ("kommuner", "lan", "domstolar", "kategorier")}
    read |= {"content/katalog/sokord.yml"}
    read |= {f"content/katalog/{name}.csv" for name in ("orter", "postnummer")}
    found = {path.relative_to(ROOT) for path in FOLDER.rglob("*") if path.is_file()}
    shown = {path for path in found if not any(part.startswith(("_", ".")) for part in path.parts)}
    of_languages = {
        f"content/sprak/{language.id}/{name}" for language in content.languages for name in ("sprak.yaml", "ord.po", "sokord.yml")
    }
    assert {path.as_posix() for path in shown if path.parts[1] not in ("bilder", "dokument")} - of_languages == read


def test_every_page_says_when_its_facts_were_last_checked(content, site):
    for document in content.documents:
        assert f'datetime="{document.meta.reviewed.isoformat()}"' in site.html(document.meta.address) or document.meta.template in (
            "fel",
            "start",
        )
        assert document.meta.reviewed.year >= 2026


@pytest.mark.parametrize("reader", sorted(LIMITS))
def test_no_page_is_harder_than_its_reader_can_bear(content, reader):
    values = measure(content)
    pages = [document for document in content.originals if isinstance(document.meta, PageMeta) and document.meta.reader == reader]
    assert pages
    assert {page.path: values[page.path] for page in pages if values[page.path] > LIMITS[reader]} == {}


def test_the_help_pages_are_easy_as_a_whole(content):
    values = measure(content)
    metas = {document.path: document.meta for document in content.originals if isinstance(document.meta, PageMeta)}
    assert median(values[path] for path, meta in metas.items() if meta.reader == MEDIAN_READER) <= MEDIAN_LIMIT


def test_every_number_is_dialled_as_it_is_shown(content):
    for number in content.site.numbers:
        digits = re.sub(r"\D", "", number.shown)
        national = digits.removeprefix("0")
        assert number.dialled in (digits, COUNTRY_CODE + national)
        assert number.dialled.startswith(COUNTRY_CODE) == digits.startswith("0")


def test_the_numbers_are_the_right_ones(content):
    dialled = {number.id: number.dialled for number in content.site.numbers}
    known = {"qjouren": "+4686442032", "112": "112", "11414": "11414", "kvinnofridslinjen": "116016", "1177": "1177"}
    assert dialled.items() >= known.items()


def test_the_shelters_own_number_is_the_one_in_its_report(content):
    assert content.site.number(content.site.contact.phone).shown == "08-644 20 32"


def test_pages_that_state_law_name_their_sources(content):
    stating = [document for document in content.documents if "Vad lagen säger" in document.body]
    assert stating
    assert [document.path for document in stating if not document.meta.sources] == []


def test_no_two_numbers_share_a_name(content):
    names = [number.id for number in content.site.numbers]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("path", WHERE_THE_SITE_IS_SPOKEN_OF, ids=lambda path: path.name)
def test_the_site_is_never_called_safe_anonymous_or_traceless(path):
    text = TRUE_OF_OTHERS.sub("", path.read_text(encoding="utf-8"))
    assert PROMISE.findall(text) == []


@pytest.mark.parametrize("path", SOURCES)
def test_no_street_of_the_shelters_is_told(path):
    assert "esöksadress:" not in (ROOT / path).read_text(encoding="utf-8")
