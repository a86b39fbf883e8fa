"""A proxy that knows the hosts of the test and no others, so that no test can reach the internet, and any try is seen."""

from __future__ import annotations

import contextlib
import socket
from threading import Thread

LOOPBACK = "127.0.0.1"
CHUNK = 65536


class Proxy:
    """Tunnels TLS to a port of this machine by host name; refuses every other name and those in `refused`."""

    def __init__(self, ports: dict[str, int]) -> None:
        self.ports = ports
        self.asked: list[str] = []
        self.refused: set[str] = set()
        self._listener = socket.create_server((LOOPBACK, 0), backlog=64)
        self.port: int = self._listener.getsockname()[1]
        Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client, contextlib.suppress(OSError, ValueError):
            host = _read_host(client)
            self.asked.append(host)
            if host not in self.ports or host in self.refused:
                client.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                return
            with socket.create_connection((LOOPBACK, self.ports[host])) as server:
                client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                back = Thread(target=_pipe, args=(server, client), daemon=True)
                back.start()
                _pipe(client, server)
                back.join()

    def close(self) -> None:
        """Listen no more."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()


def _read_host(client: socket.socket) -> str:
    """Return the host a browser asks for: «CONNECT host:443», or an absolute address without TLS."""
    head = b""
    while b"\r\n\r\n" not in head and (more := client.recv(CHUNK)):
        head += more
    method, target, _ = head.partition(b"\r\n")[0].decode("ascii", "replace").split(" ", 2)
    return target.rpartition(":")[0] if method == "CONNECT" else f"plain {target}"


def _pipe(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(CHUNK):
            sink.sendall(data)
    with contextlib.suppress(OSError):
        sink.shutdown(socket.SHUT_WR)
