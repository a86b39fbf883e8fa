"""A copy of the content folder that can be damaged and mended again, file by file; judges nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

SECRET = "hemligt-utanför-mappen"  # noqa: S105 (a word to look for) – stands in every file outside the tree; nothing may ever repeat it


class Tree:
    """A copy of the content folder `pristine` at `root`, beside a folder `outside` that nobody may read."""

    def __init__(self, pristine: Path, root: Path, outside: Path) -> None:
        self.pristine, self.root, self.outside = pristine, root, outside
        shutil.copytree(pristine, root)
        outside.mkdir(parents=True)
        for name in ("hemlig.md", "hemlig.yaml", "hemlig.jpg"):
            (outside / name).write_text(f"---\n{SECRET}\n---\n", encoding="utf-8")
        self.names = sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
        self._touched: list[Path] = []

    def mend(self) -> None:
        """Undo every damage."""
        for path in reversed(self._touched):
            _remove(path)
        for path in self._touched:
            old = self.pristine / path.relative_to(self.root)
            if old.is_dir():
                shutil.copytree(old, path, dirs_exist_ok=True)
            elif old.is_file():
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(old, path)
        self._touched.clear()

    def file(self, random: Random, ending: str = "") -> Path:
        """Choose a file: a text, a setting, a record or a table, each kind of file about as often."""
        folders = sorted({_group(name) for name in self.names if name.endswith(ending)})
        group = random.choice(folders)
        return self.root / random.choice([name for name in self.names if name.endswith(ending) and _group(name) == group])

    def take(self, path: Path) -> Path:
        """Remember that `path` is about to change, remove what stands there and return it."""
        self._touched.append(path)
        _remove(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def text(self, path: Path) -> str:
        """Return the text that the file at `path` had from the beginning."""
        return (self.pristine / path.relative_to(self.root)).read_text(encoding="utf-8")

    def rewrite(self, random: Random, damage: Callable[[str, Random], bytes]) -> None:
        """Choose a file, and let `damage` say what it holds instead of its text."""
        path = self.file(random)
        self.take(path).write_bytes(damage(self.text(path), random))


def _group(name: str) -> str:
    return f"{name.partition('/')[0]} {name.rpartition('.')[2]}" if "_schema" not in name else "katalog yaml"


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
