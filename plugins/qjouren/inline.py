"""Join and minify the style files a page uses and know their CSP hashes; writes nothing."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path

import minify
import yaml

CORE = "core"


class Bundles:
    """The style bundles of a theme, as listed in its `bundles.yaml`."""

    def __init__(self, theme: Path) -> None:
        self.theme = theme
        self.styles: dict[str, list[str]] = yaml.safe_load((theme / "bundles.yaml").read_text(encoding="utf-8"))["styles"]
        self.style = cache(self._style)

    def names(self, extra: str | None = None) -> list[str]:
        """Return the bundles of a page whose template asks for `extra`."""
        return [CORE, extra] if extra else [CORE]

    def _style(self, name: str) -> str:
        files = (self.theme / "static/css" / f"{part}.css" for part in self.styles[name])
        return str(minify.string("text/css", "\n".join(file.read_text(encoding="utf-8") for file in files)))

    def style_hashes(self, names: list[str] | None = None) -> list[str]:
        """Return the CSP sources of the bundles `names`, or of all, in the order of the list."""
        return [csp_hash(self.style(name)) for name in names or self.styles]


def csp_hash(text: str) -> str:
    """Return the Content-Security-Policy source that allows exactly `text` inline."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
