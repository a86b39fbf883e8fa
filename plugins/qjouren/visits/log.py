"""Read the logs that our servers write, which hold no person, a line at a time; counts nothing and keeps nothing."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import IO, NamedTuple

# Words by which robots that own up to it are known; the server writes only whether one of them was there.
ROBOTS = "bot|crawl|spider|slurp|curl|wget|python|monitor|preview|headless|http-?client|scan|feed"
ROBOT = "robot"
_LINE = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T[0-9]{2} ([A-Z]+) ([0-9]{3}) (-|robot) (/.*)")
_FILE_ENDING = re.compile(r"(?:index\.html)?(?:\.br|\.gz)?$")


class LogError(Exception):
    """A log that cannot be read, or that holds more than it may; the text is for staff."""


class View(NamedTuple):
    """A page that was sent: the day, the page's address, and whether a robot that owns up to it asked."""

    day: date
    address: str
    robot: bool


def views(path: Path) -> Iterator[View]:
    """Yield every page sent, from the log at `path` or from all logs in that folder; raises LogError at the first strange line."""
    for file in sorted(path.iterdir()) if path.is_dir() else [path]:
        with _opened(file) as lines:
            for number, line in enumerate(lines, 1):
                if line.strip() and (view := _view(line, f"{file.name}, rad {number}")):
                    yield view


def _opened(file: Path) -> IO[str]:
    return gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8", errors="replace")


def _view(line: str, place: str) -> View | None:
    """Return the view that `line` tells of, None where it tells of something else."""
    match = _LINE.fullmatch(_from_json(line) if line.startswith("{") else line.rstrip("\n"))
    day = _day(match[1]) if match else None
    if match is None or day is None:
        raise LogError(f"{place}: raden ser inte ut som den ska. Loggen ska skrivas med inställningarna i mappen deploy, utan adresser.")
    _, method, status, who, file = match.groups()
    if method != "GET" or status != "200" or not (address := _address(file)):
        return None
    return View(day, address, who == ROBOT)


def _from_json(line: str) -> str:
    """Return a line of Caddy's, which holds robots out, in the words of the others; nothing where it holds more than it may."""
    try:
        data = json.loads(line)
        request = data["request"]
        return "" if request.keys() - {"method", "uri"} else f"{data['ts']} {request['method']} {data['status']} - {request['uri']}"
    except (ValueError, KeyError, TypeError, AttributeError):
        return ""


@cache
def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


@lru_cache(10_000)
def _address(file: str) -> str | None:
    """Return the address of the page in `file`: «/stod/» for «/stod/index.html.br»; None for what is no page."""
    address = _FILE_ENDING.sub("", file, count=1)
    return address if address.endswith("/") else None
