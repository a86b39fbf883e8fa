"""Write a check into the directory's files, only where the files stay right; decides nothing about facts."""

from __future__ import annotations

from pathlib import Path

from . import directory_loading, yaml_source
from .editor_schemas import record_model
from .faults import ContentError, Fault
from .models.evidence import Review
from .review_note import Note, dated, noted
from .validation import validate
from .yaml_source import YamlDocument

CATEGORIES = "kategorier"


def note(content: Path, name: str, note: Note) -> list[Path]:
    """Write `note` into the file called `name` and return the changed files; raises ContentError where it would do harm.

    A check moves the directory's own day along, since no fact may be younger than that.
    """
    _check(note)
    path, days = _file(content, name), content / directory_loading.FOLDER / f"{CATEGORIES}.yaml"
    changed = {path: noted(path.read_text(encoding="utf-8"), note)}
    _check_file(path, changed[path], name)
    if note.is_check:
        changed[days] = dated(days.read_text(encoding="utf-8"), note.day)
    written = [path for path, text in changed.items() if text != path.read_text(encoding="utf-8")]
    for path in written:
        path.write_text(changed[path], encoding="utf-8")
    return written


def _file(content: Path, name: str) -> Path:
    """Return the file that staff call `name`."""
    folders = (directory_loading.SERVICES, directory_loading.FOLDER)
    found = [path for path in (content / folder / f"{name}.yaml" for folder in folders) if path.is_file()]
    if not found or name == CATEGORIES or not name[:1].isalnum():
        raise ContentError(
            [Fault("granska", f"Det finns ingen fil i katalogen som heter {name}.yaml.", "Skriv invoke granska och se namnen.")]
        )
    return found[0]


def _check(note: Note) -> None:
    """Say what is wrong with what staff typed, by the names of the choices."""
    data = {"datum": note.day.isoformat(), "vem": note.role, "andrat": note.change}
    _, faults = validate(Review, YamlDocument("granska", data))
    if faults:
        raise ContentError(faults)


def _check_file(path: Path, text: str, name: str) -> None:
    document, faults = yaml_source.parse(text, path.name)
    if document:
        _, more = validate(record_model(name), document)
        faults += more
    if faults:
        raise ContentError(faults)
