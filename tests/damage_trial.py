"""Load a damaged content folder as the build does, and say what is wrong with how that went; damages nothing itself."""

from __future__ import annotations

import os
import signal
import sys
import traceback
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from types import FrameType

from qjouren import agenda, charts, lecture_calendar, lecture_data, news, report_data
from qjouren.build_day import build_day
from qjouren.documents import Content
from qjouren.faults import ContentError
from qjouren.hosting import moves
from qjouren.loading import load_content
from qjouren.markdown_blocks import converter
from qjouren.models.page import NewsMeta
from qjouren.templating import organisation

from tests.damage_tree import SECRET

LIMIT = 5.0  # seconds of the processor's time, so that a busy machine fails nothing
_ours = (sys.prefix, sys.base_prefix, sys.exec_prefix, str(Path(__file__).parent.parent), "/usr/share/zoneinfo", "/usr/lib", "/dev/null")
_opened: list[str] | None = None


@dataclass(frozen=True)
class Trial:
    """How one load went; `wrong` is empty where it went as promised."""

    loads: bool
    seconds: float
    wrong: str = ""


class _TooLongError(BaseException):
    """Nobody may catch it on the way."""


def load(root: Path) -> Trial:
    """Load the content folder `root`, and make of it what the build makes, short of pages."""
    start = process_time()
    loads, wrong = False, ""
    try:
        with _watched(), _hurried():
            content = load_content(root)
            loads = True
            use(content)
    except ContentError as error:
        wrong = "" if loads is False else f"stopped after it was found good: {error}"
        wrong = wrong or _ill_told(error)
    except _TooLongError:
        wrong = f"more than {LIMIT:g} s\n{_last_lines()}"
    except BaseException:  # noqa: BLE001 (whatever it is, nobody but a developer should see it)
        wrong = traceback.format_exc()
    strangers = _strangers(root)
    if strangers:
        wrong = f"read outside the tree: {strangers}\n{wrong}"
    return Trial(loads and not wrong, process_time() - start, wrong)


def use(content: Content) -> None:
    """Make of `content` what needs no template: feed, calendars, figures, letters."""
    site = content.site
    markdown = converter(dict(site.contact_links))
    texts = {
        document.meta.address: markdown.reset().convert(document.body)
        for document in content.documents
        if isinstance(document.meta, NewsMeta)
    }
    news.feed(content, texts)
    moves(content.redirects)
    organisation(site)
    today = build_day(content, None)
    agenda.coming(content, today), agenda.held(content, today)
    lecture_calendar.calendar(content.lectures, site)
    for lecture in content.lectures:
        lecture_data.event_data(lecture, site), lecture_data.letter(lecture, site)
    for report in content.reports:
        report_data.as_csv(report), report_data.as_json(report, site)
        for chart in report.charts:
            charts.draw(report, chart)


def _ill_told(error: ContentError) -> str:
    """Return what the report lacks, or tells that it should not."""
    if SECRET in str(error):
        return f"tells what stands outside the tree: {error}"
    if not error.faults or not all(fault.problem and fault.remedy and fault.path for fault in error.faults):
        return f"says too little: {error}"
    if len(str(error)) > 200_000:
        return f"a report of {len(str(error))} characters: {str(error)[:600]}"
    obeyed = [char for char in str(error) if char != "\n" and unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]
    return f"holds {obeyed[:9]}, which a screen obeys: {error!s:.600}" if obeyed else ""


@contextmanager
def _hurried() -> Iterator[None]:
    """Interrupt what is within after LIMIT seconds of the processor's time."""
    before = signal.signal(signal.SIGPROF, _interrupt)
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise _TooLongError


def _last_lines() -> str:
    return "".join(traceback.format_exc().splitlines(keepends=True)[-14:])


@contextmanager
def _watched() -> Iterator[None]:
    """Note every file that is opened within."""
    global _opened  # noqa: PLW0603 (a hook of Python's can never be taken away again)
    if _opened is None:
        sys.addaudithook(_note)
    _opened = []
    yield


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and _opened is not None and isinstance(arguments[0], str | bytes | os.PathLike):
        _opened.append(os.fsdecode(arguments[0]))


def _strangers(root: Path) -> list[str]:
    """Return the files that were opened though they are neither in `root` nor a part of Python or of the project."""
    opened = [Path(name) for name in _opened or ()]
    folders = {folder: folder.resolve() for folder in {path.parent for path in opened}}
    real = {str(path): folders[path.parent] / path.name for path in opened}
    allowed = (f"{root.resolve()}/", *_ours)
    found = {name: str(path.resolve() if path.is_symlink() else path) for name, path in real.items()}
    return [name for name, path in found.items() if not path.startswith(allowed)]
