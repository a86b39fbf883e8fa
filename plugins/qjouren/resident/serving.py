"""Serve the preview so that its pages renew themselves, and show the report where the latest build stopped; writes no file."""

from __future__ import annotations

from contextlib import suppress
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
        if file is None or not self._is_page(file) or _POLICY not in headers:
            return headers
        # A page that was drawn before the rest of its site may have styles that the site's own header does not know of yet.
        policy = injection.with_own_sources(headers[_POLICY], file.read_text(encoding="utf-8"))
        return headers | {_POLICY: injection.allowed(policy)}

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
        address = asked.get("sida", "/")
        with suppress(OSError), self.live.showing(self._file(address).relative_to(self.output).as_posix()):  # until the tab has gone
            self._follow(address, asked.get("version"))

    def _follow(self, address: str, version: str | None) -> None:
        """Give signs of life, and say the word when what is served at `address` is no longer `version`."""
        seen, changed = -1, False
        while not changed:
            seen, before = self.live.wait(seen, PULSE), seen
            changed = seen != before and self._version(address) != version
            self.wfile.write(b"data: ny\n\n" if changed else b":\n\n")
            self.wfile.flush()

    def _is_built(self) -> bool:
        return (self.output / HEADERS_FILE).is_file()

    def _version(self, address: str) -> str:
        """Return the version of the page that is served at `address` now."""
        if self.live.faults or not self._is_built():
            return injection.version(report_page(self.live.faults).encode())
        file = self._file(address)
        return injection.version(file.read_bytes()) if file.is_file() else ""

    def _file(self, address: str) -> Path:
        """Return the file of the page that is served at `address`."""
        file = served(self.output, address)
        return file if file and file.is_file() else self.output / "404.html"
