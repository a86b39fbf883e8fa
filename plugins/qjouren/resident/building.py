"""Build the site in this process, again and again: the first time whole, then what a save touches; never harms the site that stands."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican.log import init as init_logging
from pelican.settings import read_settings

from ..build import staging
from ..documents import Content
from ..faults import ContentError
from ..loading import load_content, read_content
from ..wording import guard
from ..wording.advice import MOST, report
from .ahead import Ahead
from .checking import Ledger, is_right_alone
from .drawing import Drawing
from .generating import ResidentPelican
from .glimpse import Glimpse, own_pages
from .memory import CompiledTemplates, Memory
from .messages import Built
from .pausing import Interrupted, Pause
from .quick import is_wrong, write_text
from .remembering import Records, RememberingFolder
from .replacing import replace_all, replace_files
from .standing import Standing, mark

SETTINGS = "pelicanconf.py"
TEMPLATES = "theme/templates"
UNHEARD = ("qjouren.wording.show",)  # plugins that only say things to the terminal, which is not ours


def strict_builder(root: Path, pause: Pause | None = None) -> SiteBuilder:
    """Return a builder for which a warning of Pelican's is a fault, and that `pause` may stop."""
    init_logging(fatal="warnings")
    return SiteBuilder(root, pause=pause)


@dataclass(frozen=True)
class Found:
    """A site that is right, and how its files differ from those that stand."""

    standing: Standing
    changed: Mapping[str, Path]
    removed: Collection[str]


