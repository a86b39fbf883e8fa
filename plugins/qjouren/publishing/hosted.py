"""Cloudflare Pages and Netlify: a folder as their own programs take it, within their limits; speaks to neither."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..hosts.policy import HOST_FILES, PACKED

# What the hosts' documents say; lines and redirects are counted where they are written.
FILES, SIZE, MIB = 20_000, 25, 1024 * 1024
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


def unpack(folder: Path) -> None:
    """Take the packed copies away: these hosts pack by themselves, and would serve ours as pages of their own."""
    for ending in PACKED:
        for path in folder.rglob(f"*.{ending}"):
            path.unlink()


def problems(kind: str, folder: Path) -> Iterator[str]:
    """Yield in Swedish why the host would not take the built site in `folder` as it is."""
    for name in HOST_FILES:
        if not (folder / name).is_file():
            yield f"Filen {name} saknas, så värden skulle inte veta vilka rubriker som ska med."
    if kind == "cloudflare":
        yield from _cloudflare_problems(folder)


def _cloudflare_problems(folder: Path) -> Iterator[str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    if len(files) > FILES:
        yield f"Cloudflare tar emot högst {FILES} filer; det här är {len(files)}."
    for path in files:
        if path.stat().st_size > SIZE * MIB:
            yield f"Cloudflare tar emot filer på högst {SIZE} MiB; {path.relative_to(folder)} är större."
