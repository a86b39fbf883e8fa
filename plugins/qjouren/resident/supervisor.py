"""Keep one building process alive and give it orders; a new one where the project's code has changed or the old one died."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from ..faults import Fault
from .messages import Answer, order, read_answer

CODE = ("plugins", "pelicanconf.py", "publishconf.py")
_MEND = "Ångra det du ändrade i koden, eller fråga den som sköter tekniken."


class Supervisor:
    """Builds the site of the repository `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._process: subprocess.Popen[str] | None = None
        self._log: IO[str] | None = None  # what the process says on the way
        self._waiting: set[Path] = set()  # saved, and in no site yet

    def build(self, saved: Iterable[Path] = ()) -> Answer:
        """Build after `saved` were saved, and return how it went; the first build is whole."""
        paths = set(saved)
        if any(self._is_code(path) for path in paths):
            self.stop()
        self._waiting |= paths
        whole = self._process is None or self._process.poll() is not None
        if whole:
            self._start()
        answer = self._ask(None if whole else sorted(map(str, self._waiting)))
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

    def _ask(self, paths: list[str] | None) -> Answer:
        process = self._process
        assert process  # noqa: S101 (just started)
        assert process.stdin  # noqa: S101 (a pipe, as asked for)
        assert process.stdout  # noqa: S101
        try:
            process.stdin.write(order(paths))
            process.stdin.flush()
            line = process.stdout.readline()
        except BrokenPipeError:
            line = ""
        return read_answer(line) if line else self._death()

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
