"""Fetch Mozilla's HTTP Observatory, pinned in tests/observatory, into .cache and ask it about a server on loopback."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from qjouren import npm_packages

from tests.hosts.servers import NAME, Server
from tests.support import ROOT

PIN = ROOT / "tests/observatory"
CACHE = ROOT / ".cache/observatory"
PACKAGE = "node_modules/@mdn/mdn-http-observatory"
NEEDED = ("node", "npm")


def missing_tools() -> list[str]:
    """Return what the Observatory needs and this machine lacks."""
    return [tool for tool in NEEDED if not shutil.which(tool)]


def judge(server: Server, folder: Path) -> dict[str, Any]:
    """Return the grade, the score and each part of it; `folder` takes the certificate's authority."""
    npm_packages.install(PIN, CACHE, "--omit=optional", finish=_forget_the_list)
    authority = folder / "authority.pem"
    server.authority.cert_pem.write_to_path(authority)
    command = ["node", "scan.mjs", NAME, str(server.http), str(server.https)]
    environment = {**os.environ, "NODE_EXTRA_CA_CERTS": str(authority), "NODE_ENV": "production"}
    result = subprocess.run(command, cwd=CACHE, env=environment, capture_output=True, text=True, check=False)
    if result.returncode:
        raise RuntimeError(f"The Observatory broke down ({result.returncode}): {result.stdout}{result.stderr}")
    judgement: dict[str, Any] = json.loads(result.stdout.splitlines()[-1])
    return judgement


def _forget_the_list(folder: Path) -> None:
    """Its own script would fetch the list of names that browsers carry with them; the site is judged as if it were not on it."""
    (folder / PACKAGE / "conf/hsts-preload.json").write_text("{}", encoding="utf-8")
