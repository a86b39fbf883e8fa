"""What a new file is called and how its fields are written; opens no file of its own."""

from __future__ import annotations

import re
import shutil
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import yaml

from ..consistency import fold
from ..documents import Content
from ..faults import ContentError, Fault
from ..loading import load_content
from .form import Files
from .questions import Answers, fields

_MANY = 100
_LIKE_A_NUMBER = re.compile(r"[-+\d][-+\d .:_–]*")


class _Indented(yaml.SafeDumper):
    """Lists stand two spaces in, as in the files that staff know."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002 (the library's)
        super().increase_indent(flow, indentless=False)


def _text(dumper: _Indented, text: str) -> yaml.ScalarNode:
    """Write what could be taken for something else than text in quotes, as staff do."""
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, '"' if _LIKE_A_NUMBER.fullmatch(text) else None)


_Indented.add_representer(str, _text)


def free_name(title: str, above: str, content: Content) -> str:
    """Return a name for a file and for an address below `above`, made of `title`, that nothing in `content` has."""
    taken = {address.removeprefix(above).strip("/") for address in content.addresses if address.startswith(above)}
    taken |= {PurePosixPath(path).stem for path in content.by_path}
    name = re.sub(r"[^a-z0-9]+", "-", fold(title)).strip("-") or "ny"
    return next(one for one in (name, *(f"{name}-{number}" for number in range(2, _MANY))) if one not in taken)


def markdown(answers: Answers, text: str) -> str:
    """Return a Markdown file: the fields of `answers`, and `text` below them."""
    return f"---\n{yaml_fields(answers)}---\n\n{text}\n"


def yaml_fields(answers: Answers) -> str:
    """Return the fields of `answers` as YAML, in their own order."""
    return yaml.dump(fields(answers), Dumper=_Indented, allow_unicode=True, sort_keys=False, width=10_000)


def faults_with(content: Path, files: Files) -> list[Fault]:
    """Return what would be wrong with the content folder if it held `files` too; tries it in a copy."""
    with TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(content, Path(folder) / content.name))
        write(copy, files)
        try:
            load_content(copy)
        except ContentError as error:
            return list(error.faults)
    return []


def write(content: Path, files: Files) -> list[Path]:
    """Write `files` into the content folder and return their paths."""
    paths = [content / name for name in files]
    for path, text in zip(paths, files.values(), strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return paths
