"""Write the headers and redirects for the web host beside the site; the policy itself stands in headers.py."""

from __future__ import annotations

from pathlib import Path

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from . import films
from .documents import Content
from .headers import content_security_policy, response_headers
from .hosts import pages
from .hosts.pages import headers_file, read_headers
from .hosts.policy import HEADERS_FILE, REDIRECTS_FILE, Move, Policy
from .inline import Bundles
from .models.site import Redirects
from .reader import CONTENT_SETTING
from .search.local import is_large

__all__ = [
    "HEADERS_FILE",
    "REDIRECTS_FILE",
    "HostFilesGenerator",
    "headers_file",
    "moves",
    "read_headers",
    "read_redirects",
    "redirects_file",
]


class HostFilesGenerator(Generator):
    """Writes the files that Netlify, Cloudflare Pages and our own preview read."""

    def generate_output(self, writer: Writer) -> None:
        """Write the files; Pelican calls this when every page is known."""
        content: Content = self.settings[CONTENT_SETTING]
        bundles = Bundles(Path(self.theme), large=is_large(content.directory))
        policy = content_security_policy(bundles.style_hashes(), bundles.script_hashes(), films=bool(films.placed(content)))
        pages.write(Policy(response_headers(policy), moves(content.redirects)), Path(self.output_path))


def moves(redirects: Redirects) -> tuple[Move, ...]:
    """Return every old address; one that ends with a slash is also remembered without it."""
    found: dict[str, str] = {}
    for redirect in redirects.items:
        found |= dict.fromkeys((redirect.old, redirect.old.rstrip("/") or "/"), redirect.new)
    return tuple(Move(old, new) for old, new in found.items())


def redirects_file(redirects: Redirects) -> str:
    """Return the file that tells hosts of `redirects`."""
    return pages.redirects_file(moves(redirects))


def read_redirects(output: Path) -> dict[str, str]:
    """Return new address by old, as `output` says."""
    return {move.old: move.new for move in pages.read_moves(output)}


def _generators(_: object) -> type[Generator]:
    return HostFilesGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
