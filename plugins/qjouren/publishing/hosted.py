"""Cloudflare Pages and Netlify: a folder as their own programs take it, within their limits; speaks to neither."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .manifest import HOST_FILES

# What the hosts' documents say: files, bytes a file, rules of headers, characters a line, redirects.
CLOUDFLARE = {"files": 20_000, "size": 25 * 1024 * 1024, "rules": 100, "line": 2_000, "redirects": 2_000}
_COMMANDS = {
    "cloudflare": "npx wrangler pages deploy {folder} --project-name {project} --branch main",
    "netlify": "npx netlify deploy --prod --no-build --dir {folder} --site {project}",
}
_BACK = {
    "cloudflare": "dash.cloudflare.com › Workers & Pages › {project} › Deployments › Rollback to this deployment",
    "netlify": "app.netlify.com › {project} › Deploys › välj utgåvan › Publish deploy",
}


def command(kind: str, folder: Path, project: str) -> str:
    """Return what staff type to send `folder`; the host's own program asks for the key."""
    return _COMMANDS[kind].format(folder=folder, project=project)


def way_back(kind: str, project: str) -> str:
    """Return where on the host's own pages the release before is chosen."""
    return _BACK[kind].format(project=project)


def problems(kind: str, folder: Path) -> Iterator[str]:
    """Yield in Swedish why the host would not take the built site in `folder` as it is."""
    for name in HOST_FILES:
        if not (folder / name).is_file():
            yield f"Filen {name} saknas, så värden skulle inte veta vilka rubriker som ska med."
    if kind == "cloudflare":
        yield from _cloudflare_problems(folder)


def _cloudflare_problems(folder: Path) -> Iterator[str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    if len(files) > CLOUDFLARE["files"]:
        yield f"Cloudflare tar emot högst {CLOUDFLARE['files']} filer; det här är {len(files)}."
    for path in files:
        if path.stat().st_size > CLOUDFLARE["size"]:
            yield f"Cloudflare tar emot filer på högst 25 MiB; {path.relative_to(folder)} är större."
    headers = _lines(folder / HOST_FILES[0])
    if sum(not line.startswith((" ", "\t")) for line in headers) > CLOUDFLARE["rules"]:
        yield f"Cloudflare läser högst {CLOUDFLARE['rules']} regler i _headers."
    if any(len(line) > CLOUDFLARE["line"] for line in headers):
        yield f"Cloudflare läser högst {CLOUDFLARE['line']} tecken på en rad i _headers."
    if len(_lines(folder / HOST_FILES[1])) > CLOUDFLARE["redirects"]:
        yield f"Cloudflare läser högst {CLOUDFLARE['redirects']} gamla adresser i _redirects."


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()] if path.is_file() else []
