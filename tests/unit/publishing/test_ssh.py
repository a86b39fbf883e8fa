from dataclasses import replace

import pytest
from qjouren.publishing.ssh import HostError, SshHost

from tests.publishing.hosts import LOOPBACK, from_folder
from tests.unit.publishing import hosts_under_test as promises


@pytest.fixture
def shell(tmp_path):
    """What stands in ssh's place and does on this machine what it is asked; tests/publishing goes through ssh itself."""
    program = tmp_path / "shell"
    program.write_text('#!/bin/sh\nshift\nexec sh -c "$*"\n', encoding="utf-8")
    program.chmod(0o755)
    return [str(program)]


@pytest.fixture
def host(shell, tmp_path):
    """An empty folder there."""
    return SshHost(LOOPBACK, str(tmp_path / "webb"), shell)


@pytest.fixture
def fetch(tmp_path):
    """How a web server there reads it."""
    return from_folder(tmp_path / "webb/nu/webb")


def test_each_release_takes_the_place_of_the_other_and_back(host, fetch, tmp_path):
    promises.out_and_back(host, fetch, tmp_path)


def test_five_releases_are_kept(host, tmp_path):
    promises.keeps_five(host, tmp_path)


def test_what_would_be_done_is_told_without_being_done(host, fetch, tmp_path):
    promises.says_before_it_does(host, fetch, tmp_path)


def test_an_unchanged_file_is_not_sent_again(host, tmp_path):
    """It is the same file on the host's disk, under both names."""
    first = host.publish(promises.made(tmp_path, "a"), promises.nothing)
    second = host.publish(promises.made(tmp_path, "b"), promises.nothing)
    releases = tmp_path / "webb/slapp"
    first, second = f"{first}/webb", f"{second}/webb"
    assert (releases / first / "bilder/lika.png").samefile(releases / second / "bilder/lika.png")
    assert not (releases / first / "index.html").samefile(releases / second / "index.html")


def test_a_host_that_cannot_be_reached_is_told_of_in_swedish(host, tmp_path):
    broken = SshHost(LOOPBACK, host.root, ["false"])
    with pytest.raises(HostError, match="svarade med ett fel"):
        broken.publish(promises.made(tmp_path, "a"), promises.nothing)


def test_nothing_is_switched_where_the_files_do_not_come_through(host, fetch, tmp_path, monkeypatch):
    host.publish(promises.made(tmp_path, "a"), promises.nothing)
    monkeypatch.setattr(host, "_rsync", lambda *words, **_: ["index.html"] if "--dry-run" in words else [])
    with pytest.raises(HostError, match="Ingenting har bytts"):
        host.publish(promises.made(tmp_path, "b"), promises.nothing)
    assert promises.shows(fetch, "a")


def test_the_host_reads_its_settings_again_each_time_another_release_is_shown(shell, tmp_path):
    host = SshHost(LOOPBACK, str(tmp_path / "webb"), shell, after="echo x >> count")
    settings = tmp_path / "varden"
    settings.mkdir()
    (settings / "headers.conf").write_text("policy", encoding="utf-8")
    first = host.publish(replace(promises.made(tmp_path, "a"), settings=settings), promises.nothing)
    host.publish(promises.made(tmp_path, "b"), promises.nothing)
    host.show(first, promises.nothing)
    assert (tmp_path / "webb/count").read_text(encoding="utf-8") == "x\n" * 3
    assert (tmp_path / "webb/nu/varden/headers.conf").read_text(encoding="utf-8") == "policy"
