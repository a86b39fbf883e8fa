"""Keep one building process alive and give it orders; a new one where the project's code has changed or the old one died."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import IO

from ..faults import Fault
from .messages import Answer, order, read_answer
from .pausing import HURRY

BEAT = 0.01  # seconds between looks at what has been saved while a build runs
CODE = ("plugins", "pelicanconf.py", "publishconf.py")
_MEND = "Ångra det du ändrade i koden, eller fråga den som sköter tekniken."


class Supervisor:
    """Builds the site of the repository `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._process: subprocess.Popen[str] | None = None
        self._log: IO[str] | None = None  # what the process says on the way
        self._waiting: set[Path] = set()  # saved, and in no site yet
        self._answers: SimpleQueue[str] = SimpleQueue()

    def build(self, saved: Iterable[Path] = (), shown: Iterable[str] = (), waits: Callable[[], bool] = lambda: False) -> Answer:
        """Build after `saved` were saved, the pages `shown` first, and return how it went; the first build is whole.

        As soon as something `waits`, a build that can be stopped is.
        """
        paths = set(saved)
        if any(self._is_code(path) for path in paths):
            self.stop()
        self._waiting |= paths
        whole = self._process is None or self._process.poll() is not None
        if whole:
            self._start()
        line = order(None if whole else map(str, self._waiting), shown)
        answer = self._ask(line, (lambda: False) if whole else waits)  # a process that has never answered may not be listening
        if not answer.faults:
            self._waiting.clear()
        return answer

    def stop(self) -> None:
        """End the process; the next build starts another."""
        if self._process:
            self._process.kill()
            self._process.wait()
            for pipe in (self._process.stdin, self._process.stdout, self._log):
                if pipe:
                    pipe.close()
        self._process = self._log = None

    def _is_code(self, path: Path) -> bool:
        return any(path.is_relative_to(self.root / name) for name in CODE)

    def _start(self) -> None:
        self.stop()
        self._log = tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")  # noqa: SIM115 (as long as the process)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "qjouren.resident.worker", str(self.root)],
            cwd=self.root,
            env=os.environ | {"PYTHONPATH": str(self.root / "plugins")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
            encoding="utf-8",
        )
        self._answers = SimpleQueue()
        Thread(target=_listen, args=(self._process, self._answers), daemon=True).start()

    def _ask(self, line: str, waits: Callable[[], bool]) -> Answer:
        process, answers = self._process, self._answers
        assert process  # noqa: S101 (just started)
        assert process.stdin  # noqa: S101 (a pipe, as asked for)
        try:
            process.stdin.write(line)
            process.stdin.flush()
        except BrokenPipeError:
            return self._death()
        while True:
            try:
                answer = answers.get(timeout=BEAT)
            except Empty:
                if waits() and HURRY is not None:
                    process.send_signal(HURRY)
            else:
                return read_answer(answer) if answer else self._death()

    def _death(self) -> Answer:
        """Say why the process ended instead of answering."""
        assert self._process  # noqa: S101 (it has just been asked)
        assert self._log  # noqa: S101
        self._process.wait()
        self._log.seek(0)
        said = [line for line in self._log.read().splitlines() if line.strip()]
        last = said[-1] if said else "inget meddelande"
        self.stop()
        return Answer((Fault("plugins", f"Bygget avbröts av ett fel i koden: {last}", _MEND),))


def _listen(process: subprocess.Popen[str], answers: SimpleQueue[str]) -> None:
    """Hand over each answer of `process`, and an empty one when it has ended."""
    assert process.stdout  # noqa: S101 (a pipe, as asked for)
    with suppress(ValueError):  # closed by who stopped the process
        for line in process.stdout:
            answers.put(line)
    answers.put("")
