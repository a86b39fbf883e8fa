"""What git knows: whether everything is committed, which version stands here, and the files of an older one. Writes nothing in it."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

_GIT = shutil.which("git") or "git"


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([_GIT, "-C", str(root), *words], capture_output=True, check=False)


def uncommitted(root: Path) -> list[str]:
    """Return the files whose changes are in no commit."""
    return _git(root, "status", "--porcelain").stdout.decode().splitlines()


def version(root: Path, name: str = "HEAD") -> tuple[str, str] | None:
    """Return (commit, its day) of `name`, or None where it is not known here."""
    found = _git(root, "show", "--no-patch", "--format=%H %cs", f"{name}^{{commit}}", "--")
    commit, _, day = found.stdout.decode().strip().partition(" ")
    return (commit, day) if not found.returncode else None


def unpack(root: Path, commit: str, folder: Path) -> None:
    """Write the files of `commit` to `folder`."""
    done = _git(root, "archive", "--format=zip", commit)
    done.check_returncode()
    with zipfile.ZipFile(BytesIO(done.stdout)) as archive:
        archive.extractall(folder)
