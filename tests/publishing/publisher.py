"""A program that publishes on command, each time in a process of its own that can be killed: «a», «b» or «angra» on standard input.

It answers with the process's number when it begins and with how it ended. Its argument says as JSON which host.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from qjouren.publishing import names
from qjouren.publishing.folder import FolderHost
from qjouren.publishing.release import Host, sealed
from qjouren.publishing.s3 import S3Host, client
from qjouren.publishing.ssh import SshHost

from tests.publishing.samples import COMMIT, DAY


def nothing() -> None:
    """Count no steps."""


def host(told: dict[str, str]) -> Host:
    """Return the host that the test means."""
    if told["slag"] == "mapp":
        return FolderHost(Path(told["mapp"]))
    if told["slag"] == "ssh":
        return SshHost(told["vard"], told["mapp"], told["skal"].split())
    return S3Host(client(told["andpunkt"]), told["hink"], told["arkiv"])


def act(told: dict[str, str], word: str) -> None:
    """Publish site `word`, or go back."""
    there = host(told)
    with there.turn():
        change(there, told, word)


def change(there: Host, told: dict[str, str], word: str) -> None:
    """Publish site `word`, or go back, while the place is held."""
    if word != "angra":
        there.publish(sealed(Path(told["platser"], word), COMMIT, DAY), nothing)
        return
    kept, shown = there.releases()
    if back := names.previous(kept, shown) if shown else None:
        there.show(back, nothing)


def main() -> None:
    """Do as told until standard input ends."""
    told = json.loads(sys.argv[1])
    client("http://127.0.0.1:1")  # read boto3's own data once, not once a publication
    for line in sys.stdin:
        child = os.fork()
        if not child:
            os.setsid()
            try:
                act(told, line.strip())
            except Exception as error:  # noqa: BLE001 (the parent tells)
                print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)
                os._exit(1)
            os._exit(0)
        print(child, flush=True)
        print(os.waitpid(child, 0)[1], flush=True)


if __name__ == "__main__":
    main()
