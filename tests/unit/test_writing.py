from types import SimpleNamespace

from jinja2 import Template
from qjouren.writing import PageWriter, _writer


def test_a_page_is_written_where_it_is_served_once_all_have_been_asked(tmp_path):
    writer = PageWriter(str(tmp_path), settings={})
    writer.write_file("stod/index.html", Template("{{ a }} {{ page }}"), {"a": "å"}, page="ö")
    assert not [*tmp_path.iterdir()]
    (work,) = writer.waiting
    work()
    assert (tmp_path / "stod/index.html").read_text(encoding="utf-8") == "å ö"


def test_what_takes_longest_is_begun_first(tmp_path):
    writer, done = PageWriter(str(tmp_path), settings={}), []
    writer.write_file("index.html", Template(""), {})
    writer.later(lambda: done.append("sök"))
    writer.waiting[0]()
    assert done == ["sök"]


def test_pelican_uses_this_writer():
    assert _writer(SimpleNamespace()) is PageWriter
