"""Fetch the Nu HTML checker, pinned in tests/nu, into .cache and run it; knows nothing of pages."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from qjouren import npm_packages

from tests.support import ROOT

PIN = ROOT / "tests/nu"
CACHE = ROOT / ".cache/nu"
JAR = CACHE / "node_modules/vnu-jar/build/dist/vnu.jar"
NEEDED = ("java", "npm")


def missing_tools() -> list[str]:
    """Return what the checker needs and this machine lacks."""
    return [tool for tool in NEEDED if not shutil.which(tool)]


def check(folder: Path) -> list[dict[str, Any]]:
    """Return every message of the checker, errors and warnings, on the HTML below `folder`."""
    npm_packages.install(PIN, CACHE)
    command = ["java", "-Xss64m", "-jar", str(JAR), "--format", "json", "--exit-zero-always", "--skip-non-html", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:  # says on either stream that it, not a page, has failed
        raise RuntimeError(f"The Nu checker broke down ({result.returncode}): {result.stdout}{result.stderr}")
    messages: list[dict[str, Any]] = json.loads(result.stderr)["messages"]
    return messages
