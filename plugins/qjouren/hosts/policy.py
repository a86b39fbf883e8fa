"""What any web server must do with the site, as typed data; names no server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

ERROR_PAGE = "/404.html"
HEADERS_FILE, REDIRECTS_FILE = "_headers", "_redirects"
HOST_FILES = (HEADERS_FILE, REDIRECTS_FILE)  # read by hosts that know them, served by none
PACKED = ("br", "gz")  # endings of the packed copies, best first; no address of their own
ENCODINGS = MappingProxyType({"br": "br", "gz": "gzip"})

# What each ending is. Every text is UTF-8 and says so; every text has packed copies beside it.
TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "css": "text/css",
        "csv": "text/csv",
        "html": "text/html",
        "ics": "text/calendar",
        "js": "text/javascript",
        "json": "application/json",
        "svg": "image/svg+xml",
        "txt": "text/plain",
        "vcf": "text/vcard",
        "vtt": "text/vtt",
        "xml": "application/xml",
    }
)
BINARIES: Mapping[str, str] = MappingProxyType(
    {
        "avif": "image/avif",
        "ico": "image/x-icon",
        "jpg": "image/jpeg",
        "mp4": "video/mp4",
        "pdf": "application/pdf",
        "png": "image/png",
        "webm": "video/webm",
        "webp": "image/webp",
    }
)
TYPES: Mapping[str, str] = MappingProxyType({**{end: f"{kind}; charset=utf-8" for end, kind in TEXTS.items()}, **BINARIES})
UNKNOWN = "application/octet-stream"


@dataclass(frozen=True)
class Move:
    """An old address, decoded, and where it leads for ever."""

    old: str
    new: str


@dataclass(frozen=True)
class Policy:
    """The headers of every answer, whatever it is, and the old addresses."""

    headers: Mapping[str, str]
    moves: tuple[Move, ...] = ()


def content_type(name: str) -> str:
    """Return what the file `name` is served as."""
    return TYPES.get(name.rpartition(".")[2].lower(), UNKNOWN)


def is_text(name: str) -> bool:
    """Tell whether the file `name` is a text that gains by being packed."""
    return name.rpartition(".")[2].lower() in TEXTS


def is_served(name: str) -> bool:
    """Tell whether the file `name` has an address of its own."""
    return name.rpartition("/")[2] not in HOST_FILES and not name.endswith(tuple(f".{ending}" for ending in PACKED))
