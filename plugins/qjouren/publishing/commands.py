"""Publish, go back, compare: what the three verbs do, step by step, and what they tell staff."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from ..models.targets import Target
from . import comparing, hosted, making, names
from .errors import StoppedError
from .folder import SHOWN, WEB
from .manifest import MANIFEST, of_folder, parsed
from .progress import bar
from .release import Host, Release
from .target_file import opened, target

Say = Callable[[str], object]
_HOSTED = ("cloudflare", "netlify")


def publish(root: Path, name: str, say: Say, *, dry: bool = False, proofs: bool = True) -> None:
    """Send what is committed in `root` to the target `name`, and see that it came through."""
    goal = target(root, name)
    host = opened(goal, root)
    version = making.version_to_publish(root)
    if proofs and not dry:
        making.prove(root)
    with making.built(root, version) as release:
        if goal.kind in _HOSTED:
            hosted.unpack(release.folder)
        if problems := [*hosted.problems(goal.kind, release.folder)] if goal.kind in _HOSTED else []:
            raise StoppedError("\n".join(problems))
        if dry:
            say("\n".join(["Så här skulle det gå till. Ingenting har ändrats.", *host.plan(release)]))
            return
        with host.turn(), bar(f"Skickar till {name}", len(release.manifest.files) + 1) as step:
            shown = host.publish(release, step)
        say(f"Utgåvan {shown} ligger nu på {name}.")
        _verify(goal, root, release, say)


def undo(root: Path, name: str, say: Say, *, dry: bool = False) -> None:
    """Show, at the target `name`, the release before the one that is shown."""
    goal = target(root, name)
    host = opened(goal, root)
    if dry:
        say(f"{name} skulle gå tillbaka till {_release_before(host, name)}. Ingenting har ändrats.")
        return
    with host.turn(), bar("Går tillbaka") as step:
        back = _release_before(host, name)
        host.show(back, step)
    say(f"{name} visar nu {back}.")
    if goal.kind in _HOSTED:
        say(f"Skicka den: {_command(goal, root)}\nEller välj den hos värden: {hosted.way_back(goal.kind, str(goal.project))}")


def compare(root: Path, origin: str, say: Say) -> bool:
    """Hold what is served at `origin` against what its version gives when it is built here; return whether they are alike."""
    site = comparing.Site(origin)
    answer = site.ask(f"/{MANIFEST}")
    served = parsed(answer.body.decode(errors="replace")) if answer.status == 200 else None  # noqa: PLR2004 (what the web calls it)
    with ExitStack() as stack:
        if served:
            say(f"{origin} säger sig visa utgåvan {served.commit[:12]} från {served.day}.")
            release = stack.enter_context(making.rebuilt(root, served.commit))
        else:
            say(f"{origin} säger inte vilken utgåva den visar. Den jämförs med den som står här.")
            release = stack.enter_context(making.rebuilt(root, "HEAD"))
        return _alike(site, release, say)


def _verify(goal: Target, root: Path, release: Release, say: Say) -> None:
    if goal.kind in _HOSTED:
        say(f"Skicka mappen nu: {_command(goal, root)}\nKontrollera sedan: invoke jamfor {goal.site}")
    elif not goal.site:
        _read_back(root / Path(str(goal.folder)).expanduser() / SHOWN / WEB, release, say)
    elif not _alike(comparing.Site(goal.site), release, say):
        raise StoppedError(f"Det som visas är inte det som byggdes. Gå tillbaka med: invoke angra {goal.name}")


def _read_back(folder: Path, release: Release, say: Say) -> None:
    """Hold the files in `folder`, which nobody serves, against the release."""
    there = of_folder(folder, release.manifest.commit, release.manifest.day).files
    if wrong := sorted(path for path, entry in release.manifest.files.items() if there.get(path) != entry):
        raise StoppedError(f"Filerna i mappen är inte de som byggdes: {', '.join(wrong[:10])}")
    say(f"Allt stämmer: {len(there) + 1} filer ligger i {folder}. Målet har ingen adress, så hur de visas är inte prövat.")


def _alike(site: comparing.Site, release: Release, say: Say) -> bool:
    with bar(f"Jämför med {site.origin}", comparing.count(release)) as step:
        found = comparing.differences(site, release, step)
    say("\n".join(found) if found else f"Allt stämmer: {len(release.manifest.files) + 1} filer är som de byggdes.")
    return not found


def _command(goal: Target, root: Path) -> str:
    folder = root / Path(str(goal.folder)).expanduser() / SHOWN / WEB
    return hosted.command(goal.kind, folder.resolve(), str(goal.project))


def _release_before(host: Host, name: str) -> str:
    kept, shown = host.releases()
    back = names.previous(kept, shown) if shown else None
    if not back:
        raise StoppedError(f"{name} har ingen tidigare utgåva att gå tillbaka till.")
    return back
