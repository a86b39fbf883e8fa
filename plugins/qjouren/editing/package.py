"""Fetch the editor's program from npm, pinned by its lock, into the cache; sends nothing, and keeps nothing in the repository."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from .. import npm_packages

PIN = Path(__file__).parent / "npm"


class PackageError(Exception):
    """The program is not here and cannot be fetched; its text is for staff."""


def fetched(cache: Path) -> Path:
    """Return the folder of the program below `cache`, fetched there unless it already stands as the lock says."""
    program = cache / "node_modules/@sveltia/cms"
    if npm_packages.stands(PIN, cache):
        return program
    npm = shutil.which("npm")
    if not npm:
        raise PackageError("Redigeraren behöver hämtas första gången, och då behövs npm. På Debian: apt install npm")
    try:
        npm_packages.install(PIN, cache, npm=npm)
    except subprocess.CalledProcessError as error:
        problem = "Det gick inte att hämta redigeraren. Kontrollera att datorn är ansluten till internet och försök igen."
        raise PackageError(problem) from error
    return program
