"""Give what git is about to save, as a folder to check; never touches the index, nor the files that staff are writing in."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

FOLDER = "content"


@contextmanager
def staged_content(root: Path) -> Iterator[Path]:
    """Give a copy of the content folder as the next commit of the repository `root` would hold it."""
    with TemporaryDirectory() as folder:
        names = _git(root, "ls-files", "-z", "--", FOLDER)
        _git(root, "checkout-index", "-z", "--stdin", f"--prefix={Path(folder).as_posix()}/", given=names)
        (Path(folder) / FOLDER).mkdir(exist_ok=True)
        yield Path(folder) / FOLDER


def _git(root: Path, *words: str, given: bytes = b"") -> bytes:
    return subprocess.run(["git", *words], cwd=root, input=given, check=True, stdout=subprocess.PIPE).stdout  # noqa: S607 (staff's own git)
