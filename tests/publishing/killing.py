"""Publish again and again, kill it at random points, and let a visitor read all the while."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

from tests.publishing.samples import LETTERS, Fetch, Visitor, sample_files, write_site
from tests.support import ROOT

ENOUGH = 20  # faults, and we know
WORDS = ("a", "b", "a", "b", "angra")


@dataclass
class Told:
    """What happened."""

    killed: int = 0
    finished: int = 0
    failed: int = 0
    visits: int = 0
    seconds: float = 0
    faults: list[str] = field(default_factory=list)
    views: dict[str, int] = field(default_factory=dict)


class Publisher:
    """The program of publisher.py, which publishes to the host that `told` names."""

    def __init__(self, told: dict[str, str]) -> None:
        command = [sys.executable, "-m", "tests.publishing.publisher", json.dumps(told)]
        self.begun = 0
        path = os.pathsep.join([str(ROOT), str(ROOT / "plugins")])
        self.process = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, "PYTHONPATH": path}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def run(self, word: str, kill_after: float | None = None) -> int:
        """Do `word`, and kill it and all it has started after so many seconds; return how it ended."""
        assert self.process.stdin
        assert self.process.stdout
        self.begun += 1
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()
        number = int(self.process.stdout.readline())
        if kill_after is not None:
            time.sleep(kill_after)
            with contextlib.suppress(ProcessLookupError):
                os.kill(number, signal.SIGKILL)
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(number, signal.SIGKILL)
        return int(self.process.stdout.readline())

    def close(self) -> None:
        """Let it end."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


def kill_again_and_again(told: dict[str, str], fetch: Fetch, folder: Path, kills: int, seed: int = 1) -> Told:
    """Publish until `kills` of them have been killed on the way; end with a whole publication, and tell what a visitor met."""
    for letter in LETTERS:
        write_site(folder / letter, sample_files(letter))
    publisher, chance, result = Publisher({**told, "platser": str(folder)}), random.Random(seed), Told()  # noqa: S311 (chance, no secret)
    assert publisher.run("a") == 0
    began = time.monotonic()
    assert publisher.run("b") == 0
    whole = time.monotonic() - began
    visitor, done = Visitor(fetch, seed, lambda: publisher.begun), Event()
    reading = Thread(target=_read, args=(visitor, done, result))
    reading.start()
    began = time.monotonic()
    while result.killed < kills:
        status = publisher.run(chance.choice(WORDS), chance.uniform(0, whole * 1.1))
        result.killed += status == signal.SIGKILL
        result.finished += status == 0
        result.failed += status not in (0, signal.SIGKILL)
    assert publisher.run("a") == 0, "A publication after all the kills does not work."
    result.seconds = time.monotonic() - began
    done.set()
    reading.join()
    publisher.close()
    result.faults, result.views = visitor.faults, visitor.views
    result.faults += [f"{name} is not as published in the end" for name, body in sample_files("a").items() if fetch(name) != body]
    return result


def _read(visitor: Visitor, done: Event, result: Told) -> None:
    while not done.is_set() and len(visitor.faults) < ENOUGH:
        visitor.visit()
        result.visits += 1
