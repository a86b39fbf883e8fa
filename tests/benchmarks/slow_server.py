"""A web server behind a weak signal: the whole line is shaped here, so that what a worker fetches is slowed as well."""

from __future__ import annotations

import mimetypes
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import brotli

DELAY = 0.15  # seconds for each request, and for each new connection
BYTES_A_SECOND = 1_440_000 / 8
HEADERS = 180  # bytes that the headers of an answer weigh
PACKED = {".wasm", ".pagefind", ".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter"}  # these are compressed already


class SlowServer(ThreadingHTTPServer):
    """Serves `folder`; `log` holds (path, bytes) of what has been sent whole; `slow` says whether the line is shaped."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.folder, self.slow = folder, False
        self.log: list[tuple[str, int]] = []
        self.line = threading.Lock()
        self.packed: dict[Path, bytes] = {}
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_: object) -> None:
        """Say nothing of a page that was closed before its files had come."""

    @property
    def origin(self) -> str:
        """The address without a slash at the end."""
        return f"http://127.0.0.1:{self.server_port}"

    def body(self, path: Path) -> bytes:
        """Return the file as it is sent: brotli where the format is not packed already."""
        if path not in self.packed:
            raw = path.read_bytes()
            self.packed[path] = raw if path.suffix in PACKED else brotli.compress(raw)
        return self.packed[path]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: SlowServer

    def setup(self) -> None:
        super().setup()
        if self.server.slow:
            time.sleep(DELAY)

    def do_GET(self) -> None:
        name = self.path.partition("?")[0]
        path = self.server.folder / (name.lstrip("/") + ("index.html" if name.endswith("/") else ""))
        if not path.is_file():
            self.send_error(404)
            return
        body = self.server.body(path)
        if self.server.slow:
            time.sleep(DELAY)
        self.send_response(200)
        kind = "text/javascript" if path.suffix in {".js", ".mjs"} else mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        self.send_header("Content-Type", "application/wasm" if path.suffix == ".wasm" else kind)
        if path.suffix not in PACKED:
            self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self._send(body)
        self.server.log.append((name, len(body)))

    def _send(self, body: bytes) -> None:
        """Send in small pieces, one at a time over all connections: they share one line."""
        for start in range(0, len(body), 1460):
            piece = body[start : start + 1460]
            if self.server.slow:
                with self.server.line:
                    time.sleep(len(piece) / BYTES_A_SECOND)
            self.wfile.write(piece)

    def log_message(self, *_: object) -> None:
        """Say nothing: `log` tells."""
