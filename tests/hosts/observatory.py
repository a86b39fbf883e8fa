"""Fetch Mozilla's HTTP Observatory, pinned in tests/observatory, into .cache and ask it about a server on loopback."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.hosts.servers import NAME, Server
from tests.support import ROOT

PIN = ROOT / "tests/observatory"
CACHE = ROOT / ".cache/observatory"
PACKAGE = CACHE / "node_modules/@mdn/mdn-http-observatory"
NEEDED = ("node", "npm")


def missing_tools() -> list[str]:
    """Return what the Observatory needs and this machine lacks."""
    return [tool for tool in NEEDED if not shutil.which(tool)]


def judge(server: Server, folder: Path) -> dict[str, Any]:
    """Return the grade, the score and each part of it; `folder` takes the certificate's authority."""
    _install()
    authority = folder / "authority.pem"
    server.authority.cert_pem.write_to_path(authority)
    command = ["node", "scan.mjs", NAME, str(server.http), str(server.https)]
    environment = {**os.environ, "NODE_EXTRA_CA_CERTS": str(authority), "NODE_ENV": "production"}
    result = subprocess.run(command, cwd=CACHE, env=environment, capture_output=True, text=True, check=False)
    if result.returncode:
        raise RuntimeError(f"The Observatory broke down ({result.returncode}): {result.stdout}{result.stderr}")
    judgement: dict[str, Any] = json.loads(result.stdout.splitlines()[-1])
    return judgement


def _install() -> None:
    """Install the pinned scanner, unless it already stands there."""
    ready = CACHE / "ready"
    if ready.is_file() and all((CACHE / path.name).read_bytes() == path.read_bytes() for path in PIN.iterdir() if path.is_file()):
        return
    shutil.rmtree(CACHE, ignore_errors=True)
    shutil.copytree(PIN, CACHE)
    command = ["npm", "ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund", "--silent"]
    subprocess.run(command, cwd=CACHE, check=True)
    # Its own script would fetch the list of names that browsers carry with them; the site is judged as if it were not on it.
    (PACKAGE / "conf/hsts-preload.json").write_text("{}", encoding="utf-8")
    ready.touch()
