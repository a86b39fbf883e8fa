"""Write the headers and redirects for the web host beside the site; the policy itself stands in headers.py."""

from __future__ import annotations

from pathlib import Path

from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from .documents import Content
from .headers import content_security_policy, response_headers
from .inline import Bundles
from .models.site import Redirects
from .reader import CONTENT_SETTING
from .search.local import is_large

HEADERS_FILE = "_headers"
REDIRECTS_FILE = "_redirects"


class HostFilesGenerator(Generator):
    """Writes the files that Netlify, Cloudflare Pages and our own preview read."""

    def generate_output(self, writer: Writer) -> None:
        """Write the files; Pelican calls this when every page is known."""
        content: Content = self.settings[CONTENT_SETTING]
        bundles = Bundles(Path(self.theme), large=is_large(content.directory))
        policy = content_security_policy(bundles.style_hashes(), bundles.script_hashes())
        output = Path(self.output_path)
        (output / HEADERS_FILE).write_text(headers_file(response_headers(policy)), encoding="utf-8")
        (output / REDIRECTS_FILE).write_text(redirects_file(content.redirects), encoding="utf-8")


def headers_file(headers: dict[str, str]) -> str:
    """Return `headers` for every address, one rule."""
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())


def redirects_file(redirects: Redirects) -> str:
    """Return one line per old address: old, new, status; one that ends with a slash is also remembered without it."""
    lines = []
    for redirect in redirects.items:
        forms = {redirect.old: None, redirect.old.rstrip("/") or "/": None}
        lines += [f"{old} {redirect.new} 301\n" for old in forms]
    return "".join(lines)


def read_headers(output: Path) -> dict[str, str]:
    """Return the headers that `output` says every response must carry."""
    lines = (output / HEADERS_FILE).read_text(encoding="utf-8").splitlines()[1:]
    return dict(line.strip().split(": ", 1) for line in lines)


def read_redirects(output: Path) -> dict[str, str]:
    """Return new address by old, as `output` says."""
    lines = (output / REDIRECTS_FILE).read_text(encoding="utf-8").splitlines()
    return {old: new for old, new, _ in map(str.split, lines)}


def _generators(_: object) -> type[Generator]:
    return HostFilesGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
