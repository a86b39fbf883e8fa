import subprocess

import pytest
from qjouren.history.staged import staged_content


def _git(root, *words):
    subprocess.run(["git", "-c", "user.name=T", "-c", "user.email=t@example.se", *words], cwd=root, check=True, capture_output=True)


@pytest.fixture
def root(tmp_path):
    (tmp_path / "content/stod").mkdir(parents=True)
    (tmp_path / "content/stod/index.md").write_text("sparat", encoding="utf-8")
    (tmp_path / "README.md").write_text("något annat", encoding="utf-8")
    _git(tmp_path, "init")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-m", "First")
    return tmp_path


def _read(root):
    with staged_content(root) as folder:
        return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()}


def test_what_is_on_its_way_is_given_not_what_lies_in_the_folder(root):
    page = root / "content/stod/index.md"
    page.write_text("på väg", encoding="utf-8")
    (root / "content/ny å.md").write_text("ny", encoding="utf-8")
    _git(root, "add", ".")
    page.write_text("halvskrivet", encoding="utf-8")
    (root / "content/utkast.md").write_text("utkast", encoding="utf-8")
    assert _read(root) == {"stod/index.md": "på väg", "ny å.md": "ny"}
    assert page.read_text(encoding="utf-8") == "halvskrivet"


def test_what_is_taken_away_is_not_given(root):
    _git(root, "rm", "--cached", "content/stod/index.md")
    assert _read(root) == {}


def test_the_copy_is_gone_afterwards(root):
    with staged_content(root) as folder:
        assert folder.is_dir()
    assert not folder.exists()
