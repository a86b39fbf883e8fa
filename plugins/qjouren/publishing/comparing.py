"""Hold what a host serves against a release: every file, the headers, the redirects, the page that is not there. Changes nothing."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from urllib.parse import quote

import urllib3

from ..hosts.pages import read_headers, read_moves
from ..hosts.policy import Move, content_type
from .manifest import MANIFEST, Entry, address_of
from .progress import Step
from .release import Release

AT_ONCE = 8
SHOWN = 10  # addresses that are told of each kind of difference
_NOWHERE = "/finns-inte-har/"
_PERMANENT = (301, 308)
_RETRIES = urllib3.Retry(total=3, redirect=False, backoff_factor=0.3, status_forcelist=(502, 503, 504), raise_on_status=False)


@dataclass(frozen=True)
class Answer:
    """What the host sends for an address; status 0 where it sends nothing."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Site:
    """What is served at `origin`."""

    def __init__(self, origin: str) -> None:
        self.origin = origin.rstrip("/")
        self._pool = urllib3.PoolManager(maxsize=AT_ONCE, retries=_RETRIES, timeout=urllib3.Timeout(connect=10, read=60))

    def ask(self, address: str) -> Answer:
        """Return the answer for `address`, unpacked; caches on the way are asked to look again."""
        headers = {"Accept-Encoding": "gzip", "Cache-Control": "no-cache", "User-Agent": "jamfor"}
        try:
            answer = self._pool.request("GET", self.origin + address, headers=headers, redirect=False)
            return Answer(answer.status, answer.headers, answer.data)
        except urllib3.exceptions.HTTPError:
            return Answer(0, {}, b"")


def differences(site: Site, release: Release, step: Step) -> list[str]:
    """Return in Swedish what differs between `site` and `release`, each kind of difference once with its addresses."""
    expected = read_headers(release.folder)
    manifest = (release.folder / MANIFEST).read_bytes()
    files = {**release.manifest.files, MANIFEST: Entry(hashlib.sha256(manifest).hexdigest(), len(manifest))}
    with ThreadPoolExecutor(AT_ONCE) as workers:
        found = [
            workers.map(partial(_file, site, expected, step), *zip(*files.items(), strict=True)),
            workers.map(partial(_redirect, site, step), read_moves(release.folder)),
            [_missing_page(site, expected, release.folder, step)],
        ]
        return _told(chain.from_iterable(chain.from_iterable(found)))


def count(release: Release) -> int:
    """Return how many steps `differences` takes."""
    return len(release.manifest.files) + len(read_moves(release.folder)) + 2


def _file(site: Site, expected: Mapping[str, str], step: Step, path: str, entry: Entry) -> list[tuple[str, str]]:
    address = address_of(path)
    answer = site.ask(address)
    step()
    wanted = 200 if path != "404.html" else answer.status  # some hosts answer 404 here, and rightly so
    if answer.status != wanted or not answer.status:
        return [(_status(answer.status), address)]
    problems = [(problem, address) for problem in _header_problems(answer, expected, path)]
    if hashlib.sha256(answer.body).hexdigest() != entry.sha256:
        problems.append(("Innehållet är ett annat än det som byggdes", address))
    return problems


def _redirect(site: Site, step: Step, move: Move) -> list[tuple[str, str]]:
    answer = site.ask(quote(move.old))
    step()
    leads = answer.headers.get("Location", "").removeprefix(site.origin)
    right = answer.status in _PERMANENT and leads == move.new
    return [] if right else [("Den gamla adressen leder inte till den nya", move.old)]


def _missing_page(site: Site, expected: Mapping[str, str], folder: Path, step: Step) -> list[tuple[str, str]]:
    answer = site.ask(_NOWHERE)
    step()
    if answer.status != 404:  # noqa: PLR2004 (what the web calls it)
        return [("En sida som inte finns ger inte svaret 404", _NOWHERE)]
    problems = [(problem, _NOWHERE) for problem in _header_problems(answer, expected, "404.html")]
    if answer.body != (folder / "404.html").read_bytes():
        problems.append(("En sida som inte finns visar inte vår felsida", _NOWHERE))
    return problems


def _header_problems(answer: Answer, expected: Mapping[str, str], path: str) -> Iterator[str]:
    for name, value in expected.items():
        sent = answer.headers.get(name)
        if sent is None:
            yield f"Rubriken {name} saknas"
        elif sent != value:
            yield f"Rubriken {name} är en annan: {sent[:80]}"
    kind = answer.headers.get("Content-Type", "")
    if kind.partition(";")[0] not in {content_type(path).partition(";")[0], "text/xml" if path.endswith(".xml") else ""}:
        yield f"Filslaget är fel: {kind or 'inget'}"
    if "Set-Cookie" in answer.headers:
        yield "Värden sätter en kaka"


def _status(status: int) -> str:
    return {0: "Värden svarar inte", 404: "Filen saknas hos värden"}.get(status, f"Värden svarar {status}")


def _told(found: Iterable[tuple[str, str]]) -> list[str]:
    kinds = defaultdict(list)
    for problem, address in found:
        kinds[problem].append(address)
    return [
        f"{problem} ({len(places)}): {', '.join(sorted(places)[:SHOWN])}{' …' if len(places) > SHOWN else ''}"
        for problem, places in sorted(kinds.items())
    ]