class SiteBuilder:
    """Builds the site of the repository `root` for the preview."""

    def __init__(self, root: Path, settings: str = SETTINGS, pause: Pause | None = None) -> None:
        self.root, self.file = root.resolve(), settings
        self.pause = pause or Pause()
        self.records = Records()
        self.compiled = CompiledTemplates()
        self.standing: Standing | None = None
        self.output = Path()
        self.ahead = Ahead()
        self.waiting: set[Path] = set()  # saved, and not in the site that stands
        self.stopped = False  # by a fault, the last time
        self.unread: set[Path] | None = None  # saved since the reminders were told; None for everything

    def build(self, saved: list[str] | None, shown: Iterable[str] = ()) -> Built:
        """Build after `saved` were saved, None for all; return what changed in the output, and whether more is to be built.

        The pages that are `shown` now, and those whose own source was saved, come first, each as soon as it is drawn.
        """
        paths = [Path(path) for path in saved or ()]
        self.records.forget(paths)
        self.unread = None if saved is None or self.unread is None else self.unread | set(paths)
        if saved is None or not self._stands():
            self.standing = None
            self.ahead.before.clear()
        try:
            if self.standing and (names := self._first(self.standing, paths, tuple(shown))):
                return Built(names, more=True)
            built = Built(self._build(), advice=self._advice())
        except Interrupted:
            return Built((), more=True)
        except ContentError:
            self._take_back()
            raise
        except BaseException:
            self._take_back()
            self.standing = None  # what cannot be understood is not built upon
            raise
        self.waiting.clear()
        self.stopped = False
        return built

    def _stands(self) -> bool:
        """Tell whether the site that stands is the one we built."""
        return bool(self.standing) and self.standing.mark == mark(self.output)  # type: ignore[union-attr]

    def _first(self, standing: Standing, paths: list[Path], shown: tuple[str, ...]) -> tuple[str, ...]:
        """Write what can be written before the rest is known, and return its names; nothing where a fault is to be told first."""
        with staging(self.output) as spare:
            if len(paths) == 1 and not self.waiting:
                folder = RememberingFolder(self.root / "content", self.records)
                if name := write_text(standing, folder, paths[0], self.output, spare):
                    return (name,)
            self.waiting.update(paths)
            return () if self.stopped or not paths else self._glimpse(standing, paths, shown, spare)

    def _glimpse(self, standing: Standing, paths: list[Path], shown: tuple[str, ...], spare: Path) -> tuple[str, ...]:
        try:
            folder = RememberingFolder(self.root / "content", self.records)
            content = read_content(folder)
            texts = [content.by_path[name] for path in paths if path.is_file() and (name := folder.name(path)) in content.by_path]
            wanted = {*own_pages(content, folder.root, paths), *shown}
            if not wanted or (texts and is_wrong(content, folder, texts)):
                return ()
            glimpse = Glimpse(content, spare, self.templates(self.waiting), wanted, standing.memory)
            ResidentPelican(self._settings(spare), content, glimpse).show()
            written = glimpse.written()
            return self.ahead.put(self.output, written) if is_right_alone(written, content.site.exit.destination) else ()
        except Exception:  # noqa: BLE001 (the whole build meets it too, and tells it with all the others)
            return ()

    def _settings(self, place: Path) -> dict[str, Any]:
        settings: dict[str, Any] = read_settings(str(self.root / self.file), override={"DELETE_OUTPUT_DIRECTORY": False})
        self.output = Path(settings["OUTPUT_PATH"])
        settings["JINJA_ENVIRONMENT"] = settings["JINJA_ENVIRONMENT"] | {"bytecode_cache": self.compiled}
        plugins = [plugin for plugin in settings["PLUGINS"] if plugin not in UNHEARD]
        return settings | {"OUTPUT_PATH": str(place), "PLUGINS": plugins}

    def _build(self) -> tuple[str, ...]:
        settings = self._settings(Path())
        whole = not all(map(self.is_traced, self.waiting))
        with staging(self.output) as folder:
            place = folder / "ritat"
            place.mkdir()
            with self.pause.allowed():
                content = load_content(Path(settings["PATH"]), RememberingFolder(Path(settings["PATH"]), self.records))
                memory = self.standing.memory if self.standing and not whole else Memory()
                drawing = Drawing(memory, content, place, self.templates(self.waiting))
                ResidentPelican(settings | {"OUTPUT_PATH": str(place)}, content, drawing).run()
                found = self._checked(content, drawing)
            return self._publish(found, folder)

    def _checked(self, content: Content, drawing: Drawing) -> Found:
        """Check what has been drawn with all that stands, and return what is to be put in its place."""
        ledger, known = (self.standing.ledger, self.standing.prints) if self.standing else (Ledger({}, {}), {})
        written = drawing.written()
        prints = {name: hashlib.sha256(path.read_bytes()).digest() for name, path in written.items()}
        changed = {name: path for name, path in written.items() if known.get(name) != prints[name]}
        removed = ledger.sizes.keys() - written.keys() - drawing.kept
        ledger = ledger.after(changed, removed, content.site.exit.destination)
        prints = {name: print_ for name, print_ in (known | prints).items() if name not in removed}
        return Found(Standing(content, drawing, ledger, prints), changed, removed)

    def _publish(self, found: Found, folder: Path) -> tuple[str, ...]:
        """Put what was found right in its place, and return the names of the files that changed."""
        back = self.ahead.take_back(self.output, folder, found.changed)
        if self.standing:
            replace_files(self.output, found.changed, found.removed)
        else:
            replace_all(self.output, found.changed, folder / "ny")
        self.standing = found.standing
        self.standing.mark = mark(self.output)
        return tuple(sorted({*found.changed, *found.removed, *back}))

    def _advice(self) -> str:
        """Return in Swedish the reminders about the texts that nobody has been reminded of since they were saved."""
        assert self.standing  # noqa: S101 (it has just been built)
        names = None if self.unread is None else {os.path.relpath(path, self.root) for path in self.unread}
        self.unread = set()
        found = guard.check(self.standing.content, names)
        return report(found, MOST) if found else ""

    def _take_back(self) -> None:
        """Let the site be what it was before what is wrong was saved."""
        self.stopped = True
        if self.ahead.before:
            with staging(self.output) as folder:
                self.ahead.take_back(self.output, folder)

    def is_traced(self, path: Path) -> bool:
        """Tell whether what the file at `path` says is read only through traces: all but pictures, films, styles, scripts and code."""
        content, templates = self.root / "content", self.root / TEMPLATES
        is_text = path.is_relative_to(content) and not any(path.is_relative_to(content / name) for name in ("bilder", "filmer"))
        return is_text or path.is_relative_to(templates)

    def templates(self, paths: Iterable[Path]) -> frozenset[str]:
        """Return the names of the templates among `paths`."""
        folder = self.root / TEMPLATES
        return frozenset(path.relative_to(folder).as_posix() for path in paths if path.is_relative_to(folder))
