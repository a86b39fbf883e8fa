"""Damage the real content in thousands of ways: each either builds or is told in Swedish, in time, and reads nothing of others'.

Run from the repository: .venv/bin/python -m tests.benchmarks.damage --times 10000 --builds 100
"""

from __future__ import annotations

import argparse
import faulthandler
import multiprocessing
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

from tests import damage_trial  # noqa: E402 (found through the line above)
from tests.damage_kinds import damage  # noqa: E402
from tests.damage_tree import Tree  # noqa: E402
from tests.remembering import remembering  # noqa: E402
from tests.support import copy_repository, fingerprint  # noqa: E402

PART = 200  # damages that one worker tries between two messages
STUCK = 600  # seconds after which a load that cannot be interrupted is given up, with a traceback
_OPEN = ExitStack()  # ends with the worker
Line = tuple[int, str, bool, float, str]


def main() -> None:
    """Try the damages and print what came of them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=10_000, help="how many damages are loaded")
    parser.add_argument("--builds", type=int, default=100, help="how many of those that load are built whole as well")
    parser.add_argument("--first", type=int, default=0, help="the number of the first damage")
    parser.add_argument("--workers", type=int, default=multiprocessing.cpu_count())
    options = parser.parse_args()
    numbers = range(options.first, options.first + options.times)
    start = time.perf_counter()
    with multiprocessing.Pool(options.workers) as pool:
        lines: list[Line] = []
        for part in pool.imap_unordered(load_all, [numbers[at : at + PART] for at in range(0, len(numbers), PART)]):
            lines += part
            for line in part:
                if line[4]:
                    print(f"--- damage {line[0]} ({line[1]}), {line[3]:.1f} s\n{line[4]}", flush=True)
            seconds, worked = time.perf_counter() - start, sum(line[3] for line in lines)
            print(f"{len(lines)} of {options.times} loaded after {seconds:.0f} s, {worked:.0f} s of the processor's", flush=True)
        _tell("loaded", lines, time.perf_counter() - start)
        good = sorted(line[0] for line in lines if line[2])[: options.builds]
        start = time.perf_counter()
        built = list(pool.imap_unordered(build_all, [good[at :: options.workers] for at in range(options.workers)]))
        _tell("built whole", [line for part in built for line in part], time.perf_counter() - start)


def _tell(what: str, lines: list[Line], seconds: float) -> None:
    print(f"\n{len(lines)} {what} in {seconds:.0f} s; wrong: {sum(bool(line[4]) for line in lines)}")
    for kind, times in sorted(Counter(line[1] for line in lines).items()):
        mine = [line for line in lines if line[1] == kind]
        good, slowest = sum(line[2] for line in mine), max(line[3] for line in mine)
        print(f"  {kind:22} {times:6}: good {good:5}, told in Swedish {times - good:5}, slowest {slowest:.1f} s")


@cache
def _tree() -> Tree:
    """Return this worker's own copy of the content; from then on it remembers what it has read."""
    _OPEN.enter_context(remembering())
    folder = _OPEN.enter_context(tempfile.TemporaryDirectory())
    return Tree(ROOT / "content", Path(folder, "repo/content"), Path(folder, "utanfor"))


def load_all(numbers: range) -> list[Line]:
    """Load the content once for each damage."""
    tree, found = _tree(), []
    for number in numbers:
        kind = damage(tree, number)
        faulthandler.dump_traceback_later(STUCK, exit=True)
        trial = damage_trial.load(tree.root)
        faulthandler.cancel_dump_traceback_later()
        found.append((number, kind, trial.loads, trial.seconds, trial.wrong))
        tree.mend()
    return found


def build_all(numbers: list[int]) -> list[Line]:
    """Build the whole site once for each damage, beside a site that stands."""
    with tempfile.TemporaryDirectory() as folder:
        root = copy_repository(Path(folder, "repo"))
        pristine = Path(folder, "pristine")
        (root / "content").rename(pristine)
        tree = Tree(pristine, root / "content", Path(folder, "utanfor"))
        return [_build(tree, number) for number in numbers]


def _build(tree: Tree, number: int) -> Line:
    output = tree.root.parent / "output"
    output.mkdir(exist_ok=True)
    (output / "index.html").write_text("Den gamla webbplatsen.", encoding="utf-8")
    before = fingerprint(output)
    kind = damage(tree, number)
    start = time.perf_counter()
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "--fatal", "warnings"]
    ended = subprocess.run(command, cwd=tree.root.parent, capture_output=True, text=True, errors="replace", check=False)
    seconds, told = time.perf_counter() - start, ended.stdout + ended.stderr
    wrong = ""
    if ended.returncode and ("Traceback" in told or "Bygget stannade" not in told):
        wrong = told[-1500:]
    elif ended.returncode and fingerprint(output) != before:
        wrong = "the old site was changed"
    tree.mend()
    return number, kind, not ended.returncode, seconds, wrong


if __name__ == "__main__":
    main()
