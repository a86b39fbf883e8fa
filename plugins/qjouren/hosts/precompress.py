"""Pack every text of a finished site beside itself, so that a server sends it as it is; changes no file that is there.

Only publication does this: the strongest packing takes longer than the whole build, wherever a text is new.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from pelican import Pelican, signals
from rich.console import Console
from rich.progress import track

from .kept_packs import PACKERS, KeptPacks
from .policy import is_served, is_text

SETTING = "PRECOMPRESS"
CACHE = ".cache/packat"  # beside the content folder


def precompress(folder: Path, cache: Path) -> int:
    """Write the packed copies of every text below `folder` and return how many texts there are; `cache` keeps them for the next time."""
    kept = KeptPacks(cache)
    names = {path: path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    texts = [path for path, name in names.items() if is_text(name) and is_served(name)]
    texts.sort(key=lambda path: -path.stat().st_size)  # the largest first, so that no processor waits for it at the end
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # both packers let go of the interpreter while they work
        work = pool.map(partial(_pack, kept), texts)
        console, silent = Console(stderr=True), not sys.stderr.isatty()
        list(track(work, "Packar texterna", len(texts), console=console, disable=silent, transient=True))
    kept.forget_others()
    return len(texts)


def _pack(kept: KeptPacks, path: Path) -> None:
    data = path.read_bytes()
    for packer in PACKERS:
        path.with_name(f"{path.name}.{packer.ending}").write_bytes(kept.packed(data, packer))


def _finalized(pelican: Pelican) -> None:
    if pelican.settings.get(SETTING):
        precompress(Path(pelican.output_path), Path(pelican.settings["PATH"]).parent / CACHE)


def register() -> None:
    """Connect to Pelican's signals."""
    signals.finalized.connect(_finalized)
