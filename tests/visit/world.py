"""A small world for a browser to walk in: a search page, our built site and the places the exit leads to, over HTTPS.

One proxy leads to all of it, so the browser meets the real names, the production headers and a certificate it trusts,
and nothing it asks for ever leaves this machine.
"""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus
from pathlib import Path
from socket import socket
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Event, Thread
from typing import Any, BinaryIO, Self
from urllib.parse import urlsplit

import trustme
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from qjouren.hosting import HEADERS_FILE
from qjouren.models.site import SiteSettings
from qjouren.preview import HOST, PreviewHandler

SEARCH = "https://sok.test/"
OTHER_SITE = "https://annan.test/"
DULL = "Mulet, 4 grader"
FILLER, MEGABYTE = "/fyll/", 1_000_000  # a path for which other sites send that many bytes, each time others
LONGEST_WAIT = 60  # seconds that a host which hangs keeps the line open


@dataclass(frozen=True)
class Request:
    """What a host was asked for, and when, in seconds of the machine's steady clock."""

    host: str
    path: str
    headers: Message
    at: float


class World:
    """The hosts and how they behave; a context that is gone afterwards.

    `hanging` hosts take the request and never answer, `refusing` ones close the line. `drip_after` holds every page of
    ours back after the first place where it stands in the HTML, until `release` is called.
    """

    def __init__(self, output: Path, site: SiteSettings) -> None:
        self.output = output
        self.site = site.url
        self.destination, self.second = site.exit.destination, site.exit.second
        self.requests: list[Request] = []
        self.hanging: set[str] = set()
        self.refusing: set[str] = set()
        self.drip_after: bytes | None = None
        self.landing = "/"
        self.released = Event()
        self.hosts = {host_of(url) for url in (self.site, SEARCH, OTHER_SITE, self.destination, self.second)}
        self.authority = trustme.CA()
        # One certificate each: a browser keeps it with what it caches, and a shared one would name us beside the others.
        certificates = {host: self.authority.issue_cert(host) for host in self.hosts}
        self.key_hashes = [_key_hash(certificate.cert_chain_pems[0].bytes()) for certificate in certificates.values()]
        self.tls = {host: ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) for host in self.hosts}
        for host, context in self.tls.items():
            certificates[host].configure_cert(context)

    def __enter__(self) -> Self:
        self._server = _Server((HOST, 0), _Tunnel)
        self._server.world = self
        self.port = self._server.server_address[1]
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()
        self._server.shutdown()
        self._server.server_close()

    def release(self) -> None:
        """Let everything that is held back go on."""
        self.released.set()

    def asked(self, url: str) -> list[Request]:
        """Return the requests for documents that the host of `url` has had."""
        return [request for request in self.requests if request.host == host_of(url) and request.path != "/favicon.ico"]


def altered(output: Path, folder: Path, change: Callable[[str], str]) -> Path:
    """Copy the site in `output` into `folder`, with `change` made to every page and to the file of headers; return the copy."""
    copy = folder / "altered"
    shutil.copytree(output, copy)
    for path in (*copy.rglob("*.html"), copy / HEADERS_FILE):
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
    return copy


def host_of(url: str) -> str:
    """Return the host name in `url`."""
    return urlsplit(url).netloc


def _key_hash(certificate: bytes) -> str:
    """Return what Chromium calls the certificate's SPKI hash."""
    key = x509.load_pem_x509_certificate(certificate).public_key()
    return base64.b64encode(hashlib.sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).digest()).decode()


class _Server(ThreadingTCPServer):
    world: World
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, *_: object) -> None:
        """Say nothing: browsers hang up whenever they like."""


class _Tunnel(StreamRequestHandler):
    """Answers CONNECT for the hosts of the world and nothing else."""

    def handle(self) -> None:
        world = self.server.world  # type: ignore[attr-defined]
        method, target, *_ = self.rfile.readline().decode("latin-1").split()
        while self.rfile.readline().strip():
            pass
        host = target.rpartition(":")[0]
        if method != "CONNECT" or host not in world.hosts - world.refusing:
            return
        self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        with world.tls[host].wrap_socket(self.request, server_side=True) as secured:
            _Host(world, secured, self.client_address, self.server)


class _Host(PreviewHandler):
    """Our site as the preview server shows it; a page of a few words anywhere else."""

    def __init__(self, world: World, connection: socket, *rest: object) -> None:
        self.world = world
        super().__init__(world.output, {}, connection, *rest)

    def do_GET(self) -> None:  # noqa: N802 (the library's name)
        host = self.headers["Host"]
        self.world.requests.append(Request(host, self.path, self.headers, time.monotonic()))
        if host in self.world.hanging:
            self.close_connection = True
            self.world.released.wait(LONGEST_WAIT)
        elif host == host_of(self.world.site):
            self._ours()
        else:
            self._theirs(host)

    def _ours(self) -> None:
        if not self.world.drip_after:
            return super().do_GET()
        del self.headers["Accept-Encoding"]  # so that the words can be found in what is sent
        wfile, self.wfile = self.wfile, _Dripping(self.wfile, self.world.drip_after, self.world.released)  # type: ignore[assignment]
        try:
            super().do_GET()
        finally:
            self.wfile = wfile

    def _theirs(self, host: str) -> None:
        link = f'<a href="{self.world.site}{self.world.landing}">En träff</a>' if host == host_of(SEARCH) else DULL
        body = f'<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>{host}</title><p>{link}</p>'.encode()
        fills = self.path.startswith(FILLER)
        if fills:
            body = os.urandom(MEGABYTE)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=3600" if fills else "no-store")  # the search page names us
        self.end_headers()
        self.wfile.write(body)


class _Dripping:
    """A stream that stops after some words until it is told to go on."""

    def __init__(self, stream: BinaryIO, words: bytes, released: Event) -> None:
        self.stream, self.words, self.released = stream, words, released

    def write(self, data: bytes) -> int:
        head, found, tail = data.partition(self.words)
        self.stream.write(head + found)
        if found:
            self.stream.flush()
            self.released.wait(LONGEST_WAIT)
            self.stream.write(tail)
        return len(data)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)
