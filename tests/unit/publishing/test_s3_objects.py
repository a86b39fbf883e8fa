import gzip

import pytest
from qjouren.publishing import s3_objects
from qjouren.publishing.manifest import MANIFEST, Entry, Manifest
from qjouren.publishing.release import sealed
from qjouren.publishing.s3_objects import Object

from tests.publishing.samples import COMMIT, DAY, sample_files, write_site


@pytest.fixture
def folder(tmp_path):
    """A release with a file that the build has packed itself."""
    write_site(tmp_path, {**sample_files("a"), "robots.txt": b"robots", "robots.txt.gz": gzip.compress(b"robots", 1, mtime=0)})
    return sealed(tmp_path, COMMIT, DAY).folder


def test_every_object_is_stored_with_what_the_response_needs(folder):
    found = s3_objects.objects(folder, packed=True)
    assert {one.metadata["CacheControl"] for one in found.values()} == {"no-store"}
    assert found["index.html"].metadata["ContentType"] == "text/html; charset=utf-8"
    assert found["bilder/lika.png"].metadata["ContentType"] == "image/png"
    assert found[MANIFEST].metadata["ContentType"] == "application/json; charset=utf-8"


def test_texts_are_packed_and_say_so_and_pictures_are_not(folder):
    found = s3_objects.objects(folder, packed=True)
    assert found["index.html"].metadata["ContentEncoding"] == "gzip"
    assert gzip.decompress(found["index.html"].body) == sample_files("a")["index.html"]
    assert "ContentEncoding" not in found["bilder/lika.png"].metadata


def test_what_the_build_has_packed_is_used_as_it_is(folder):
    assert s3_objects.objects(folder, packed=True)["robots.txt"].body == (folder / "robots.txt.gz").read_bytes()


def test_an_old_address_is_an_object_that_says_where_it_leads(folder):
    old = s3_objects.objects(folder, packed=True)["gammal"]
    assert (old.body, old.metadata["WebsiteRedirectLocation"]) == (b"", "/sida-1/")


def test_nothing_is_packed_for_a_host_that_packs(folder):
    found = s3_objects.objects(folder, packed=False)
    assert found["index.html"].body == sample_files("a")["index.html"]
    assert "ContentEncoding" not in found["index.html"].metadata


def test_neither_the_hosts_own_files_nor_packed_copies_become_objects(folder):
    assert s3_objects.objects(folder, packed=True).keys() == {*sample_files("a"), "robots.txt", MANIFEST, "gammal"}


def _object(key, body=b"new"):
    return Object(key, body, {})


def _new(*keys):
    return {key: _object(key) for key in (*keys, MANIFEST)}


def test_what_is_new_comes_first_then_what_has_changed_and_files_before_pages():
    there = dict.fromkeys(["b.html", "b.txt", MANIFEST], "old")
    found = s3_objects.plan(_new("a.html", "b.html", "b.txt", "a.txt"), there, None)
    assert found.puts == ("a.txt", "a.html", "b.txt", "b.html", MANIFEST)


def test_what_is_as_it_was_is_not_sent_unless_all_is():
    there = {"a.html": _object("a.html").etag}
    assert s3_objects.plan(_new("a.html"), there, None).puts == (MANIFEST,)
    assert s3_objects.plan(_new("a.html"), there, None, anew=True).puts == ("a.html", MANIFEST)


def test_what_no_page_leads_to_goes_but_not_what_an_open_page_may_fetch():
    there = dict.fromkeys(["a.html", "gone.html", "sok/old.txt", "sok/older.txt"], "old")
    before = Manifest(COMMIT, DAY, {"sok/old.txt": Entry("", 0), "gone.html": Entry("", 0)})
    assert s3_objects.plan(_new("a.html"), there, before).deletions == ("gone.html", "sok/older.txt")
