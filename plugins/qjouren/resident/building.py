"""Build the site in this process, again and again; never harms the site that stands."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

from pelican.log import init as init_logging
from pelican.settings import read_settings

from ..build import CarefulPelican

SETTINGS = "pelicanconf.py"


class _Resident(CarefulPelican):
    telling = staticmethod(nullcontext)  # type: ignore[assignment]  # faults go to the page, not to the terminal


class SiteBuilder:
    """Builds the site of the repository `root` for the preview."""

    def __init__(self, root: Path) -> None:
        self.root = root
        init_logging(fatal="warnings")

    def build(self, saved: list[str] | None) -> tuple[str, ...]:
        """Build after `saved` were saved, None for all; return what changed in the output."""
        _Resident(read_settings(str(self.root / SETTINGS))).run()
        return ()
