"""Fetch the editor's program from npm, pinned by its lock, into the cache; sends nothing, and keeps nothing in the repository."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

PIN = Path(__file__).parent / "npm"
_LOCK = "package-lock.json"


class PackageError(Exception):
    """The program is not here and cannot be fetched; its text is for staff."""


def fetched(cache: Path) -> Path:
    """Return the folder of the program below `cache`, fetched there unless it already stands as the lock says."""
    program = cache / "node_modules/@sveltia/cms"
    if program.is_dir() and (cache / _LOCK).read_bytes() == (PIN / _LOCK).read_bytes():
        return program
    npm = shutil.which("npm")
    if not npm:
        raise PackageError("Redigeraren behöver hämtas första gången, och då behövs npm. På Debian: apt install npm")
    shutil.rmtree(cache, ignore_errors=True)
    shutil.copytree(PIN, cache)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    if subprocess.run(command, cwd=cache, check=False).returncode:
        shutil.rmtree(cache)
        raise PackageError("Det gick inte att hämta redigeraren. Kontrollera att datorn är ansluten till internet och försök igen.")
    return program
