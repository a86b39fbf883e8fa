"""What is known of the site that stands in the output: what it was made of, how, and what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ..documents import Content
from ..hosting import HEADERS_FILE
from .checking import Ledger
from .drawing import Drawing
from .memory import Memory

Mark = tuple[int, int]


@dataclass
class Standing:
    """A site that was built here, and found right."""

    content: Content
    drawing: Drawing
    ledger: Ledger
    prints: dict[str, bytes] = field(default_factory=dict)  # of each file, by its name
    mark: Mark | None = None

    @property
    def memory(self) -> Memory:
        """How it was drawn."""
        return self.drawing.after


def mark(output: Path) -> Mark | None:
    """Return by what it is known that the site in `output` is the one we built; None where there is none."""
    try:
        found = (output / HEADERS_FILE).stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_mtime_ns
