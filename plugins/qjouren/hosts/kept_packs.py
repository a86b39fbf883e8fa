"""Pack texts as small as they go, and keep what is packed for the next build; what was kept is used only where it unpacks to the text."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import brotli

from .. import whole_files


@dataclass(frozen=True)
class Packer:
    """A way to pack: the ending of its files, all that decides its bytes beside the text, and both directions."""

    ending: str
    recipe: str
    pack: Callable[[bytes], bytes]
    unpack: Callable[[bytes], bytes]


PACKERS = (
    Packer(
        "br",
        f"brotli {brotli.__version__} text 11",
        lambda data: bytes(brotli.compress(data, mode=brotli.MODE_TEXT, quality=11)),
        lambda data: bytes(brotli.decompress(data)),
    ),
    # No time in it: two builds are the same.
    Packer("gz", f"zlib {zlib.ZLIB_RUNTIME_VERSION} 9", lambda data: gzip.compress(data, 9, mtime=0), gzip.decompress),
)


class KeptPacks:
    """The packed copies of the last build in the folder `place`, by what they are copies of."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.used: set[str] = set()
        place.mkdir(parents=True, exist_ok=True)

    def packed(self, data: bytes, packer: Packer) -> bytes:
        """Return `data` as `packer` packs it."""
        path = self.place / f"{hashlib.sha256(packer.recipe.encode() + data).hexdigest()}.{packer.ending}"
        self.used.add(path.name)
        if (kept := _read(path, packer, data)) is not None:
            return kept
        made = packer.pack(data)
        whole_files.write(path, made)
        return made

    def forget_others(self) -> None:
        """Remove what no text of this build needs, so that the folder never holds more than one site."""
        for path in self.place.iterdir():
            if path.name not in self.used:
                path.unlink(missing_ok=True)


def _read(path: Path, packer: Packer, data: bytes) -> bytes | None:
    """Return what is kept at `path`, or None where that is nothing or no copy of `data`."""
    try:
        kept = path.read_bytes()
        return kept if packer.unpack(kept) == data else None
    except (OSError, EOFError, zlib.error, brotli.error):
        return None
