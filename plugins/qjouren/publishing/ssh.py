"""The same folder of releases and the same link on another machine, by rsync and ssh; speaks no protocol of its own.

The machine needs a POSIX shell, rsync, flock, and GNU's `mv` and `ln`, as every Linux has.
"""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from . import names, turn
from .errors import HostError
from .folder import RELEASES, SETTINGS, SHOWN, UNFINISHED, WEB, steps
from .manifest import MANIFEST, Manifest, parsed
from .progress import Step
from .release import Release

PATIENCE = 30  # seconds to wait for the host to answer at all
SSH = ("ssh", "-o", "BatchMode=yes", "-o", f"ConnectTimeout={PATIENCE}", "-o", f"ServerAliveInterval={PATIENCE}")
_MARK = "--slapp--"


class SshHost:
    """The folder `root` on `host`, reached by the command `shell`; `after` is what the host does when another release is shown."""

    def __init__(self, host: str, root: str, shell: Sequence[str] = SSH, after: str = "true") -> None:
        self.host, self.root, self.shell, self.after = host, root, list(shell), after

    def releases(self) -> tuple[list[str], str | None]:
        """Return the releases that are kept there, oldest first, and the one that is shown."""
        kept, shown, _ = self._state()
        return kept, shown

    def plan(self, release: Release) -> list[str]:
        """Return what would be done."""
        return steps(*self.releases(), release)

    def turn(self) -> AbstractContextManager[None]:
        """Hold the folder there while it changes."""
        return turn.over_ssh(self.shell, self.host, self.root)

    def publish(self, release: Release, step: Step) -> str:
        """Send the release aside, see that it came whole, then switch the link with one rename."""
        kept, shown, before = self._state()
        name = names.following(kept, release.manifest.identity)
        aside = f"{RELEASES}/{UNFINISHED}{name}"
        self._run(f"{_remove(names.undone(kept, shown))} && mkdir {aside}")
        linked = [f"--link-dest=../../{shown}/{WEB}"] if shown else []
        self._rsync(release.folder, f"{aside}/{WEB}", *linked, step=step)
        if release.settings:
            self._rsync(release.settings, f"{aside}/{SETTINGS}")
        if different := self._rsync(release.folder, f"{aside}/{WEB}", "--dry-run", "--delete"):
            raise HostError(f"Filerna kom inte fram hela till {self.host}. Ingenting har bytts. Skiljer sig: {different[0]}")
        moved = f"mv -T {aside} {RELEASES}/{name}"
        carried = _carry_over(before, f"{aside}/{WEB}")
        self._run(" && ".join([*carried, moved, _switch(name), f"( {self.after} )", _remove(names.surplus(kept, name))]))
        return name

    def show(self, name: str, step: Step) -> None:
        """Show the kept release `name`."""
        carried = _carry_over(self._state()[2], f"{RELEASES}/{name}/{WEB}")
        self._run(" && ".join([*carried, _switch(name), f"( {self.after} )"]))

    def _state(self) -> tuple[list[str], str | None, Manifest | None]:
        """Return the releases that are kept, the one that is shown, and its manifest."""
        asked = (f"ls {RELEASES}", f"readlink {SHOWN} || true", f"cat {SHOWN}/{WEB}/{MANIFEST} 2>/dev/null || true")
        words = [f"mkdir -p {self.root}/{RELEASES}", f"cd {self.root}", f" && echo {_MARK} && ".join(asked)]
        found, link, manifest = self._run(" && ".join(words), inside=False).split(f"{_MARK}\n")
        kept = names.releases(found.split())
        shown = link.strip().rpartition("/")[2]
        return kept, shown if shown in kept else None, parsed(manifest)

    def _run(self, command: str, *, inside: bool = True) -> str:
        """Run `command` in the shell of the host, in the folder; every part of it is our own word or checked by the model."""
        whole = f"cd {self.root} && {command}" if inside else command
        done = subprocess.run([*self.shell, self.host, whole], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        if done.returncode:
            raise HostError(f"Värden {self.host} svarade med ett fel: {done.stderr.strip() or done.returncode}")
        return done.stdout

    def _rsync(self, source: Path, folder: str, *options: str, step: Step = lambda: None) -> list[str]:
        """Copy the folder `source` to `folder` there, by sums and not by dates; return the lines that rsync writes."""
        rsync = ["rsync", "--recursive", "--checksum", "--perms", "--chmod=D755,F644", f"--timeout={PATIENCE * 4}", "--out-format=%i %n"]
        place = f"{self.host}:{self.root}/{folder}/"
        command = [*rsync, *options, f"--rsh={' '.join(self.shell)}", f"{source}/", place]
        lines = []
        with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as sending:
            for line in sending.stdout or ():
                lines.append(line.strip())
                step()
            problem = sending.stderr.read() if sending.stderr else ""
        if sending.returncode:
            raise HostError(f"Det gick inte att skicka filerna till {self.host}: {problem.strip()}")
        return lines


def _switch(name: str) -> str:
    """Return the words that show `name`: a new link, and one rename; it is replaced, never taken away."""
    return f"ln -sfn {RELEASES}/{name} .{SHOWN}-ny && mv -T .{SHOWN}-ny {SHOWN}"


def _remove(old: list[str]) -> str:
    """Return the words that remove releases, and what is left of others; the name goes first, as in a folder."""
    moves = [f"mv -T {RELEASES}/{name} {RELEASES}/{UNFINISHED}{name}" for name in old]
    return " && ".join([*moves, f"rm -rf {RELEASES}/{UNFINISHED}*"])


def _carry_over(before: Manifest | None, new: str) -> list[str]:
    """Return the words that let what a page that is open may still fetch outlive its release by one, in the folder `new`."""
    paths = sorted(before.fetched) if before else []
    copy = "{{ test -e {new}/{path} || {{ mkdir -p {new}/{parent} && cp {old}/{path} {new}/{path}; }}; }}"
    return [copy.format(new=new, old=f"{SHOWN}/{WEB}", path=path, parent=_parent(path)) for path in paths]


def _parent(path: str) -> str:
    return path.rpartition("/")[0] or "."
