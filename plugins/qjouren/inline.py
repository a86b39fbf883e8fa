"""Join and minify the style files and scripts a page uses and know their CSP hashes; writes nothing."""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

import minify
import yaml

CORE = "core"  # the style of every page
TEXT = "text"  # and of one whose template asks for no other
HEAD = ("exit", "move")  # the scripts of every page, the exit first

_STARTED = os.getpid()
minify.config({"js-version": 2018})  # or the minifier itself writes what an old telephone cannot read


@lru_cache(1)
def _lists(text: str) -> dict[str, dict[str, list[str]]]:
    """Return the lists of `bundles.yaml`, read once though every generator asks."""
    lists: dict[str, dict[str, list[str]]] = yaml.safe_load(text)
    return lists


class Bundles:
    """The styles and scripts of a theme, as listed in its `bundles.yaml`."""

    def __init__(self, theme: Path, *, large: bool = False) -> None:
        self.theme = theme
        lists = _lists((theme / "bundles.yaml").read_text(encoding="utf-8"))
        self.styles: dict[str, list[str]] = lists["styles"]
        self.scripts: dict[str, list[str]] = lists["scripts"] | (lists["large"] if large else {})
        self.style = cache(self._style)
        self.script = cache(self._script)

    def style_names(self, extra: str | None = None) -> list[str]:
        """Return the styles of a page whose template asks for `extra`."""
        return [CORE, extra or TEXT]

    def _style(self, name: str) -> str:
        return _minified("text/css", self._text("css", self.styles[name]))

    def _script(self, name: str) -> str:
        parts = self.scripts[name]
        text = self._text("js", parts)
        # A scope of its own, in which names may be shortened: what several files share is seen by no other script.
        return _minified("application/javascript", f"{{{text}}}" if len(parts) > 1 else text)

    def _text(self, folder: str, parts: list[str]) -> str:
        files = (self.theme / "static" / folder / f"{part}.{folder}" for part in parts)
        return "\n".join(file.read_text(encoding="utf-8") for file in files)

    def style_hashes(self, names: Iterable[str] | None = None) -> list[str]:
        """Return the CSP sources of the styles `names`, or of all, in the order of the list."""
        return [csp_hash(self.style(name)) for name in (self.styles if names is None else names)]

    def script_hashes(self, names: Iterable[str] | None = None) -> list[str]:
        """Return the CSP sources of the scripts `names`, or of all, in the order of the list."""
        return [csp_hash(self.script(name)) for name in (self.scripts if names is None else names)]


@lru_cache(256)
def _minified(kind: str, text: str) -> str:
    """Return `text` minified, once for all generators."""
    if os.getpid() != _STARTED:  # the minifier has threads, which a forked process lacks: it would wait for them for ever
        raise RuntimeError("The minifier was asked in a forked process.")
    return str(minify.string(kind, text))


def csp_hash(text: str) -> str:
    """Return the Content-Security-Policy source that allows exactly `text` inline."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
