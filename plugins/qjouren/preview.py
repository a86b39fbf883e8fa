"""Serve the built site on this machine as the web host will; never for the public."""

from __future__ import annotations

import gzip
import mimetypes
import ssl
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from .hosting import HEADERS_FILE, REDIRECTS_FILE, read_headers, read_redirects

HOST = "127.0.0.1"
_TYPES = {
    ".csv": "text/csv",
    ".css": "text/css",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".txt": "text/plain",
    ".vcf": "text/vcard",
    ".xml": "application/xml",
}


class PreviewHandler(BaseHTTPRequestHandler):
    """Answers as the production host does: same headers, same redirects, same 404 page."""

    server_version = "forhandsvisning"
    sys_version = ""
    protocol_version = "HTTP/1.1"

    def __init__(self, output: Path, *args: object) -> None:
        self.output = output
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a request for a file."""
        path = unquote(urlsplit(self.path).path)
        redirects = read_redirects(self.output)
        if path in redirects:
            return self._answer(HTTPStatus.MOVED_PERMANENTLY, location=redirects[path])
        file = self._file(path)
        if file and file.is_dir():
            return self._answer(HTTPStatus.MOVED_PERMANENTLY, location=f"{path}/")
        if file is None or not file.is_file():
            return self._answer(HTTPStatus.NOT_FOUND, file=self.output / "404.html")
        return self._answer(HTTPStatus.OK, file=file)

    do_HEAD = do_GET  # noqa: N815 (the library's name)

    def _file(self, path: str) -> Path | None:
        """Return the file served at `path`, or None outside the site and for the host's own files."""
        file = (self.output / path.lstrip("/") / ("index.html" if path.endswith("/") else "")).resolve()
        inside = file.is_relative_to(self.output.resolve())
        return file if inside and file.name not in (HEADERS_FILE, REDIRECTS_FILE) else None

    def _answer(self, status: HTTPStatus, file: Path | None = None, location: str | None = None) -> None:
        body = self._body(file) if file else b""
        self.send_response(status)
        for name, value in self._headers(file).items():
            self.send_header(name, value)
        if location:
            self.send_header("Location", location)
        if file:
            self.send_header("Content-Type", content_type(file))
            if "gzip" in self.headers.get("Accept-Encoding", "") and content_type(file).endswith("utf-8"):
                body = gzip.compress(body, 9, mtime=0)
                self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _body(self, file: Path) -> bytes:
        """Return what is sent of `file`."""
        return file.read_bytes()

    def _headers(self, file: Path | None) -> dict[str, str]:
        """Return the headers that the host sends with `file`, or with no file at all."""
        return read_headers(self.output)

    def log_message(self, *_: object) -> None:
        """Write no log: the terminal is for the build's report."""


def content_type(file: Path) -> str:
    kind = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if file.suffix in _TYPES else kind


def start_server(
    output: Path, port: int = 0, tls: ssl.SSLContext | None = None, handler: Callable[..., BaseHTTPRequestHandler] = PreviewHandler
) -> ThreadingHTTPServer:
    """Serve `output` on loopback in a thread and return the server; `port` 0 takes a free one, `handler` answers."""
    server = ThreadingHTTPServer((HOST, port), partial(handler, output))
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, daemon=True).start()
    return server


def build(root: Path, settings: str = "pelicanconf.py", output: Path | None = None) -> bool:
    """Build the site of the repository `root` in a process of its own; return whether it went well."""
    place = ["--output", str(output)] if output else []
    command = [sys.executable, "-m", "pelican", "--settings", str(root / settings), "--fatal", "warnings", *place]
    return subprocess.run(command, cwd=root, check=False).returncode == 0
