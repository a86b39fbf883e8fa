"""Serve the preview so that its pages renew themselves, and show the report where the latest build stopped; writes no file."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from ..headers import content_security_policy, response_headers
from ..hosting import HEADERS_FILE
from ..inline import csp_hash
from ..preview import PreviewHandler, served
from . import injection
from .live import Live
from .report_page import STYLE, report_page

PULSE = 15.0  # seconds between signs of life, by which a tab that has gone is noticed
_POLICY = "Content-Security-Policy"


class LiveHandler(PreviewHandler):
    """The host's answers, with the script that renews a page; where the build has stopped every page is the report."""

    def __init__(self, live: Live, *args: Any) -> None:
        self.live = live
        super().__init__(*args)

    def do_GET(self) -> None:  # noqa: N802 (the library's name)
        """Answer a request for a file, or for what happens to one."""
        if urlsplit(self.path).path == injection.EVENTS:
            return self._events()
        if not self._is_built():
            return self._report()
        return super().do_GET()

    do_HEAD = do_GET  # noqa: N815 (the library's name)

    def _answer(self, status: HTTPStatus, file: Path | None = None, location: str | None = None, root: Path | None = None) -> None:
        if self.live.faults and self._is_page(file):
            return self._report()
        return super()._answer(status, file, location, root)

    def _body(self, file: Path) -> bytes:
        data = super()._body(file)
        return injection.with_script(data.decode(), injection.version(data)).encode() if self._is_page(file) else data

    def _headers(self, file: Path | None, root: Path) -> dict[str, str]:
        headers = super()._headers(file, root)
        return headers | {_POLICY: injection.allowed(headers[_POLICY])} if self._is_page(file) and _POLICY in headers else headers

    def _is_page(self, file: Path | None) -> bool:
        """Tell whether `file` is a page of the site itself; what is shown beside it keeps to itself."""
        return file is not None and file.suffix == ".html" and file.resolve().is_relative_to(self.output.resolve())

    def _report(self) -> None:
        """Answer with the report; status 500, so that nobody takes it for the site."""
        page = report_page(self.live.faults)  # without faults: the first build is not ready
        body = injection.with_script(page, injection.version(page.encode()), report=True).encode()
        self.send_response(HTTPStatus.INTERNAL_SERVER_ERROR)
        policy = content_security_policy([csp_hash(STYLE)], [injection.SOURCE])
        for name, value in response_headers(policy).items():
            self.send_header(name, value)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _events(self) -> None:
        """Say one word as soon as the page that asks is no longer what is served at its address."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        seen = -1
        try:
            while True:
                seen, before = self.live.wait(seen, PULSE), seen
                changed = seen != before and self._version(asked.get("sida", "/")) != asked.get("version")
                self.wfile.write(b"data: ny\n\n" if changed else b":\n\n")
                self.wfile.flush()
                if changed:
                    return
        except OSError:  # the tab has gone
            return

    def _is_built(self) -> bool:
        return (self.output / HEADERS_FILE).is_file()

    def _version(self, address: str) -> str:
        """Return the version of the page that is served at `address` now."""
        if self.live.faults or not self._is_built():
            return injection.version(report_page(self.live.faults).encode())
        file = served(self.output, address)
        if file is None or not file.is_file():
            file = self.output / "404.html"
        return injection.version(file.read_bytes()) if file.is_file() else ""
