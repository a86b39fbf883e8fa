"""A small internet on this machine: a search page, our built site and two destinations, each over HTTPS under a name of its own."""

from __future__ import annotations

import base64
import hashlib
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import trustme
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from qjouren import preview

from tests.exit.proxy import Proxy

SEARCH, SITE, DESTINATION, SECOND = "sok.test", "www.jouren.test", "vader.test", "text.test"
HANG_AT_MOST = 60  # seconds a hanging answer keeps its thread
OUTSIDE_PAGES = {
    SEARCH: f"<title>Sök</title><h1>Sökträffar</h1><a id=hit href=https://{SITE}/>En träff</a>",
    DESTINATION: "<title>Vädret</title><h1>Vädret</h1><p>Mulet, tre grader.",
    SECOND: "<title>Text-tv</title><h1>Text-tv</h1><p>Sidan 100.",
}


@dataclass(frozen=True)
class Request:
    """What a server heard."""

    host: str
    path: str
    headers: dict[str, str]
    at: float


@dataclass
class World:
    """The servers, what they have heard, and how they shall answer."""

    site: Path
    requests: list[Request] = field(default_factory=list)
    hanging: set[str] = field(default_factory=set)
    released: Event = field(default_factory=Event)
    stall_after: bytes = b""
    stall_over: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        authority = trustme.CA()
        certificate = authority.issue_cert(SEARCH, SITE, DESTINATION, SECOND)
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        certificate.configure_cert(tls)
        self.authority = base64.b64encode(ssl.PEM_cert_to_DER_cert(authority.cert_pem.bytes().decode())).decode()
        self.key_hash = _key_hash(certificate.cert_chain_pems[0].bytes())
        self.site_server = preview.start_server(self.site, 0, tls)
        self.site_server.RequestHandlerClass = partial(SiteHandler, self, self.site)
        self.outside = ThreadingHTTPServer((preview.HOST, 0), partial(OutsideHandler, self))
        self.outside.socket = tls.wrap_socket(self.outside.socket, server_side=True)
        Thread(target=self.outside.serve_forever, daemon=True).start()
        outside = self.outside.server_port
        self.proxy = Proxy({SITE: self.site_server.server_port, SEARCH: outside, DESTINATION: outside, SECOND: outside})

    def serve(self, folder: Path, handler: Callable[..., BaseHTTPRequestHandler] | None = None) -> None:
        """Serve another folder under our name."""
        self.site_server.RequestHandlerClass = partial(handler or SiteHandler, self, folder)

    def reset(self) -> None:
        """Answer normally again and forget what was heard."""
        self.released.set()
        self.stall_over.set()
        self.released, self.stall_over = Event(), Event()
        self.hanging, self.stall_after = set(), b""
        self.requests, self.proxy.asked = [], []
        self.proxy.refused = set()
        self.serve(self.site)

    def heard(self, host: str) -> list[Request]:
        """Return the requests that `host` has received, without those browsers make of their own accord."""
        return [request for request in self.requests if request.host == host and request.path != "/favicon.ico"]

    def wait_for(self, host: str, seconds: float = 5) -> Request | None:
        """Return the first request `host` receives, or None when none comes in time."""
        deadline = time.monotonic() + seconds
        while not (found := self.heard(host)) and time.monotonic() < deadline:
            time.sleep(0.005)
        return found[0] if found else None

    def close(self) -> None:
        """Stop all servers."""
        self.reset()
        self.proxy.close()
        for server in (self.site_server, self.outside):
            server.shutdown()
            server.server_close()


def _key_hash(pem: bytes) -> str:
    """Return the hash by which Chromium can be told to accept exactly this key."""
    key = x509.load_pem_x509_certificate(pem).public_key()
    return base64.b64encode(hashlib.sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).digest()).decode()


class _Recording(BaseHTTPRequestHandler):
    world: World

    def record(self) -> None:
        host = self.headers.get("Host", "").partition(":")[0]
        self.world.requests.append(Request(host, self.path, dict(self.headers.items()), time.monotonic()))


class SiteHandler(preview.PreviewHandler, _Recording):
    """The preview server, which also writes down what it hears and can stall in the middle of a page."""

    def __init__(self, world: World, output: Path, *args: object) -> None:
        self.world = world
        super().__init__(output, *args)

    def do_GET(self) -> None:
        """Answer as the site does, slowly if told to."""
        self.record()
        if self.world.stall_after:
            del self.headers["Accept-Encoding"]
            self.wfile = Stalling(self.wfile, self.world.stall_after, self.world.stall_over)  # type: ignore[assignment]
        try:
            super().do_GET()
        except OSError:
            self.close_connection = True

    do_HEAD = do_GET  # noqa: N815 (the library's name)


class Stalling:
    """A stream that sends everything up to a mark and the rest when the event comes."""

    def __init__(self, stream: object, mark: bytes, over: Event) -> None:
        self.stream, self.mark, self.over = stream, mark, over

    def __getattr__(self, name: str) -> object:
        return getattr(self.stream, name)

    def write(self, data: bytes) -> None:
        head, mark, tail = data.partition(self.mark)
        self.stream.write(head + mark)
        if mark:
            self.stream.flush()
            self.over.wait(HANG_AT_MOST)
            self.stream.write(tail)


class OutsideHandler(_Recording):
    """The search page and the destinations."""

    protocol_version = "HTTP/1.1"

    def __init__(self, world: World, *args: object) -> None:
        self.world = world
        super().__init__(*args)

    def do_GET(self) -> None:
        """Answer at once, or keep her waiting."""
        self.record()
        host = self.headers.get("Host", "").partition(":")[0]
        if host in self.world.hanging:
            self.world.released.wait(HANG_AT_MOST)
            self.close_connection = True
            return
        text = "" if self.path == "/favicon.ico" else OUTSIDE_PAGES.get(host, "")
        body = f"<!doctype html><html lang=sv><meta charset=utf-8>{text}".encode()
        self.send_response(200 if text else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Write nothing."""
