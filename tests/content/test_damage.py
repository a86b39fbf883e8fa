"""Whatever happens to the files, the content either loads or is told in Swedish, in time, and nothing outside it is read.

A sample; `python -m tests.benchmarks.damage` tries ten thousand, and builds some of them whole.
"""

import pytest

from tests import damage_trial
from tests.damage_kinds import KINDS, damage
from tests.damage_tree import SECRET, Tree
from tests.remembering import remembering
from tests.support import ROOT, fingerprint

SAMPLE = 3  # of each kind


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    folder = tmp_path_factory.mktemp("skada")
    with remembering():
        yield Tree(ROOT / "content", folder / "repo/content", folder / "utanfor")


@pytest.mark.parametrize("kind", [kind for _, kind in KINDS], ids=lambda kind: kind.__name__)
def test_a_damaged_folder_loads_or_is_told_in_swedish(tree, kind):
    wrong = {}
    for number in range(SAMPLE):
        damage(tree, number, kind)
        if problem := damage_trial.load(tree.root).wrong:
            wrong[number] = problem
        tree.mend()
    assert wrong == {}


def test_a_mended_tree_is_as_it_was(tree):
    for number, (_, kind) in enumerate(KINDS):
        damage(tree, number, kind)
        tree.mend()
    assert fingerprint(tree.root) == fingerprint(ROOT / "content")


def test_the_trial_would_see_a_file_read_outside_the_tree(tree, monkeypatch):
    """The watch itself can fail: a loader that follows links is caught."""
    monkeypatch.setattr(damage_trial, "load_content", lambda root: (tree.outside / "hemlig.md").read_text(encoding="utf-8"))
    monkeypatch.setattr(damage_trial, "use", lambda content: None)
    assert "read outside the tree" in damage_trial.load(tree.root).wrong


def test_the_trial_would_see_what_never_ends_what_breaks_and_what_tells_too_much(tree, monkeypatch):
    def endless(root):
        while True:
            pass

    def broken(root):
        raise ValueError(SECRET)

    monkeypatch.setattr(damage_trial, "LIMIT", 0.2)
    monkeypatch.setattr(damage_trial, "load_content", endless)
    assert "more than 0.2 s" in damage_trial.load(tree.root).wrong
    monkeypatch.setattr(damage_trial, "load_content", broken)
    assert "Traceback" in damage_trial.load(tree.root).wrong
