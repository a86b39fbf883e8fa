"""Show the reminders when Pelican has built; never says anything to the public."""

from __future__ import annotations

import sys

from pelican import Pelican, signals

from ..reader import CONTENT_SETTING
from ..sharing import each
from . import guard
from .advice import MOST, report


def _show(pelican: Pelican) -> None:
    if advice := guard.check(pelican.settings[CONTENT_SETTING], each=each):
        print(report(advice, MOST), file=sys.stderr)


def register() -> None:
    """Connect to Pelican's signals."""
    signals.finalized.connect(_show)
