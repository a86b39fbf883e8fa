"""Install the packages of npm that a lock pins, whole or not at all, whoever else does so at once; keeps nothing in the repository."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def stands(pin: Path, cache: Path) -> bool:
    """Tell whether what the files of the folder `pin` ask for stands in the folder `cache`."""
    pinned = [path for path in pin.iterdir() if path.is_file()]
    return all((cache / path.name).is_file() and (cache / path.name).read_bytes() == path.read_bytes() for path in pinned)


def install(pin: Path, cache: Path, *options: str, npm: str = "npm", finish: Callable[[Path], object] = lambda _: None) -> None:
    """Install what `pin` asks for in `cache`, unless it stands there; `finish` gets the folder before it takes its place.

    Raises `subprocess.CalledProcessError` where npm does not do it; `cache` is then as it was.
    """
    if stands(pin, cache):
        return
    cache.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f"{cache.name}-", dir=cache.parent) as folder:
        new = Path(folder, cache.name)
        shutil.copytree(pin, new)
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", *options]
        subprocess.run(command, cwd=new, check=True)
        finish(new)
        if not stands(pin, cache):
            shutil.rmtree(cache, ignore_errors=True)
            with suppress(OSError):  # another has put it there since we looked
                new.rename(cache)
