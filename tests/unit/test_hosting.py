from pathlib import Path
from types import SimpleNamespace

import pytest
from qjouren.headers import response_headers
from qjouren.hosting import HostFilesGenerator, moves, read_headers, read_redirects
from qjouren.hosts import pages
from qjouren.hosts.policy import Move, Policy
from qjouren.inline import Bundles
from qjouren.models.site import Redirects
from qjouren.reader import CONTENT_SETTING

from tests.support import ROOT
from tests.unit.samples import CONTENT

REDIRECTS = Redirects.model_validate({"omdirigeringar": [{"fran": "/a", "till": "/stod/"}, {"fran": "/b/", "till": "https://a.se/"}]})


def test_each_old_address_is_known_with_its_slash_and_without():
    assert moves(REDIRECTS) == (Move("/a", "/stod/"), Move("/b/", "https://a.se/"), Move("/b", "https://a.se/"))


def test_what_is_written_is_read_back_the_same(tmp_path):
    headers = response_headers("default-src 'none'; img-src 'self' data:")
    pages.write(Policy(headers, moves(REDIRECTS)), tmp_path)
    assert read_headers(tmp_path) == headers
    assert read_redirects(tmp_path) == {"/a": "/stod/", "/b/": "https://a.se/", "/b": "https://a.se/"}


@pytest.mark.parametrize("kind", ["style", "script"])
def test_the_header_allows_every_inline_part_of_the_theme(tmp_path, kind):
    generator = SimpleNamespace(settings={CONTENT_SETTING: CONTENT}, theme=str(ROOT / "theme"), output_path=str(tmp_path))
    HostFilesGenerator.generate_output(generator, None)
    policy = read_headers(tmp_path)["Content-Security-Policy"]
    bundles = Bundles(Path(generator.theme))
    hashes = bundles.style_hashes() if kind == "style" else bundles.script_hashes()
    assert hashes
    assert f"{kind}-src {' '.join(hashes)};" in policy
