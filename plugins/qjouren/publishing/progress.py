"""Show staff how far something has come, in the terminal; nothing else ever depends on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

Step = Callable[[], object]


@contextmanager
def bar(words: str, total: int | None = None) -> Iterator[Step]:
    """Show `words` and a bar of `total` steps, or one that only moves; call what is given once a step."""
    columns = [TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()]
    with Progress(*(columns if total else columns[:2]), console=Console(stderr=True)) as progress:
        task = progress.add_task(words, total=total)
        yield lambda: progress.advance(task)
