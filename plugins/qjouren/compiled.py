"""Keep compiled templates for the next build, by their text and by all else that they are compiled from."""

from __future__ import annotations

import hashlib
import inspect
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import FileSystemBytecodeCache

from . import filters

FOLDER = ".cache/mallar"  # beside the content folder


def kept(root: Path, options: Mapping[str, Any]) -> FileSystemBytecodeCache:
    """Return what remembers templates that are compiled with Jinja's `options` in the repository `root`.

    Jinja itself sees to the text and to Python; but what a filter makes of a constant is part of what is compiled.
    """
    recipe = repr((jinja2.__version__, sorted(options.items()), inspect.getsource(filters)))
    folder = root / FOLDER / hashlib.sha256(recipe.encode()).hexdigest()
    folder.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(folder))
