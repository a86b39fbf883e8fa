from qjouren.search import assemble
from qjouren.search.entries import Entry, entries

from tests.unit.samples import CONTENT

NUMBERS = {entry.address: number for number, entry in enumerate(entries(CONTENT))} | {"linjen": 0}
TEXT = assemble.index_file(entries(CONTENT), CONTENT.search, NUMBERS)
LINES = TEXT.split("\n")


def test_the_file_has_a_line_for_each_part():
    """As many as unpack.js reads; one more or less would shift all that follows."""
    assert len(LINES) == 27


def test_what_is_shown_stands_in_columns():
    found = entries(CONTENT)
    assert LINES[4].split("\t") == [entry.title for entry in found]
    assert len(LINES[6].split("\t")) == len(LINES[7].split("\t")) == len(found)


def test_an_address_that_follows_from_the_title_is_not_told():
    assert assemble.short_address(Entry("kommun", "Upplands Väsby", "/hitta-hjalp/kommun/upplands-vasby/")) == ""
    assert assemble.short_address(Entry("domstol", "Umeå tingsrätt", "/hitta-hjalp/kommun/umea/")) == ""
    assert assemble.short_address(Entry("domstol", "Lunds tingsrätt", "/hitta-hjalp/kommun/lund/")) == ""
    assert assemble.short_address(Entry("lan", "Hjälp i Kalmar län", "/hitta-hjalp/lan/kalmar/")) == "*"
    assert assemble.short_address(Entry("stod", "Kvinnojouren i Mora", "/hitta-hjalp/jour-mora/")) == "jour-*"
    assert assemble.short_address(Entry("stod", "Kvinnofridslinjen", "/hitta-hjalp/116-016/")) == "116-016"
    assert assemble.short_address(Entry("sida", "Stöd", "/stod/")) == "/stod/"


def test_no_text_can_break_the_columns():
    """A tab in a title would move every title after it; none can stand there, since staff's texts are single lines."""
    assert all("\t" not in f"{entry.title}{entry.sentence}{entry.place}" for entry in entries(CONTENT))


def test_twice_the_same_content_gives_the_same_bytes():
    assert assemble.index_file(entries(CONTENT), CONTENT.search, NUMBERS) == TEXT
