"""Answer a request for a part of a file, as browsers ask for films, by RFC 9110; knows no server and reads no file."""

from __future__ import annotations

import re
from http import HTTPStatus

# No file has more bytes than eighteen digits tell; a longer number is no number to reckon with.
_ONE = re.compile(r"bytes=(?P<first>\d{0,18})-(?P<last>\d{0,18})", re.ASCII | re.IGNORECASE)


def answer(asked: str | None, body: bytes) -> tuple[HTTPStatus, dict[str, str], bytes]:
    """Return the status, headers and bytes for a request of `body` whose header Range is `asked`."""
    told = {"Accept-Ranges": "bytes"}
    wanted = part(asked, len(body))
    if wanted is None:
        return HTTPStatus.OK, told, body
    if not wanted:
        return HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, told | {"Content-Range": f"bytes */{len(body)}"}, b""
    told["Content-Range"] = f"bytes {wanted[0]}-{wanted[-1]}/{len(body)}"
    return HTTPStatus.PARTIAL_CONTENT, told, body[wanted.start : wanted.stop]


def part(asked: str | None, size: int) -> range | None:
    """Return which of `size` bytes are `asked` for: none of them if there are no such bytes, None for the whole.

    Several parts at once and what cannot be read give the whole, as the standard allows.
    """
    match = _ONE.fullmatch(asked.strip()) if asked else None
    if not match or match[0].endswith("=-"):
        return None
    first, last = (int(number) if number else None for number in match.groups())
    if first is None:  # so many from the end
        return range(max(size - (last or 0), 0), size)
    if last is None:
        return range(first, size)
    return range(first, min(last + 1, size)) if first <= last else None
