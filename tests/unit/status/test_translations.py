from dataclasses import replace
from types import SimpleNamespace

from qjouren.documents import Document
from qjouren.models.page import PageMeta
from qjouren.status import translations
from qjouren.status.section import Known

from tests.unit.samples import PAGE, document
from tests.unit.status.samples import DAY, known


class _Translation(PageMeta):
    """A head that names its original, as those in other languages do."""

    original: str = "/en-sida/"


def _translated(day):
    meta = _Translation.model_validate({**PAGE, "adress": "/en/a-page/", "granskad": day})
    return Document("content/sprak/en.md", meta, "We listen.", 9)


def test_a_translation_behind_its_original_is_told():
    swedish = document(granskad="2026-11-20")
    assert translations.behind(known(swedish, _translated("2026-11-19"))).lines == [
        "content/sprak/en.md: granskad 2026-11-19, den svenska 2026-11-20"
    ]
    assert translations.behind(known(swedish, _translated("2026-11-20"))).lines == []


def test_a_translation_whose_original_is_gone_is_a_fault_of_another_kind():
    assert translations.behind(known(_translated("2026-11-19"))).lines == []


def test_what_nobody_has_read_through_is_told():
    draft = _translated("2026-11-19")
    content = SimpleNamespace(documents=(), by_address={}, drafts=(draft,))
    assert translations.unread(Known(content, DAY)).lines == ["content/sprak/en.md: /en/a-page/"]


def test_a_page_that_is_no_translation_is_let_be():
    assert translations.original(document()) == ""
    assert translations.original(replace(document(), meta=_translated("2026-11-19").meta)) == "/en-sida/"
