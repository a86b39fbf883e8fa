"""Print how many requests a second one nginx process serves with the settings that we ship, beside empty files of the same size.

Run with `python -m tests.benchmarks.serving`; needs nginx and wrk. Both servers speak TLS on loopback. Requests are counted by the
processor's seconds that nginx itself used, which other work on the machine hardly moves, and by the clock, which it does.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qjouren import preview
from qjouren.hosts.precompress import precompress

from tests.hosts.servers import LOOPBACK, NAME, Server, running
from tests.support import ROOT

FILES = {"/": "index.html", "/hitta-hjalp/kommun/stockholm/": "hitta-hjalp/kommun/stockholm/index.html", "/sok/index.txt": "sok/index.txt"}
CONNECTIONS, SECONDS, ROUNDS = 64, 6, 3
BARE = """daemon off;
master_process off;
pid {home}/bare.pid;
error_log stderr crit;
events {{}}
http {{
  access_log off;
  server {{
    listen {loopback}:{port} ssl;
    ssl_certificate {home}/site.pem;
    ssl_certificate_key {home}/site.key;
    root {home}/bare;
  }}
}}
"""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        assert preview.build(ROOT, "publishconf.py", output)
        small = Path(folder) / "small"
        for name in (*FILES.values(), "404.html", "_headers", "_redirects"):
            (small / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(output / name, small / name)
        precompress(small)
        with running("nginx", small) as server, _bare(server) as port:
            print("File | bytes sent | requests a processor second, a second, p99 ms | the same of an empty file | share by processor, %")
            for address, name in FILES.items():
                size = (small / f"{name}.br").stat().st_size
                (server.site.parent / "bare/blank").write_bytes(bytes(size))
                home = server.site.parent
                ours_pid, bare_pid = (int((home / f"{name}.pid").read_text(encoding="utf-8")) for name in ("nginx", "bare"))
                rounds = [(_ask(server.https, address, ours_pid), _ask(port, "/blank", bare_pid)) for _ in range(ROUNDS)]
                ours, theirs = ([statistics.median(part) for part in zip(*side, strict=True)] for side in zip(*rounds, strict=True))
                share = 100 * ours[0] / theirs[0]
                shown = (f"{by_processor:.0f}, {by_clock:.0f}, {slowest:.1f}" for by_processor, by_clock, slowest in (ours, theirs))
                print(f"{address} | {size} | {' | '.join(shown)} | {share:.0f}", flush=True)
    print("Load:", Path("/proc/loadavg").read_text(encoding="utf-8").strip())


@contextmanager
def _bare(server: Server) -> Iterator[int]:
    """Start another nginx beside `server`, with nothing of ours in it, and give its port."""
    home, port = server.site.parent, server.http + 1
    (home / "bare").mkdir()
    (home / "bare.conf").write_text(BARE.format(home=home, loopback=LOOPBACK, port=port), encoding="utf-8")
    process = subprocess.Popen(["nginx", "-c", str(home / "bare.conf"), "-p", str(home)])
    try:
        while not (home / "bare.pid").exists():
            assert process.poll() is None, "The bare nginx ended at once; see what it said above."
            time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait()


def _ask(port: int, path: str, pid: int) -> tuple[float, float, float]:
    """Return requests a second of the processor that `pid` used, requests a second, and the 99th percentile in milliseconds."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "-H", f"Host: {NAME}", "-H", "Accept-Encoding: br"]
    before = _busy(pid)
    said = subprocess.run([*command, f"https://{LOOPBACK}:{port}{path}"], check=True, capture_output=True, text=True).stdout
    busy = _busy(pid) - before
    assert "Non-2xx" not in said, said
    total = int(re.search(r"(\d+) requests in", said)[1])
    rate, (slow, unit) = re.search(r"Requests/sec:\s+([\d.]+)", said), re.search(r"99%\s+([\d.]+)(us|ms|s)", said).groups()
    return total / busy, float(rate[1]), float(slow) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def _busy(pid: int) -> float:
    """Return the seconds of processor that the process `pid` has used."""
    user, system = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
