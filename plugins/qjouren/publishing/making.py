"""Make a release: of what is committed here, or of an older commit; every check of the build is passed on the way."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from .. import preview
from ..hosts import configs
from . import bill, repository
from .errors import StoppedError
from .progress import bar
from .release import Release, sealed

PROOFS = ("tests/content", "tests/site")


def version_to_publish(root: Path) -> tuple[str, str]:
    """Return the commit that stands here and its day; refuse what is in no commit, since nobody could build it again."""
    if changed := repository.uncommitted(root):
        listed = "\n  ".join(changed[:10])
        raise StoppedError(f"Det finns ändringar som inte är sparade i versionshistoriken:\n  {listed}\nSpara dem först.")
    if not (version := repository.version(root)):
        raise StoppedError("Mappen har ingen versionshistorik. Hämta webbplatsen med git.")
    return version


def prove(root: Path) -> None:
    """Run the tests of the content and of the built site."""
    if not find_spec("pytest"):
        raise StoppedError("Proven är inte installerade. Skriv: make check. Eller publicera utan dem: --utan-prov.")
    command = [sys.executable, "-m", "pytest", "-q", "-n", "auto", "--dist", "loadgroup", "-m", "not browser", *PROOFS]
    with bar("Provar texterna och sidorna"):
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        raise StoppedError(f"{done.stdout[-3000:]}\nProven gick inte igenom. Ingenting har publicerats.")


@contextmanager
def built(root: Path, version: tuple[str, str]) -> Iterator[Release]:
    """Build what stands in `root`, which is `version`, and give the release; it is thrown away afterwards."""
    with tempfile.TemporaryDirectory(prefix="slapp-") as place:
        folder = Path(place, "webbplats")
        with bar("Bygger och kontrollerar"):
            well = preview.build(root, "publishconf.py", folder)
        if not well:
            raise StoppedError("Bygget stannade. Ingenting har publicerats.")
        lock = (root / bill.LOCK).read_text(encoding="utf-8")
        (folder / bill.BILL).write_text(bill.bill(lock, *version), encoding="utf-8")
        configs.write(folder, Path(place, "varden"))
        count = sum(path.is_file() for path in folder.rglob("*"))
        with bar("Räknar filernas summor", count) as step:
            release = sealed(folder, *version, step, Path(place, "varden"))
        yield release


@contextmanager
def rebuilt(root: Path, commit: str) -> Iterator[Release]:
    """Build the older `commit` anew, in a folder of its own, and give the release."""
    if not (version := repository.version(root, commit)):
        told = f"Utgåvan {commit[:12]} finns inte i versionshistoriken här."
        raise StoppedError(f"{told} Skriv git fetch och försök igen. Finns den ändå inte har någon annan lagt ut den.")
    with tempfile.TemporaryDirectory(prefix="slapp-kalla-") as place:
        repository.unpack(root, version[0], Path(place))
        with built(Path(place), version) as release:
            yield release
