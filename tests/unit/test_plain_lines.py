import pytest
from markdown import Markdown
from qjouren.markdown_blocks import converter
from qjouren.plain_lines import _HANDLE, PlainLines, _SparingProcessor

from tests.unit.samples import CONTENT

EXTENSIONS = ["tables", "attr_list", "def_list", "sane_lists", "toc"]
PLAIN = "Du bestämmer själv. Det är inte ditt fel, säger (vi) i 3 av 4 fall: ring ”oss” – när du vill!"
KNOWN = (
    *("backtick", "escape", "reference", "link", "image_link", "image_reference", "short_reference", "short_image_ref"),
    *("autolink", "automail", "linebreak", "html", "entity", "em_strong", "contact"),
)
MARKS = [
    "`kod`",
    r"\*",
    "[länk](/a/)",
    "![bild](/b.jpg)",
    "<https://a.se>",
    "<b>",
    "&amp;",
    "*a*",
    "_a_",
    "**a**",
    "slut  \nnästa",
    "[a]",
    "<a@b.se>",
]


@pytest.mark.parametrize("text", [PLAIN, *(f"{PLAIN} {mark} {PLAIN}" for mark in MARKS), "\n\n".join([PLAIN, *MARKS]), "", "a\x02b"])
def test_every_text_becomes_what_the_library_alone_makes_of_it(text):
    for whole in (text, f"## {text}", f"- {text}\n- två", f"| a | b |\n|---|---|\n| {text} | 2 |"):
        alone = Markdown(extensions=EXTENSIONS, output_format="html").convert(whole)
        assert Markdown(extensions=[*EXTENSIONS, PlainLines()], output_format="html").convert(whole) == alone


def test_the_library_calls_the_method_and_a_plain_text_is_spared(monkeypatch):
    found = []
    handle = getattr(_SparingProcessor, _HANDLE)
    monkeypatch.setattr(_SparingProcessor, _HANDLE, lambda self, data, *rest: found.append(data) or handle(self, data, *rest))
    monkeypatch.setattr("qjouren.plain_lines._handle", lambda *_: pytest.fail("searched through"))
    Markdown(extensions=[PlainLines()]).convert(PLAIN)
    assert found == [PLAIN]


def test_no_search_is_known_that_needs_none_of_the_marks():
    """A search that is new to the converter must begin with a mark; then its name is written here."""
    patterns = converter(CONTENT.site.contact_links).inlinePatterns
    assert {name for name in KNOWN if name in patterns} == set(KNOWN)
    assert len(patterns) == len(KNOWN)
