import shutil

import pytest
from qjouren.faults import ContentError
from qjouren.languages.loading import parted
from qjouren.loading import load_content

from tests.unit.samples import FOLDER, document, language, translation

LANGUAGE = (
    'id: xx\nkod: xx\nnamn: Xxish\nnamn_pa_svenska: xxiska\nsaknad_sida: "Xx."\nnarmaste_sida: "Xx."\nmeny:\n  - text: Xx\n    lank: /xx/\n'
)
PAGE = """---
titel: Xx
fliktitel: Xx
adress: /xx/
original: /
mall: sprakstart
lasare: utsatt
sammanfattning: Xx xx xx xx xx xx xx xx.
granskad: 2026-11-23
{reviewer}---

Xx.
"""


@pytest.fixture
def folder(tmp_path):
    root = shutil.copytree(FOLDER, tmp_path / "content")
    (root / "sprak/xx").mkdir(parents=True)
    (root / "sprak/xx/sprak.yaml").write_text(LANGUAGE, encoding="utf-8")
    (root / "sprak/xx/start.md").write_text(PAGE.format(reviewer="granskad_av: översättare\n"), encoding="utf-8")
    return root


def test_a_reviewed_translation_is_published_with_the_words_of_its_language(folder):
    (folder / "sprak/xx/ord.po").write_text('msgid "Sök"\nmsgstr "Xx"\n', encoding="utf-8")
    content = load_content(folder)
    assert content.by_address["/xx/"].meta.original == "/"
    assert content.words == {"xx": {"Sök": "Xx"}}
    assert content.drafts == ()


def test_a_translation_that_nobody_has_reviewed_is_held_back(folder):
    (folder / "sprak/xx/start.md").write_text(PAGE.format(reviewer=""), encoding="utf-8")
    content = load_content(folder)
    assert "/xx/" not in content.by_address
    assert [draft.meta.address for draft in content.drafts] == ["/xx/"]


def test_a_reviewer_is_a_role_and_never_a_name(folder):
    (folder / "sprak/xx/start.md").write_text(PAGE.format(reviewer="granskad_av: Eva\n"), encoding="utf-8")
    with pytest.raises(ContentError, match="ser ut som ett namn"):
        load_content(folder)


def test_a_language_that_is_ours_needs_no_reviewer():
    page = translation(granskad_av=None)
    assert parted([page], [language(skrivs_av_oss=True)]) == ((page,), ())
    assert parted([page], [language()]) == ((), (page,))


def test_a_swedish_page_is_never_held_back():
    page = document()
    assert parted([page], [language()]) == ((page,), ())


def test_a_folder_is_named_as_its_language(folder):
    (folder / "sprak/xx").rename(folder / "sprak/yy")
    with pytest.raises(ContentError, match="Språket heter ”xx”, men mappen ”yy”"):
        load_content(folder)
