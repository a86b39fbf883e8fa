import pytest
from qjouren.publishing import names, s3

from tests.publishing import hosts
from tests.publishing.samples import sample_files
from tests.unit.publishing import hosts_under_test as promises


@pytest.fixture
def stored(monkeypatch):
    """An empty store: its address, and how a visitor reads it."""
    for name, value in hosts.KEYS.items():
        monkeypatch.setenv(name, value)
    with hosts.store() as found:
        yield found


@pytest.fixture
def host(stored):
    """The store as a host."""
    return s3.S3Host(s3.client(stored[0]), hosts.BUCKET, hosts.ARCHIVE)


def test_each_release_takes_the_place_of_the_other_and_back(host, stored, tmp_path):
    promises.out_and_back(host, stored[1], tmp_path)


def test_five_releases_are_kept(host, tmp_path):
    promises.keeps_five(host, tmp_path)


def test_what_would_be_done_is_told_without_being_done(host, stored, tmp_path):
    promises.says_before_it_does(host, stored[1], tmp_path)


def test_an_object_has_the_metadata_of_its_kind(host, tmp_path):
    host.publish(promises.made(tmp_path, "a"), promises.nothing)
    page = host.client.head_object(Bucket=hosts.BUCKET, Key="index.html")
    assert (page["CacheControl"], page["ContentType"], page["ContentEncoding"]) == ("no-store", "text/html; charset=utf-8", "gzip")
    picture = host.client.head_object(Bucket=hosts.BUCKET, Key="bilder/lika.png")
    assert (picture["ContentType"], picture.get("ContentEncoding")) == ("image/png", None)


def test_nobody_can_read_an_old_release_where_visitors_read(host, tmp_path):
    host.publish(promises.made(tmp_path, "a"), promises.nothing)
    host.publish(promises.made(tmp_path, "b"), promises.nothing)
    keys = [found["Key"] for found in host.client.list_objects_v2(Bucket=hosts.BUCKET)["Contents"]]
    assert not [key for key in keys if key.startswith("a-") or key.endswith(".zip")]


def test_only_what_has_changed_is_sent(host, tmp_path):
    host.publish(promises.made(tmp_path, "a"), promises.nothing)
    sent = [line for line in host.plan(promises.made(tmp_path, "a", **{"ny.txt": b"ny"})) if line.startswith("Skriv")]
    assert sent == ["Skriv ny.txt.", "Skriv slapp.json."]


def test_everything_is_sent_when_the_rules_have_changed(host, tmp_path):
    host.publish(promises.made(tmp_path, "a"), promises.nothing)
    host.packed = False
    sent = [line for line in host.plan(promises.made(tmp_path, "a")) if line.startswith("Skriv")]
    assert len(sent) == len(sample_files("a")) + 2  # the list, and an old address


def test_who_goes_back_from_half_a_publication_comes_to_the_release_before(host, stored, tmp_path, monkeypatch):
    first = host.publish(promises.made(tmp_path, "a"), promises.nothing)
    steps = iter(range(5))
    with pytest.raises(StopIteration):
        host.publish(promises.made(tmp_path, "b"), lambda: next(steps))
    assert not promises.shows(stored[1], "a")
    back = names.previous(*host.releases())
    assert back == first
    host.show(back, promises.nothing)
    assert promises.shows(stored[1], "a")


def test_who_breaks_off_going_back_comes_to_the_same_release_next_time(host, tmp_path):
    first = host.publish(promises.made(tmp_path, "a"), promises.nothing)
    host.publish(promises.made(tmp_path, "b"), promises.nothing)
    steps = iter(range(5))
    with pytest.raises(StopIteration):
        host.show(first, lambda: next(steps))
    assert names.previous(*host.releases()) == first


def test_a_manifest_that_is_no_manifest_does_not_stop_a_publication(host, stored, tmp_path):
    host.client.put_object(Bucket=hosts.BUCKET, Key="slapp.json", Body=b"\xff\x00", ContentEncoding="gzip")
    host.publish(promises.made(tmp_path, "a"), promises.nothing)
    assert promises.shows(stored[1], "a")
