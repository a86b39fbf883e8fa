"""Speak Marionette, Firefox's own remote control: JSON with its length before it, over TCP.

Mozilla's client would do, but it brings ten packages and a module that Python 3.13 has removed; no other way to drive
Debian's Firefox is to be had from a package registry.
Source of the protocol: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
"""

from __future__ import annotations

import json
import socket
from typing import Any

PATIENCE = 60  # seconds for one answer


class Marionette:
    """One connection and one session."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self._stream = self._socket.makefile("rb")
        self._answer()  # the greeting
        self._number = 0
        self.send("WebDriver:NewSession", pageLoadStrategy="none")

    def send(self, command: str, **parameters: object) -> Any:
        """Return the value that Firefox answers with; raises RuntimeError with its words where it refuses."""
        self._number += 1
        message = json.dumps([0, self._number, command, parameters])
        self._socket.sendall(f"{len(message.encode())}:{message}".encode())
        _, _, error, result = self._answer()
        if error:
            raise RuntimeError(f"{command}: {error['message']}")
        return result.get("value", result) if isinstance(result, dict) else result

    def _answer(self) -> Any:
        length = b""
        while (byte := self._stream.read(1)) != b":":
            if not byte:
                raise ConnectionError("Firefox has closed the connection")
            length += byte
        return json.loads(self._stream.read(int(length)))

    def close(self) -> None:
        """Let go of the connection."""
        self._stream.close()
        self._socket.close()
