"""Build the whole site beside the old one and change places only when all is well.

Pelican uses this class through PELICAN_CLASS, so every way of starting it is equally careful.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from pelican import Pelican

from . import compiled, freshness, output_checks, sharing
from .directory import Directory
from .documents import Content
from .faults import ContentError
from .finishing import Finisher
from .loading import load_content
from .reader import CONTENT_SETTING

DAY_SETTING = "PUBLISHED_ON"  # set for publication only


@contextmanager
def _swedish_report() -> Iterator[None]:
    """Let staff read the report instead of a traceback."""
    try:
        yield
    except ContentError as error:
        print(error, file=sys.stderr)
        raise SystemExit(1) from None


class CarefulPelican(Pelican):
    """Pelican that checks the content first, the output last, and never harms the site that stands."""

    telling = staticmethod(_swedish_report)

    def __init__(self, settings: dict[str, Any]) -> None:
        with self.telling():
            settings[CONTENT_SETTING] = content = self.load(settings)
            if day := settings.get(DAY_SETTING):
                _judge_age(content.directory, day)
        options = settings["JINJA_ENVIRONMENT"]
        if "bytecode_cache" not in options:
            settings["JINJA_ENVIRONMENT"] = options | {"bytecode_cache": compiled.kept(Path(settings["PATH"]).parent, options)}
        super().__init__(settings)

    def load(self, settings: dict[str, Any]) -> Content:
        """Return the content, or raise ContentError with every fault in it."""
        return load_content(Path(settings["PATH"]), each=sharing.each)

    def _get_generator_classes(self) -> list[type]:
        return [*super()._get_generator_classes(), Finisher]

    def run(self) -> None:
        """Build into a folder beside the output, check it, and swap the two."""
        target = Path(self.settings["OUTPUT_PATH"])
        with self.telling(), staging(target) as folder:
            self.output_path = self.settings["OUTPUT_PATH"] = str(folder)
            try:
                super().run()
            finally:
                self.output_path = self.settings["OUTPUT_PATH"] = str(target)
            exit_destination = self.settings[CONTENT_SETTING].site.exit.destination
            if faults := output_checks.check(folder, exit_destination):
                raise ContentError(faults)
            swap(folder, target)


def _judge_age(directory: Directory, day: date) -> None:
    """Say what was checked long ago, and refuse what was checked too long ago, seen from `day`."""
    if faults := freshness.refused(directory, day):
        raise ContentError(faults)
    for line in freshness.warnings(directory, day):
        print(f"Gammal uppgift. {line}", file=sys.stderr)


@contextmanager
def staging(target: Path) -> Iterator[Path]:
    """Give an empty folder beside `target`, and remove what is left of it afterwards."""
    folder = target.with_name(f".{target.name}-bygge-{os.getpid()}")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def swap(new: Path, target: Path) -> None:
    """Put `new` in the place of `target`; two renames, so no half-written site is ever there."""
    old = target.with_name(f"{new.name}-gammal")
    if target.exists():
        target.rename(old)
    new.rename(target)
    shutil.rmtree(old, ignore_errors=True)
