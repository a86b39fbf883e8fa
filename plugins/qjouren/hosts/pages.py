"""The policy as Netlify and Cloudflare Pages read it, beside the site; our own preview reads it back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .policy import HEADERS_FILE, REDIRECTS_FILE, Move, Policy

# Cloudflare's limits; a line over them is dropped without a word.
MAX_LINE, MAX_MOVES = 2_000, 2_000
# Cloudflare lets every site read every file; this takes that away. Netlify passes the line over.
_DETACHED = ("Access-Control-Allow-Origin",)


def headers_file(headers: Mapping[str, str]) -> str:
    """Return `headers` for every address. One rule: of several that meet, Cloudflare joins the values and Netlify takes the last."""
    lines = [*(f"! {name}" for name in _DETACHED), *(f"{name}: {value}" for name, value in headers.items())]
    if long := [line for line in lines if len(f"  {line}") > MAX_LINE]:
        raise ValueError(f"Cloudflare drops a line of more than {MAX_LINE} characters: {long[0][:40]}…")
    return "/*\n" + "".join(f"  {line}\n" for line in lines)


def redirects_file(moves: tuple[Move, ...]) -> str:
    """Return one line for each old address: old, new, status."""
    lines = [f"{move.old} {move.new} 301\n" for move in moves]
    if len(lines) > MAX_MOVES or any(len(line) > MAX_LINE for line in lines):
        raise ValueError(f"Cloudflare reads {MAX_MOVES} old addresses, each of at most {MAX_LINE} characters.")
    return "".join(lines)


def write(policy: Policy, output: Path) -> None:
    """Put both files in `output`."""
    write_headers(policy.headers, output)
    (output / REDIRECTS_FILE).write_text(redirects_file(policy.moves), encoding="utf-8")


def write_headers(headers: Mapping[str, str], folder: Path) -> None:
    """Put the file of headers alone in `folder`, which has no old addresses."""
    (folder / HEADERS_FILE).write_text(headers_file(headers), encoding="utf-8")


def read_policy(output: Path) -> Policy:
    """Return what the files in `output` say; the other servers' words are made from it, so that all say what was built."""
    return Policy(read_headers(output), read_moves(output))


def read_headers(output: Path) -> dict[str, str]:
    """Return the headers that `output` says every response must carry."""
    lines = (output / HEADERS_FILE).read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.strip().split(": ", 1) for line in lines if not line.startswith("  ! "))


def read_moves(output: Path) -> tuple[Move, ...]:
    """Return the old addresses that `output` tells of."""
    lines = (output / REDIRECTS_FILE).read_text(encoding="utf-8").splitlines()
    return tuple(Move(old, new) for old, new, _ in map(str.split, lines))
