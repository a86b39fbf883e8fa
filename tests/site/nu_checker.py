"""Fetch the Nu HTML checker, pinned in tests/nu, into .cache and run it; knows nothing of pages."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

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
    _install()
    command = ["java", "-Xss64m", "-jar", str(JAR), "--format", "json", "--exit-zero-always", "--skip-non-html", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:  # says on either stream that it, not a page, has failed
        raise RuntimeError(f"The Nu checker broke down ({result.returncode}): {result.stdout}{result.stderr}")
    messages: list[dict[str, Any]] = json.loads(result.stderr)["messages"]
    return messages


def _install() -> None:
    """Install the pinned checker, unless it already stands there."""
    if JAR.is_file() and (CACHE / "package-lock.json").read_bytes() == (PIN / "package-lock.json").read_bytes():
        return
    shutil.rmtree(CACHE, ignore_errors=True)
    shutil.copytree(PIN, CACHE)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=CACHE, check=True)
