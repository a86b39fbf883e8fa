"""Read the list of targets and open one of them; knows no password: git, ssh and boto3 find the user's own."""

from __future__ import annotations

from pathlib import Path

from .. import yaml_source
from ..faults import ContentError, Fault
from ..models.targets import Target, Targets
from ..validation import validate
from .folder import FolderHost
from .release import Host
from .s3 import S3Host, client
from .ssh import SshHost

FILE = "deploy/mal.yaml"


def target(root: Path, name: str) -> Target:
    """Return the target `name` of the repository `root`."""
    document, faults = yaml_source.parse((root / FILE).read_text(encoding="utf-8"), FILE, 1)
    targets, more = validate(Targets, document) if document else (None, [])
    if targets is None:
        raise ContentError([*faults, *more])
    for one in targets.items:
        if one.name == name:
            return one
    known = ", ".join(one.name for one in targets.items) or "inget"
    raise ContentError([Fault(FILE, f"Målet ”{name}” finns inte.", f"Mål som finns: {known}.")])


def opened(one: Target, root: Path) -> Host:
    """Return the host that the target `one` leads to; folders are counted from `root`."""
    if one.kind == "ssh":
        return SshHost(str(one.host), str(one.folder), after=one.after or "true")
    if one.kind == "s3":
        return S3Host(client(one.endpoint), str(one.bucket), str(one.archive), packed=one.packed)
    return FolderHost(root / Path(str(one.folder)).expanduser())
