"""Write the policy of a built site in every server's words into a folder; starts and reaches no server."""

from __future__ import annotations

import shutil
from pathlib import Path

from . import apache, caddy, nginx, objects, pages

FOLDER = "deploy/generated"


def write(output: Path, folder: Path) -> None:
    """Write what the site in `output` asks of nginx, Apache, Caddy and S3 into `folder`, in place of what stands there."""
    policy = pages.read_policy(output)
    names = [path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()]
    servers = {
        "nginx": nginx.files(policy),
        "apache": apache.files(policy),
        "caddy": caddy.files(policy),
        "s3": objects.files(policy, names),
    }
    shutil.rmtree(folder, ignore_errors=True)
    for server, files in servers.items():
        (folder / server).mkdir(parents=True)
        for name, text in files.items():
            (folder / server / name).write_text(text, encoding="utf-8")
