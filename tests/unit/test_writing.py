from types import SimpleNamespace

from jinja2 import Template
from qjouren.writing import PageWriter, _writer


def test_a_page_is_written_where_it_is_served(tmp_path):
    writer = PageWriter(str(tmp_path), settings={})
    writer.write_file("stod/index.html", Template("{{ a }} {{ page }}"), {"a": "å"}, page="ö")
    assert (tmp_path / "stod/index.html").read_text(encoding="utf-8") == "å ö"


def test_pelican_uses_this_writer():
    assert _writer(SimpleNamespace()) is PageWriter
