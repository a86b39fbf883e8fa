"""Say in Swedish what stopped a build, whatever it was: content, template or code; mends nothing."""

from __future__ import annotations

import traceback
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from ..faults import ContentError, Fault

TEMPLATES = "theme/templates"
_UNDO = "Ångra det du ändrade sist, eller fråga den som sköter tekniken."


def faults_of(error: BaseException, root: Path) -> tuple[Fault, ...]:
    """Return what `error` says, with its place in the repository `root`."""
    if isinstance(error, ContentError):
        return error.faults
    if isinstance(error, TemplateSyntaxError):
        return (
            Fault(
                _name(error.filename or error.name or TEMPLATES, root), f"Mallen går inte att läsa: {error.message}", _UNDO, error.lineno
            ),
        )
    if isinstance(error, TemplateNotFound):
        return (Fault(TEMPLATES, f"Mallen {error.message} finns inte.", _UNDO),)
    path, line = _place(error, root)
    kind = "Mallen" if isinstance(error, TemplateError) else "Koden"
    return (Fault(path, f"{kind} stannade av ett fel: {_words(error)}", _UNDO, line),)


def _words(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".strip().rstrip(":")


def _place(error: BaseException, root: Path) -> tuple[str, int | None]:
    """Return the innermost place in our own files that the error passed."""
    if isinstance(error, SyntaxError) and error.filename:
        return _name(error.filename, root), error.lineno
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_ours(frame.filename, root)]
    return (_name(frames[-1].filename, root), frames[-1].lineno) if frames else ("hela bygget", None)


def _is_ours(filename: str, root: Path) -> bool:
    path = Path(filename)
    return path.is_relative_to(root) and ".venv" not in path.relative_to(root).parts


def _name(filename: str, root: Path) -> str:
    path = Path(filename)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else filename
