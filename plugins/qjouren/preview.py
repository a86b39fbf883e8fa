"""Serve the built site on this machine as the web host will; never for the public."""

from __future__ import annotations

import gzip
import mimetypes
import ssl
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from . import byte_ranges
from .hosting import HEADERS_FILE, REDIRECTS_FILE, read_headers, read_redirects
from .hosts.policy import UNKNOWN, content_type

HOST = "127.0.0.1"


class PreviewHandler(BaseHTTPRequestHandler):
    """Answers as the production host does: same headers, same redirects, same 404 page."""

    server_version = "forhandsvisning"
    sys_version = ""
    protocol_version = "HTTP/1.1"

    def __init__(self, output: Path, mounts: Mapping[str, Path], *args: object) -> None:
        self.output = output
        self.mounts = mounts
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a request for a file."""
        path = unquote(urlsplit(self.path).path)
        redirects = read_redirects(self.output)
        if path in redirects:
            return self._answer(HTTPStatus.MOVED_PERMANENTLY, location=redirects[path])
        prefix = next((prefix for prefix in self.mounts if path.startswith(prefix)), "/")
        root = self.mounts.get(prefix, self.output)
        file = served(root, path.removeprefix(prefix))
        if file and file.is_dir():
            return self._answer(HTTPStatus.MOVED_PERMANENTLY, location=f"{path}/")
        if file is None or not file.is_file():
            return self._answer(HTTPStatus.NOT_FOUND, file=self.output / "404.html")
        return self._answer(HTTPStatus.OK, file=file, root=root)

    do_HEAD = do_GET  # noqa: N815 (the library's name)

    def _answer(self, status: HTTPStatus, file: Path | None = None, location: str | None = None, root: Path | None = None) -> None:
        body = self._body(file) if file else b""
        told = {"Location": location} if location else {}
        if file:
            told["Content-Type"] = _content_type(file)
            if not told["Content-Type"].endswith("utf-8"):
                status, ranges, body = byte_ranges.answer(self._asked_range(), body)
                told |= ranges
            elif "gzip" in self.headers.get("Accept-Encoding", ""):
                body = gzip.compress(body, 9, mtime=0)
                told["Content-Encoding"] = "gzip"
        self.send_response(status)
        for name, value in {**self._headers(file, root or self.output), **told, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _asked_range(self) -> str | None:
        """Return which part of the file is asked for; files here have no validator that If-Range could name, so that means the whole."""
        return self.headers.get("Range") if self.command == "GET" and "If-Range" not in self.headers else None

    def _body(self, file: Path) -> bytes:
        """Return what is sent of `file`."""
        return file.read_bytes()

    def _headers(self, file: Path | None, root: Path) -> dict[str, str]:
        """Return the headers that the host sends with `file` of the site in `root`, or with no file at all."""
        return read_headers(root)

    def log_message(self, *_: object) -> None:
        """Write no log: the terminal is for the build's report."""


def served(root: Path, path: str) -> Path | None:
    """Return the file below `root` that is served at `path`, or None outside it and for the host's own files."""
    file = (root / path.lstrip("/") / ("index.html" if path.endswith("/") or not path else "")).resolve()
    return file if file.is_relative_to(root.resolve()) and file.name not in (HEADERS_FILE, REDIRECTS_FILE) else None


def _content_type(file: Path) -> str:
    """Return what a host would call `file`; what only folders beside the site hold is called as this machine does."""
    kind = content_type(file.name)
    return kind if kind != UNKNOWN else mimetypes.guess_type(file.name)[0] or UNKNOWN


def start_server(
    output: Path,
    port: int = 0,
    tls: ssl.SSLContext | None = None,
    mounts: Mapping[str, Path] = MappingProxyType({}),
    handler: Callable[..., BaseHTTPRequestHandler] = PreviewHandler,
) -> ThreadingHTTPServer:
    """Serve `output` on loopback in a thread and return the server; `port` 0 takes a free one.

    `mounts` are folders outside `output` by the address where each begins, as "/handbok/"; each brings its own headers file.
    """
    server = ThreadingHTTPServer((HOST, port), partial(handler, output, mounts))
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, daemon=True).start()
    return server


def build(root: Path, settings: str = "pelicanconf.py", output: Path | None = None) -> bool:
    """Build the site of the repository `root` in a process of its own; return whether it went well."""
    place = ["--output", str(output)] if output else []
    command = [sys.executable, "-m", "pelican", "--settings", str(root / settings), "--fatal", "warnings", *place]
    return subprocess.run(command, cwd=root, check=False).returncode == 0
