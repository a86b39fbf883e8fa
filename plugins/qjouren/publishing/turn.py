"""One at a time: a lock on the place that is published to, which dies with whoever holds it; sends nothing itself.

It is the kernel's lock on a file, not the file: a kill, a closed lid or a lost line leaves nothing that must be taken away.
"""

from __future__ import annotations

import getpass
import platform
import shlex
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from .errors import HostError, StoppedError

try:
    import fcntl
except ImportError:  # Windows has no such lock
    fcntl = None  # type: ignore[assignment]

FILE = ".publicerar"  # holds who has the turn, for the one who is refused
LONGEST = 1800  # seconds that a machine keeps the turn for one whose line has broken without its noticing
_PATIENCE, _BUSY, _TAKEN = 10, 75, "--tur--"


@contextmanager
def in_folder(root: Path) -> Iterator[None]:
    """Hold the turn in the folder `root` of this computer."""
    root.mkdir(parents=True, exist_ok=True)
    with (root / FILE).open("a+", encoding="utf-8") as file:
        _lock(file.fileno(), root)
        file.truncate(0)
        print(holder(), file=file, flush=True)
        try:
            yield
        finally:
            file.truncate(0)


@contextmanager
def over_ssh(shell: Sequence[str], host: str, root: str) -> Iterator[None]:
    """Hold the turn in the folder `root` on `host`: a session of its own keeps the lock as long as its input is open."""
    # Waits in `cat` until the other end of the line is closed, by us or by what broke.
    hold = f'echo "$1" >{FILE}; echo {_TAKEN}; timeout {LONGEST} cat >/dev/null; : >{FILE}'
    locked = f"flock -w {_PATIENCE} -E {_BUSY} {FILE} sh -c {shlex.quote(hold)} - {shlex.quote(holder())}"
    words = f"mkdir -p {root} && cd {root} && {{ {locked}; code=$?; test $code -ne {_BUSY} || cat {FILE}; exit $code; }}"
    pipe = subprocess.PIPE
    with subprocess.Popen([*shell, host, words], stdin=pipe, stdout=pipe, stderr=pipe, text=True) as holding:
        said = holding.stdout.readline().strip() if holding.stdout else ""
        if said != _TAKEN:
            problem = holding.communicate()[1].strip()
            if holding.returncode != _BUSY:
                raise HostError(f"Värden {host} svarade med ett fel: {problem or holding.returncode}")
            lost = f"Har den andra tappat nätet släpps det av sig självt inom {LONGEST // 60} minuter."
            raise _refusal(said, f"{lost} Är det bråttom: ta bort filen {root}/{FILE} på {host}.")
        yield


def holder() -> str:
    """Return who publishes, and since when, as the next one is told."""
    who = "någon"
    with suppress(KeyError, OSError):  # an account without a name
        who = getpass.getuser()
    return f"{who} på {platform.node()}, sedan {datetime.now().astimezone():%Y-%m-%d %H:%M}"


def _lock(number: int, root: Path) -> None:
    if not fcntl:
        return
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise _refusal((root / FILE).read_text(encoding="utf-8"), "Avbryts det andra kommandot släpps låset genast.") from None
    except OSError:
        return  # a disk that knows no locks: rather publish than not


def _refusal(who: str, remedy: str) -> StoppedError:
    return StoppedError(
        f"Någon annan publicerar hit just nu: {who.strip() or 'okänt vem'}.\n"
        f"Ingenting har ändrats. Vänta tills det är klart och kör kommandot igen. {remedy}"
    )
