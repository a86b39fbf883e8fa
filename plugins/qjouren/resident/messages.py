"""What the server and the builder say to each other, one line each; knows neither of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from ..faults import Fault


@dataclass(frozen=True)
class Built:
    """The files that a build wrote or removed in the output; `more` may follow from what was saved; `advice` is about its texts."""

    changed: tuple[str, ...]
    more: bool = False
    advice: str = ""


@dataclass(frozen=True)
class Answer:
    """How a build went: its faults, the files it wrote or removed, the seconds it took, whether more may follow, and what to look over."""

    faults: tuple[Fault, ...] = ()
    changed: tuple[str, ...] = ()
    seconds: float = 0.0
    more: bool = False
    advice: str = ""


def order(paths: Iterable[str] | None, shown: Iterable[str] = ()) -> str:
    """Return the line that asks for a build after `paths` were saved, the pages `shown` first; None asks for a whole one."""
    return json.dumps({"saved": None if paths is None else sorted(paths), "shown": list(shown)}) + "\n"


def read_order(line: str) -> tuple[list[str] | None, tuple[str, ...]]:
    """Return what was saved, or None, and what is shown, as the line `line` says."""
    data = json.loads(line)
    return data["saved"], tuple(data["shown"])


def answer_line(answer: Answer) -> str:
    """Return `answer` as a line."""
    return json.dumps(asdict(answer)) + "\n"


def read_answer(line: str) -> Answer:
    """Return the answer in `line`."""
    data = json.loads(line)
    return Answer(tuple(Fault(**fault) for fault in data["faults"]), tuple(data["changed"]), data["seconds"], data["more"], data["advice"])
