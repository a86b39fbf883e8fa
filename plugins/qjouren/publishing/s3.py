"""A store that speaks S3: one object a file for visitors, and an archive of releases that nobody else can read.

Works through boto3, which finds the keys in the environment or in the user's own settings; none stands here.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import tempfile
import zipfile
from contextlib import AbstractContextManager, nullcontext
from io import BytesIO
from pathlib import Path
from typing import Any

from . import names
from .manifest import MANIFEST, Manifest, parsed
from .progress import Step
from .release import Release
from .s3_objects import Object, Plan, objects, plan

_SHOWN = "nu"
_ENDING = ".zip"


class S3Host:
    """The bucket `bucket`, whose releases are kept in `archive`; `client` is boto3's."""

    def __init__(self, client: Any, bucket: str, archive: str, *, packed: bool = True) -> None:
        self.client, self.bucket, self.archive, self.packed = client, bucket, archive, packed

    def releases(self) -> tuple[list[str], str | None]:
        """Return the releases that are kept, oldest first, and the one that is shown, or was on its way there when something broke."""
        keys = self._list(self.archive)
        kept = names.releases(key.removesuffix(_ENDING) for key in keys if key.endswith(_ENDING))
        shown = self._get(self.archive, _SHOWN).decode() if _SHOWN in keys else None
        return kept, shown if shown in kept else None

    def plan(self, release: Release) -> list[str]:
        """Return what would be done."""
        kept, shown = self.releases()
        name = names.following(kept, release.manifest.identity)
        steps = self._plan(objects(release.folder, packed=self.packed))
        gone = dict.fromkeys([*names.undone(kept, shown), *names.surplus(kept, name)])
        return [
            f"Spara {name} i {self.archive}.",
            *(f"Skriv {key}." for key in steps.puts),
            *(f"Ta bort {key}." for key in steps.deletions),
            *(f"Ta bort {old} ur {self.archive}." for old in gone),
        ]

    def turn(self) -> AbstractContextManager[None]:
        """Hold nothing: a store has no lock that dies with its holder."""
        return nullcontext()

    def publish(self, release: Release, step: Step) -> str:
        """Keep the release in the archive, say there that it is on its way, then change object by object."""
        kept, shown = self.releases()
        name = names.following(kept, release.manifest.identity)
        self._forget(names.undone(kept, shown))
        self._put(self.archive, Object(f"{name}{_ENDING}", _packed(release.folder), {"ContentType": "application/zip"}))
        self._note(name)
        self._change(release.folder, step)
        self._forget(names.surplus(kept, name))
        return name

    def show(self, name: str, step: Step) -> None:
        """Show the kept release `name`, and note it last: who breaks it off and goes back again comes to the same."""
        with tempfile.TemporaryDirectory() as folder:
            with zipfile.ZipFile(BytesIO(self._get(self.archive, f"{name}{_ENDING}"))) as archive:
                archive.extractall(folder)
            self._change(Path(folder), step)
        self._note(name)

    def _change(self, folder: Path, step: Step) -> None:
        new = objects(folder, packed=self.packed)
        steps = self._plan(new)
        for key in steps.puts:
            self._put(self.bucket, new[key], _rules(new))
            step()
        for key in steps.deletions:
            self.client.delete_object(Bucket=self.bucket, Key=key)
            step()

    def _note(self, name: str) -> None:
        self._put(self.archive, Object(_SHOWN, name.encode(), {"ContentType": "text/plain"}))

    def _forget(self, old: list[str]) -> None:
        for name in old:
            self.client.delete_object(Bucket=self.archive, Key=f"{name}{_ENDING}")

    def _plan(self, new: dict[str, Object]) -> Plan:
        there = self._list(self.bucket)
        known = MANIFEST in there
        rules = self.client.head_object(Bucket=self.bucket, Key=MANIFEST)["Metadata"].get("regler") if known else None
        return plan(new, there, self._manifest() if known else None, anew=rules != _rules(new))

    def _manifest(self) -> Manifest | None:
        answer = self.client.get_object(Bucket=self.bucket, Key=MANIFEST)
        body = answer["Body"].read()
        return parsed(_unpacked(body, answer.get("ContentEncoding", "")))

    def _list(self, bucket: str) -> dict[str, str]:
        """Return the tag of every object in `bucket`, by key."""
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=bucket)
        return {found["Key"]: found["ETag"].strip('"') for page in pages for found in page.get("Contents", ())}

    def _get(self, bucket: str, key: str) -> bytes:
        return bytes(self.client.get_object(Bucket=bucket, Key=key)["Body"].read())

    def _put(self, bucket: str, one: Object, rules: str = "") -> None:
        self.client.put_object(Bucket=bucket, Key=one.key, Body=one.body, Metadata={"regler": rules} if rules else {}, **one.metadata)


def client(endpoint: str | None) -> Any:
    """Return boto3's client for the store at `endpoint`, or Amazon's."""
    import boto3  # noqa: PLC0415 (half a second that no other verb should wait for)
    from botocore.config import Config  # noqa: PLC0415

    careful = Config(retries={"mode": "standard", "max_attempts": 5}, request_checksum_calculation="when_required")
    return boto3.client("s3", endpoint_url=endpoint, config=careful)


def _rules(new: dict[str, Object]) -> str:
    """Return a sum of how files become metadata: where it differs from what is stored, every object is put anew."""
    kinds = sorted({(Path(key).suffix, *sorted(one.metadata.items())) for key, one in new.items()}, key=str)
    return hashlib.sha256(json.dumps(kinds).encode()).hexdigest()[:16]


def _packed(folder: Path) -> bytes:
    """Return the folder as one file."""
    body = BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder).as_posix())
    return body.getvalue()


def _unpacked(body: bytes, encoding: str) -> str:
    try:
        return (gzip.decompress(body) if encoding == "gzip" else body).decode()
    except (OSError, EOFError, UnicodeDecodeError):
        return ""
