"""Pack every text of a finished site beside itself, so that a server sends it as it is; changes no file that is there.

Only publication does this: the strongest packing takes longer than the whole build.
"""

from __future__ import annotations

import gzip
import os
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import MappingProxyType

import brotli
from pelican import Pelican, signals
from rich.console import Console
from rich.progress import track

from .policy import is_served, is_text

SETTING = "PRECOMPRESS"
PACKERS: Mapping[str, Callable[[bytes], bytes]] = MappingProxyType(
    {
        "br": lambda data: bytes(brotli.compress(data, mode=brotli.MODE_TEXT, quality=11)),
        "gz": lambda data: gzip.compress(data, 9, mtime=0),  # no time in it: two builds are the same
    }
)


def precompress(folder: Path) -> int:
    """Write the packed copies of every text below `folder` and return how many texts there are."""
    names = {path: path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    texts = [path for path, name in names.items() if is_text(name) and is_served(name)]
    texts.sort(key=lambda path: -path.stat().st_size)  # the largest first, so that no processor waits for it at the end
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # both packers let go of the interpreter while they work
        work = pool.map(_pack, texts)
        console, silent = Console(stderr=True), not sys.stderr.isatty()
        list(track(work, "Packar texterna", len(texts), console=console, disable=silent, transient=True))
    return len(texts)


def _pack(path: Path) -> None:
    data = path.read_bytes()
    for ending, packed in PACKERS.items():
        path.with_name(f"{path.name}.{ending}").write_bytes(packed(data))


def _finalized(pelican: Pelican) -> None:
    if pelican.settings.get(SETTING):
        precompress(Path(pelican.output_path))


def register() -> None:
    """Connect to Pelican's signals."""
    signals.finalized.connect(_finalized)
