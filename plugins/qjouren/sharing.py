"""Let every processor do its share of works that do not depend on each other; decides nothing about them.

The other processes are forked from this one, so they know all that it knows, and only what they make is sent back. A work that
fails in any process is done again in this one, in its turn: what is told of it, and in which order, is what one process would tell.
A library with threads of its own (the minifier, typst) has none in a forked process, and must not be asked there.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import connection, get_context, parent_process
from multiprocessing.connection import Connection
from threading import Thread
from typing import TypeVar

PIECES = 1024  # at most: as many numbers always fit in a pipe
NUMBER = 2  # bytes
PATIENCE = 300  # seconds that another process may take for its last work when all others are done
Work = TypeVar("Work")
Made = TypeVar("Made")


def processors() -> int:
    """Return how many processors this process may use; one where forking is not to be trusted."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def each(do: Callable[[Work], Made], works: Sequence[Work]) -> list[Made]:
    """Return what `do` makes of each of `works`, in their order; what it makes must be possible to pickle."""
    others = min(processors(), len(works)) - 1
    if others < 1:
        return [do(work) for work in works]
    made = _shared(do, works, others)
    return [made[number] if number in made else do(work) for number, work in enumerate(works)]


def _shared(do: Callable[[Work], Made], works: Sequence[Work], others: int) -> dict[int, Made]:
    """Return by its number whatever could be made of `works` by this process and `others` more."""
    pieces, full = os.pipe()
    os.write(full, b"".join(number.to_bytes(NUMBER) for number in range(min(PIECES, len(works)))))
    os.close(full)
    context, helpers = get_context("fork"), []
    try:
        for _ in range(others):
            answer, question = context.Pipe(duplex=False)
            helper = context.Process(target=_help, args=(do, works, pieces, question), daemon=True)
            with suppress(OSError), question:  # no more processes can be had; what is missing is made all the same
                helper.start()
                helpers.append((helper, answer))
        made = _share(do, works, pieces)
        for _, answer in helpers:
            with suppress(Exception):  # it has died, perhaps in the middle of its answer; its share is done here, as that of one that hangs
                made |= answer.recv() if answer.poll(PATIENCE) else {}
        return made
    finally:
        os.close(pieces)
        for helper, answer in helpers:
            helper.kill()  # it has nothing more to do, or we have been stopped
            helper.join()
            answer.close()


def _share(do: Callable[[Work], Made], works: Sequence[Work], pieces: int) -> dict[int, Made]:
    """Do one piece after another until none is left, or a work fails."""
    made: dict[int, Made] = {}
    with suppress(Exception):
        for number in _numbers(pieces, len(works)):
            made[number] = do(works[number])
    return made


def _numbers(pieces: int, count: int) -> Iterator[int]:
    """Yield the numbers of the works in each piece that no other process has taken; to read a number is to take it."""
    while piece := os.read(pieces, NUMBER):
        yield from range(int.from_bytes(piece), count, PIECES)


def _help(do: Callable[[Work], Made], works: Sequence[Work], pieces: int, question: Connection) -> None:
    """Do a share in a process of its own, which ends with its parent, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted too, and ends us
    logging.getLogger().handlers = [_Untold()]
    Thread(target=_die_with_parent, daemon=True).start()
    with suppress(Exception):  # what cannot be sent is made by the parent
        question.send(_share(do, works, pieces))


class _Untold(logging.Handler):
    """Lets a work fail that has something to log, so that the parent logs it: a thread that is not here may hold the terminal."""

    def emit(self, record: logging.LogRecord) -> None:
        """Refuse `record`."""
        raise RuntimeError(record.getMessage())


def _die_with_parent() -> None:
    parent = parent_process()
    assert parent  # noqa: S101 (we have been forked from it)
    connection.wait([parent.sentinel])
    os._exit(1)
