from dataclasses import replace
from types import SimpleNamespace

import pytest
from qjouren.reader import CONTENT_SETTING, DocumentReader, _use_reader, save_as

from tests.unit.samples import CONTENT, FOLDER, translated, translation


@pytest.fixture
def reader():
    return DocumentReader({"PATH": str(FOLDER), CONTENT_SETTING: CONTENT})


@pytest.mark.parametrize(("address", "file"), [("/", "index.html"), ("/stod/", "stod/index.html"), ("/404.html", "404.html")])
def test_each_address_is_served_from_its_file(address, file):
    assert save_as(address) == file


def test_pelican_is_told_exactly_what_staff_have_written(reader):
    html, metadata = reader.read(str(FOLDER / "stod.md"))
    meta = CONTENT.by_address["/stod/"].meta
    assert html == "<p>Vi lyssnar på dig.</p>"
    assert metadata == {
        "title": "Stöd",
        "slug": "stod",
        "url": "stod/",
        "save_as": "stod/index.html",
        "template": "sida",
        "summary": meta.summary,
        "status": "published",
        "lang": "sv",
        "meta": meta,
    }


def test_every_page_has_a_slug_of_its_own(reader):
    slugs = [reader.read(str(FOLDER.parent / document.path))[1]["slug"] for document in CONTENT.documents]
    assert all(slugs)
    assert len(set(slugs)) == len(slugs)


def test_one_page_leaves_nothing_behind_in_the_next(reader):
    first = reader.read(str(FOLDER / "stod.md"))
    reader.read(str(FOLDER / "start.md"))
    assert reader.read(str(FOLDER / "stod.md")) == first


def test_a_number_in_a_text_is_shown_and_dialled_as_the_settings_say(reader):
    assert '<a class="q-number" href="tel:+4686442032">08-644 20 32</a>' in reader.read(str(FOLDER / "start.md"))[0]


def test_a_file_that_was_never_validated_is_not_published(reader):
    with pytest.raises(KeyError):
        reader.read(str(FOLDER / "smyg.md"))


def test_pelican_uses_this_reader_for_markdown():
    readers = SimpleNamespace(reader_classes={})
    _use_reader(readers)
    assert readers.reader_classes["md"] is DocumentReader


def test_a_translation_that_waits_for_its_reviewer_is_passed_over():
    draft = translation(path="content/sprak/xx/start.md")
    held = DocumentReader({"PATH": str(FOLDER), CONTENT_SETTING: replace(CONTENT, drafts=(draft,))})
    assert held.read(str(FOLDER / "sprak/xx/start.md"))[1]["status"] == "skip"


def test_digits_in_a_text_that_runs_from_the_right_keep_their_order(tmp_path):
    content = translated("rtl")
    path = content.documents[-1].path
    html, metadata = DocumentReader({"PATH": str(tmp_path / "content"), CONTENT_SETTING: content}).read(str(tmp_path / path))
    assert 'class="q-number" dir="ltr"' in html
    assert metadata["lang"] == "xx"
