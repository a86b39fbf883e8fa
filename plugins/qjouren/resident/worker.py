"""The process that builds: it reads an order on each line, builds, and answers with a line; a fault never ends it.

It is replaced when the project's own code is saved, so it never has to load a module again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter
from typing import Protocol, TextIO

from ..faults import Fault
from .failures import faults_of
from .messages import Answer, Built, answer_line, read_order
from .pausing import Pause, listen


class Builder(Protocol):
    """What a worker needs of a builder."""

    def build(self, saved: list[str] | None, shown: Iterable[str] = ()) -> Built:
        """Build after `saved` were saved, None for all, the pages `shown` first."""


def answer_orders(orders: TextIO, answers: TextIO, builder: Builder, root: Path) -> None:
    """Answer every line of `orders` until there are no more."""
    for line in orders:
        begun = perf_counter()
        built = Built(())
        faults: tuple[Fault, ...] = ()
        try:
            built = builder.build(*read_order(line))
        except (Exception, SystemExit) as error:  # noqa: BLE001 (whatever it is, the next save may mend it)
            faults = faults_of(error, root)
        answers.write(answer_line(Answer(faults, built.changed, perf_counter() - begun, built.more, built.advice)))
        answers.flush()


def main() -> None:
    """Serve the repository named on the command line."""
    root = Path(sys.argv[1])
    # What Pelican prints belongs in the log: our answers have the way out to themselves.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    from .building import strict_builder  # noqa: PLC0415 (an error in the code it loads is told as any other)

    listen(pause := Pause())
    answer_orders(sys.stdin, answers, strict_builder(root, pause), root)


if __name__ == "__main__":
    main()
