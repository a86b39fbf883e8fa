import pytest
from qjouren.faults import ContentError
from qjouren.publishing import target_file
from qjouren.publishing.folder import FolderHost
from qjouren.publishing.s3 import S3Host
from qjouren.publishing.ssh import SshHost

from tests.publishing.hosts import KEYS
from tests.support import ROOT

KINDS = {
    "mapp": "mapp: ut",
    "ssh": "mapp: webb\n    vard: webb\n    adress: https://www.qjouren.se",
    "s3": "hink: webb\n    arkiv: arkiv\n    adress: https://www.qjouren.se",
    "cloudflare": "mapp: ut\n    projekt: q\n    adress: https://www.qjouren.se",
}
HOSTS = {"mapp": FolderHost, "ssh": SshHost, "s3": S3Host, "cloudflare": FolderHost}


def _root(tmp_path, text):
    (tmp_path / "deploy").mkdir()
    (tmp_path / target_file.FILE).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_target_to_practise_on_is_there_and_sends_nothing_away():
    found = target_file.target(ROOT, "prov")
    assert target_file.opened(found, ROOT).root == ROOT / ".cache/prov"


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_target_leads_to_its_host(tmp_path, monkeypatch, kind):
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    root = _root(tmp_path, f"mal:\n  - namn: x\n    slag: {kind}\n    {KINDS[kind]}\n")
    assert isinstance(target_file.opened(target_file.target(root, "x"), root), HOSTS[kind])


def test_an_unknown_target_is_told_with_those_that_are_known():
    with pytest.raises(ContentError, match="Mål som finns: prov"):
        target_file.target(ROOT, "finns-inte")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("mal:\n  - namn: x\n    slag: github-pages\n", "GitHub Pages kan inte skicka"),
        ("mal:\n  - namn: x\n    slag: mapp\n    mapp: ut\n    losenord: hemligt\n", "finns inte"),
        ("mal: [", "mal.yaml"),
    ],
)
def test_a_fault_in_the_list_is_told_in_swedish_with_its_place(tmp_path, text, words):
    with pytest.raises(ContentError) as caught:
        target_file.target(_root(tmp_path, text), "x")
    assert words in str(caught.value)
