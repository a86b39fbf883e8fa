"""The check before each commit, in a repository of its own: the one that the tests stand in is never touched."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from qjouren.history import hook

from tests.support import ROOT, copy_repository

pytestmark = pytest.mark.xdist_group("hook")  # one worker makes the repository, not two


def _git(root, *words):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", "-c", "user.name=T", "-c", "user.email=t@example.se", *words]
    return subprocess.run(command, cwd=root, check=False, capture_output=True, text=True, env=environment)


@pytest.fixture
def empty(tmp_path):
    _git(tmp_path, "init")
    return tmp_path


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    """A copy of everything staff have, with its history and its guard."""
    root = copy_repository(tmp_path_factory.mktemp("guarded"))
    shutil.copy(ROOT / "tasks.py", root)
    (root / ".venv").symlink_to(Path(sys.prefix))
    (root / ".gitignore").write_text(".venv\n__pycache__\n", encoding="utf-8")
    _git(root, "init")
    hook.install(root)
    _git(root, "add", ".")
    first = _git(root, "commit", "-m", "First")
    assert first.returncode == 0, first.stderr
    return root


def _heads(root):
    return _git(root, "rev-list", "HEAD").stdout.splitlines()


def test_a_commit_with_a_fault_is_stopped_with_the_swedish_report(repository):
    page = repository / "content/stod/gemenskap.md"
    right, before = page.read_text(encoding="utf-8"), _heads(repository)
    page.write_text(right.replace("granskad:", "granskat:"), encoding="utf-8")
    stopped = _git(repository, "commit", "-am", "Break")
    page.write_text(right, encoding="utf-8")
    assert stopped.returncode != 0
    assert "Ingenting sparades i versionshistoriken: 2 fel att rätta först." in stopped.stderr
    assert "content/stod/gemenskap.md" in stopped.stderr
    assert "Menade du ”granskad”?" in stopped.stderr
    assert "Traceback" not in stopped.stderr
    assert _heads(repository) == before


def test_a_commit_of_what_is_right_goes_through_whatever_else_lies_in_the_folder(repository):
    with (repository / "content/stod/gemenskap.md").open("a", encoding="utf-8") as page:
        page.write("\nVi ses gärna.\n")
    _git(repository, "add", ".")
    (repository / "content/stod/halvfardig.md").write_text("halvskrivet", encoding="utf-8")
    before = _heads(repository)
    done = _git(repository, "commit", "-m", "Write")
    (repository / "content/stod/halvfardig.md").unlink()
    assert done.returncode == 0, done.stderr
    assert _heads(repository)[1:] == before


def test_without_an_environment_the_commit_goes_through_and_says_so(empty):
    hook.install(empty)
    (empty / "a.md").write_text("a", encoding="utf-8")
    _git(empty, "add", ".")
    done = _git(empty, "commit", "-m", "First")
    assert (done.returncode, "Innehållet kontrollerades inte" in done.stderr) == (0, True)


def test_it_is_set_up_again_and_taken_away_again(empty):
    path = hook.install(empty)
    assert hook.install(empty) == path
    assert os.access(path, os.X_OK)
    hook.remove(empty)
    hook.remove(empty)
    assert not path.exists()


@pytest.mark.parametrize("what", [hook.install, hook.remove])
def test_a_check_that_someone_else_has_set_up_is_let_be(empty, what):
    other = empty / ".git/hooks/pre-commit"
    other.parent.mkdir(exist_ok=True)
    other.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    with pytest.raises(hook.OtherHookError):
        what(empty)
    assert other.read_text(encoding="utf-8") == "#!/bin/sh\nexit 0\n"
