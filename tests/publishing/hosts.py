"""Real hosts on this machine, thrown away afterwards: a folder, an ssh server on loopback, a store that speaks S3."""

from __future__ import annotations

import json
import logging
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import urllib3
from moto.server import ThreadedMotoServer
from qjouren.publishing.s3 import client

from tests.publishing.samples import Fetch

LOOPBACK = "127.0.0.1"
BUCKET, ARCHIVE = "webb", "arkiv"
_OPEN = {"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::{BUCKET}/*"}
KEYS = {"AWS_ACCESS_KEY_ID": "prov", "AWS_SECRET_ACCESS_KEY": "prov", "AWS_DEFAULT_REGION": "eu-north-1"}


def from_folder(root: Path) -> Fetch:
    """Return how a web server whose root is `root` reads a file."""

    def fetch(name: str) -> bytes | None:
        try:
            return (root / name).read_bytes()
        except FileNotFoundError:
            return None

    return fetch


@contextmanager
def ssh_server(folder: Path) -> Iterator[tuple[str, ...]]:
    """Start sshd with keys of its own; give the command that reaches it."""
    folder.mkdir(parents=True)
    for key in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / key)], check=True)
    shutil.copy(folder / "user.pub", folder / "authorized")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    with socket.create_server((LOOPBACK, 0)) as free:
        port = free.getsockname()[1]
    options = {
        "Port": port, "ListenAddress": LOOPBACK, "HostKey": folder / "host", "AuthorizedKeysFile": folder / "authorized",
        "StrictModes": "no", "UsePAM": "no", "PidFile": "none", "PasswordAuthentication": "no", "MaxStartups": 100,
        "PermitRootLogin": "yes",
    }  # fmt: skip
    (folder / "sshd_config").write_text("".join(f"{name} {value}\n" for name, value in options.items()), encoding="utf-8")
    with (folder / "log").open("w", encoding="utf-8") as log:
        server = subprocess.Popen([shutil.which("sshd") or "/usr/sbin/sshd", "-D", "-e", "-f", str(folder / "sshd_config")], stderr=log)
    try:
        _wait_for(port, server)
        strange = ("-o", "StrictHostKeyChecking=no", "-o", f"UserKnownHostsFile={folder / 'known'}", "-o", "LogLevel=ERROR")
        yield ("ssh", "-F", "/dev/null", "-p", str(port), "-i", str(folder / "user"), "-o", "BatchMode=yes", *strange)
    finally:
        server.terminate()
        server.wait()


@contextmanager
def store() -> Iterator[tuple[str, Fetch]]:
    """Start a store with an empty bucket and an empty archive; give its address and how a visitor reads a file in it."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(LOOPBACK, port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    urllib3.request("POST", f"{endpoint}/moto-api/reset")  # a process has one store, whatever it is called
    for bucket in (BUCKET, ARCHIVE):
        client(endpoint).create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "eu-north-1"})
    client(endpoint).put_bucket_policy(Bucket=BUCKET, Policy=json.dumps({"Version": "2012-10-17", "Statement": [_OPEN]}))
    pool = urllib3.PoolManager()

    def fetch(name: str) -> bytes | None:
        answer = pool.request("GET", f"{endpoint}/{BUCKET}/{name}")
        return answer.data if answer.status == 200 else None

    try:
        yield endpoint, fetch
    finally:
        pool.clear()
        server.stop()


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        with socket.socket() as trial:
            if trial.connect_ex((LOOPBACK, port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("The ssh server never started.")
