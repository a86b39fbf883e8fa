"""Write a file that others may be reading: whole, or not at all; knows nothing of what is in it."""

from __future__ import annotations

import os
from pathlib import Path
from threading import get_ident


def write(path: Path, data: bytes) -> None:
    """Write `data` aside, under a name that no other process or thread uses, and put it in the place of `path` by one rename."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}-{os.getpid()}-{get_ident()}")
    unfinished.write_bytes(data)
    unfinished.replace(path)
