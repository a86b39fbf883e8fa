import hashlib
import json

import pytest
from qjouren.publishing import manifest

from tests.publishing.samples import COMMIT, DAY, sample_files, write_site


@pytest.fixture
def folder(tmp_path):
    """A built site with packed files beside some."""
    write_site(tmp_path, {**sample_files("a"), "index.html.gz": b"1", "index.html.br": b"2"})
    (tmp_path / manifest.MANIFEST).write_text("old", encoding="utf-8")
    return tmp_path


def test_every_served_file_is_in_the_list_with_its_sum_and_size(folder):
    found = manifest.of_folder(folder, COMMIT, DAY).files
    assert found.keys() == set(sample_files("a"))
    for path, entry in found.items():
        body = (folder / path).read_bytes()
        assert (entry.sha256, entry.size) == (hashlib.sha256(body).hexdigest(), len(body))


def test_the_list_can_be_read_back(folder):
    made = manifest.of_folder(folder, COMMIT, DAY)
    assert manifest.parsed(made.text()) == made


def test_the_same_release_gives_the_same_list_and_another_file_another_identity(folder):
    made = manifest.of_folder(folder, COMMIT, DAY)
    assert made.text() == manifest.of_folder(folder, COMMIT, DAY).text()
    (folder / "index.html").write_text("defaced", encoding="utf-8")
    assert made.identity != manifest.of_folder(folder, COMMIT, DAY).identity


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "<html>", "{}", '{"filer": []}', '{"filer": {"a": 1}, "utgava": "x", "dag": ""}', "[" * 100_000,
     json.dumps({"utgava": "--output=/etc/passwd", "dag": DAY, "filer": {}})],
)  # fmt: skip
def test_what_a_host_sends_may_be_anything(text):
    assert manifest.parsed(text) is None


def test_what_scripts_fetch_is_known_by_its_place():
    files = dict.fromkeys(["sok/index.txt", "sok/a/index.html", "sok/$(x).txt", "robots.txt", "sok/a/b.txt"], manifest.Entry("", 0))
    assert manifest.Manifest(COMMIT, DAY, files).fetched == {"sok/index.txt"}


@pytest.mark.parametrize(
    ("path", "address"), [("index.html", "/"), ("a/index.html", "/a/"), ("404.html", "/404.html"), ("b.txt", "/b.txt")]
)
def test_each_file_has_one_address(path, address):
    assert manifest.address_of(path) == address
