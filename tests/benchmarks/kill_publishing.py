"""Kill many publications to each host at random points while a visitor reads; print what she met.

python -m tests.benchmarks.kill_publishing [kills] [seed]   (200 kills a host unless told)
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "plugins"))

from tests.publishing import hosts, killing


def main() -> None:
    """Print a line a host; end with 1 where a visitor met half a site."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    os.environ.update(hosts.KEYS)
    faults = 0
    with tempfile.TemporaryDirectory() as place, hosts.ssh_server(Path(place, "sshd")) as shell, hosts.store() as (endpoint, fetch):
        web = Path(place, "mapp"), Path(place, "ssh")
        reached = [
            ({"slag": "mapp", "mapp": str(web[0])}, hosts.from_folder(web[0] / "nu/webb")),
            ({"slag": "s3", "andpunkt": endpoint, "hink": hosts.BUCKET, "arkiv": hosts.ARCHIVE}, fetch),
            ({"slag": "ssh", "vard": hosts.LOOPBACK, "mapp": str(web[1]), "skal": " ".join(shell)}, hosts.from_folder(web[1] / "nu/webb")),
        ]
        for told, read in reached:
            result = killing.kill_again_and_again(told, read, Path(place, "platser", told["slag"]), kills, seed)
            faults += len(result.faults)
            print(told["slag"], result, flush=True)
    sys.exit(faults > 0)


if __name__ == "__main__":
    main()
