"""Bytes that begin as a film does, made where a test needs them; no film is kept in the repository, and none is shown."""

from __future__ import annotations

from pathlib import Path

ADDRESS = "/filmer/ring-oss.mp4"
TRANSCRIPT = "Så här går det till när du ringer."
PLACED_FILM = f"\n/// film | Ring oss, på svenskt teckenspråk\n![svenskt teckenspråk]({ADDRESS})\n\n{TRANSCRIPT}\n///\n"
CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.000\nHej.\n"


def film(path: Path, data: bytes = b"", weight: int = 2_000) -> Path:
    """Write what looks like a film to `path`, with `data` in it, and return `path`."""
    beginning = b"\x1a\x45\xdf\xa3" if path.suffix == ".webm" else b"\x00\x00\x00\x18ftypmp42"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((beginning + data).ljust(weight, b"\0"))
    return path
