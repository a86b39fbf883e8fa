"""The hosts, for the tests that publish."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.publishing import hosts
from tests.publishing.samples import Fetch

Reached = tuple[dict[str, str], Fetch]


@pytest.fixture
def folder_host(tmp_path: Path) -> Reached:
    """A folder, and how a web server reads it."""
    return {"slag": "mapp", "mapp": str(tmp_path / "webb")}, hosts.from_folder(tmp_path / "webb/nu/webb")


@pytest.fixture
def ssh_host(tmp_path: Path) -> Iterator[Reached]:
    """A machine reached by ssh, and how a web server there reads its folder."""
    with hosts.ssh_server(tmp_path / "sshd") as shell:
        told = {"slag": "ssh", "vard": hosts.LOOPBACK, "mapp": str(tmp_path / "webb"), "skal": " ".join(shell)}
        yield told, hosts.from_folder(tmp_path / "webb/nu/webb")


@pytest.fixture
def s3_host(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reached]:
    """A store, and how a visitor reads it."""
    for name, value in hosts.KEYS.items():
        monkeypatch.setenv(name, value)
    with hosts.store() as (endpoint, fetch):
        yield {"slag": "s3", "andpunkt": endpoint, "hink": hosts.BUCKET, "arkiv": hosts.ARCHIVE}, fetch


@pytest.fixture(params=["folder_host", "ssh_host", "s3_host"])
def reached(request: pytest.FixtureRequest) -> Reached:
    """Every host that can be run here."""
    return request.getfixturevalue(request.param)
