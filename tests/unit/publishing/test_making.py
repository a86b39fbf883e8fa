from types import SimpleNamespace

import pytest
from qjouren.publishing import making

from tests.publishing.samples import COMMIT, DAY, sample_files, write_site

VERSION = (COMMIT, DAY)


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A repository whose build gives the sample site."""
    (tmp_path / "requirements.txt").write_text("pelican==4.12.0 \\\n    --hash=sha256:" + "0" * 64 + "\n", encoding="utf-8")
    monkeypatch.setattr(making.preview, "build", lambda root, settings, output: bool(write_site(output, sample_files("a"))))
    monkeypatch.setattr(making.configs, "write", lambda output, folder: write_site(folder, {"nginx/http.conf": b"log"}))
    monkeypatch.setattr(making.repository, "uncommitted", lambda root: [])
    monkeypatch.setattr(making.repository, "version", lambda root, name="HEAD": VERSION)
    return tmp_path


def test_what_is_in_no_commit_is_not_published(root, monkeypatch):
    monkeypatch.setattr(making.repository, "uncommitted", lambda root: [" M content/start.md"])
    with pytest.raises(making.StoppedError, match=r"content/start\.md"):
        making.version_to_publish(root)


def test_what_has_no_history_is_not_published(root, monkeypatch):
    assert making.version_to_publish(root) == VERSION
    monkeypatch.setattr(making.repository, "version", lambda root: None)
    with pytest.raises(making.StoppedError, match="versionshistorik"):
        making.version_to_publish(root)


def test_a_release_holds_the_site_its_bill_and_the_list_of_both_and_is_thrown_away(root):
    with making.built(root, VERSION) as release:
        assert release.manifest.files.keys() == {*sample_files("a"), making.bill.BILL}
        assert (release.folder / "slapp.json").is_file()
        assert (release.settings / "nginx/http.conf").is_file()
    assert not release.folder.exists()


def test_a_build_that_stops_gives_no_release(root, monkeypatch):
    monkeypatch.setattr(making.preview, "build", lambda *_: False)
    with pytest.raises(making.StoppedError, match="Bygget stannade"), making.built(root, VERSION):
        pass


def test_the_same_commit_gives_the_same_release(root):
    with making.built(root, VERSION) as one, making.built(root, VERSION) as other:
        assert one.manifest == other.manifest


def test_an_older_commit_is_built_from_its_own_files(root, monkeypatch):
    def unpack(_, commit, folder):
        (folder / "requirements.txt").write_text("", encoding="utf-8")

    monkeypatch.setattr(making.repository, "unpack", unpack)
    with making.rebuilt(root, COMMIT) as release:
        assert release.manifest.commit == COMMIT


def test_a_version_that_is_not_known_here_is_not_ours(root, monkeypatch):
    monkeypatch.setattr(making.repository, "version", lambda root, name="HEAD": None)
    with pytest.raises(making.StoppedError, match="någon annan lagt ut den"), making.rebuilt(root, COMMIT):
        pass


@pytest.mark.parametrize(("status", "installed", "words"), [(1, True, "gick inte igenom"), (0, False, "make check")])
def test_nothing_is_published_that_the_tests_do_not_let_through(root, monkeypatch, status, installed, words):
    monkeypatch.setattr(making, "find_spec", lambda name: installed)
    monkeypatch.setattr(making.subprocess, "run", lambda *_, **__: SimpleNamespace(returncode=status, stdout="FAILED x"))
    with pytest.raises(making.StoppedError, match=words):
        making.prove(root)


def test_tests_that_pass_say_nothing(root, monkeypatch):
    monkeypatch.setattr(making.subprocess, "run", lambda *_, **__: SimpleNamespace(returncode=0, stdout=""))
    making.prove(root)
