"""Damage a copy of the real content in one place and read what staff are told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qjouren.faults import ContentError, Fault
from qjouren.loading import load_content

from tests.support import ROOT

PAGE = "stod/index.md"


def copy_content(folder: Path) -> Path:
    """Return a copy of the real content folder below `folder`."""
    return Path(shutil.copytree(ROOT / "content", folder / "content"))


def change(content: Path, file: str, old: str, new: str) -> None:
    """Put `new` in the place of the first `old` in a file; fails where `old` is not there."""
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{file} no longer holds {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def add_text(content: Path, text: str, file: str = PAGE) -> int:
    """Add a paragraph to a page and return its line."""
    path = content / file
    before = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_text(f"{before}\n\n{text}\n", encoding="utf-8")
    return before.count("\n") + 3


def faults_in(content: Path) -> tuple[Fault, ...]:
    """Return the faults that stop the build."""
    with pytest.raises(ContentError) as caught:
        load_content(content)
    return caught.value.faults
