import gzip
from types import SimpleNamespace

import brotli
import pytest
from blinker import Signal
from pelican import signals
from qjouren.hosts.precompress import CACHE, SETTING, precompress, register

from tests.support import fingerprint


@pytest.fixture
def cache(tmp_path):
    return tmp_path / CACHE


@pytest.fixture
def folder(tmp_path):
    tmp_path = tmp_path / "output"
    (tmp_path / "stod").mkdir(parents=True)
    (tmp_path / "stod/index.html").write_text("<h1>Stöd</h1>" * 50, encoding="utf-8")
    (tmp_path / "data.json").write_text("{}", encoding="utf-8")
    (tmp_path / "bild.webp").write_bytes(b"RIFF")
    (tmp_path / "_headers").write_text("/*\n", encoding="utf-8")
    return tmp_path


def test_every_text_has_its_packed_copies_and_nothing_else_has(folder, cache):
    assert precompress(folder, cache) == 2
    packed = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix in {".br", ".gz"}}
    assert packed == {"stod/index.html.br", "stod/index.html.gz", "data.json.br", "data.json.gz"}


def test_unpacked_it_is_the_text_which_is_left_alone(folder, cache):
    before = fingerprint(folder)
    precompress(folder, cache)
    text = (folder / "stod/index.html").read_bytes()
    assert brotli.decompress((folder / "stod/index.html.br").read_bytes()) == text
    assert gzip.decompress((folder / "stod/index.html.gz").read_bytes()) == text
    assert before.items() <= fingerprint(folder).items()


def test_twice_is_as_once_whatever_the_time(folder, cache):
    precompress(folder, cache)
    before = fingerprint(folder)
    precompress(folder, cache)
    assert fingerprint(folder) == before


@pytest.mark.parametrize(("setting", "count"), [(True, 2), (False, 0), (None, 0)])
def test_only_publication_asks_for_it(folder, cache, setting, count, monkeypatch):
    monkeypatch.setattr(signals, "finalized", Signal())  # a build in this process has left its plugins on the real one
    register()
    asked = {SETTING: setting} if setting is not None else {}
    signals.finalized.send(SimpleNamespace(settings=asked | {"PATH": str(folder.parent / "content")}, output_path=str(folder)))
    assert len([*folder.rglob("*.br")]) == count
    assert cache.is_dir() == bool(setting)
