import stat
from dataclasses import replace

import pytest
from qjouren.publishing import folder

from tests.publishing.hosts import from_folder
from tests.unit.publishing import hosts_under_test as promises


@pytest.fixture
def host(tmp_path):
    """An empty folder."""
    return folder.FolderHost(tmp_path / "webb")


@pytest.fixture
def fetch(host):
    """How a web server reads it."""
    return from_folder(host.root / "nu/webb")


def test_each_release_takes_the_place_of_the_other_and_back(host, fetch, tmp_path):
    promises.out_and_back(host, fetch, tmp_path)


def test_five_releases_are_kept(host, tmp_path):
    promises.keeps_five(host, tmp_path)


def test_what_would_be_done_is_told_without_being_done(host, fetch, tmp_path):
    promises.says_before_it_does(host, fetch, tmp_path)


def test_what_a_broken_publication_left_is_neither_shown_nor_kept(host, fetch, tmp_path):
    host.publish(promises.made(tmp_path, "a"), promises.nothing)
    left = host.root / "slapp" / f"{folder.UNFINISHED}0002-0123456789ab"
    left.mkdir()
    assert len(host.releases()[0]) == 1
    host.publish(promises.made(tmp_path, "b"), promises.nothing)
    assert not left.exists()


def test_the_web_server_may_read_what_the_publisher_alone_could(host, tmp_path):
    release = promises.made(tmp_path, "a")
    for path in [release.folder, *release.folder.rglob("*")]:
        path.chmod(0o700 if path.is_dir() else 0o600)
    name = host.publish(release, promises.nothing)
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in (host.root / "slapp" / name).rglob("*")}
    assert modes == {(True, 0o755), (False, 0o644)}


def test_the_settings_of_web_servers_change_in_the_same_moment_as_the_pages(host, tmp_path):
    settings = tmp_path / "varden"
    settings.mkdir()
    (settings / "headers.conf").write_text("policy", encoding="utf-8")
    host.publish(replace(promises.made(tmp_path, "a"), settings=settings), promises.nothing)
    assert (host.root / "nu/varden/headers.conf").read_text(encoding="utf-8") == "policy"
