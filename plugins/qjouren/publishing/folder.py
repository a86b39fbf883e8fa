"""A folder of releases in this computer, and a symbolic link `nu` to the one that is shown.

The web server's root is `nu/webb`, its settings stand in `nu/varden`: one rename changes both.
"""

from __future__ import annotations

import shutil
from contextlib import AbstractContextManager
from pathlib import Path

from . import names, turn
from .manifest import MANIFEST, Manifest, parsed
from .progress import Step
from .release import Release

RELEASES, SHOWN = "slapp", "nu"
WEB, SETTINGS = "webb", "varden"
UNFINISHED = ".halv-"  # begins the name of a release that is being written, or was when the power went


class FolderHost:
    """The folder `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def releases(self) -> tuple[list[str], str | None]:
        """Return the releases that are kept, oldest first, and the one that is shown."""
        kept = names.releases(path.name for path in (self.root / RELEASES).iterdir()) if (self.root / RELEASES).is_dir() else []
        link = self.root / SHOWN
        shown = link.readlink().name if link.is_symlink() else None
        return kept, shown if shown in kept else None

    def plan(self, release: Release) -> list[str]:
        """Return what would be done."""
        return steps(*self.releases(), release)

    def turn(self) -> AbstractContextManager[None]:
        """Hold the folder while it changes."""
        return turn.in_folder(self.root)

    def publish(self, release: Release, step: Step) -> str:
        """Write the release aside, then switch the link: one rename, so nobody ever sees half of it."""
        kept, shown = self.releases()
        name = names.following(kept, release.manifest.identity)
        folder = self.root / RELEASES
        folder.mkdir(parents=True, exist_ok=True)
        self._remove(names.undone(kept, shown))
        aside = folder / f"{UNFINISHED}{name}"
        aside.mkdir(mode=0o755)
        _copy(release.folder, aside / WEB, step)
        if release.settings:
            _copy(release.settings, aside / SETTINGS, step)
        self._carry_over(shown, aside)
        aside.rename(folder / name)
        self._switch(name)
        self._remove(names.surplus(kept, name))
        return name

    def show(self, name: str, step: Step) -> None:
        """Show the kept release `name`."""
        self._carry_over(self.releases()[1], self.root / RELEASES / name)
        self._switch(name)

    def _switch(self, name: str) -> None:
        """Lead the link to `name`; it is replaced, never taken away."""
        new = self.root / f".{SHOWN}-ny"
        new.unlink(missing_ok=True)
        new.symlink_to(Path(RELEASES, name), target_is_directory=True)
        new.replace(self.root / SHOWN)

    def _carry_over(self, shown: str | None, new: Path) -> None:
        """Let what a page that is open may still fetch outlive its release by one."""
        old, new = self.root / RELEASES / str(shown) / WEB, new / WEB
        before, after = _manifest(old), _manifest(new)
        for path in sorted(before.fetched - (after.fetched if after else set())) if before else ():
            (new / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(old / path, new / path)

    def _remove(self, old: list[str]) -> None:
        """Remove releases, and what is left of others; the name goes first, so that half a release is never one to go back to."""
        folder = self.root / RELEASES
        for name in old:
            (folder / name).rename(folder / f"{UNFINISHED}{name}")
        for left in folder.glob(f"{UNFINISHED}*"):
            shutil.rmtree(left)


def steps(kept: list[str], shown: str | None, release: Release) -> list[str]:
    """Return in Swedish what publishing to a folder of releases does."""
    name = names.following(kept, release.manifest.identity)
    gone = [*names.undone(kept, shown), *names.surplus(kept, name)]
    return [
        f"Skriv {len(release.manifest.files) + 1} filer i {RELEASES}/{name}.",
        f"Byt {SHOWN} från {shown or 'ingenting'} till {name}.",
        *(f"Ta bort {old}." for old in dict.fromkeys(gone)),
    ]


def _copy(source: Path, target: Path, step: Step) -> None:
    """Copy a folder so that the web server may read it, whatever this computer's own rights are."""
    target.mkdir(mode=0o755)
    for path in sorted(source.rglob("*")):
        copy = target / path.relative_to(source)
        if path.is_dir():
            copy.mkdir()
            copy.chmod(0o755)
            continue
        shutil.copyfile(path, copy)
        copy.chmod(0o644)
        step()


def _manifest(folder: Path) -> Manifest | None:
    path = folder / MANIFEST
    return parsed(path.read_text(encoding="utf-8")) if path.is_file() else None
