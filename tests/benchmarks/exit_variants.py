"""The built site with other ways of leaving it and of moving inside it, to measure ours against; none is ever published."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.support import EXIT_ID, ROOT

TOOLS = ROOT / ".cache" / "govuk"
GOVUK = TOOLS / "node_modules/govuk-frontend"
ORDINARY_HEADERS = "/*\n  X-Content-Type-Options: nosniff\n"  # what a file server sends that nobody has told otherwise
_SCRIPTS = re.compile(r"<script>.*?</script>\s*", re.DOTALL)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\s*')
_REFERRER = '<meta name="referrer" content="no-referrer">'
_LEAVE = re.compile(r'<div class="q-leave".*?</div>', re.DOTALL)
_GOVUK_HEAD = '<link rel="stylesheet" href="/govuk/govuk-frontend.min.css">'
_GOVUK_BODY = """<script>document.body.className += ' js-enabled govuk-frontend-supported';</script>
<div class="govuk-exit-this-page" data-module="govuk-exit-this-page">
<a id="{id}" href="{destination}" role="button" draggable="false" class="govuk-button govuk-button--warning \
govuk-exit-this-page__button govuk-js-exit-this-page-button" data-module="govuk-button" rel="nofollow noreferrer">\
<span class="govuk-visually-hidden">Emergency</span> Exit this page</a></div>"""
_GOVUK_END = '<script type="module">import {{ initAll }} from "/govuk/govuk-frontend.min.js"; initAll();</script></body>'


def ours(html: str, _: str) -> str:
    """Return the page as it is."""
    return html


def plain(html: str, _: str) -> str:
    """Return the page with a plain exit link and plain links, no script."""
    return _SCRIPTS.sub("", html)


def swap(html: str, _: str) -> str:
    """Return the page with our exit, and swap.js instead of our navigation."""
    script = (ROOT / "tests/benchmarks/swap.js").read_text(encoding="utf-8")
    exit_script, move_script = _SCRIPTS.findall(html)[:2]
    return _POLICY.sub("", html).replace(exit_script + move_script, f"{exit_script}<script>{script}</script>\n")


def govuk(html: str, destination: str) -> str:
    """Return the page with GOV.UK's component, used as its own documentation says."""
    html = _POLICY.sub("", _SCRIPTS.sub("", html)).replace(_REFERRER, _GOVUK_HEAD)
    html = _LEAVE.sub(lambda _: _GOVUK_BODY.format(id=EXIT_ID, destination=destination), html, count=1)
    return html.replace("</body>", _GOVUK_END.format())


VARIANTS: dict[str, Callable[[str, str], str]] = {"plain links": plain, "GOV.UK component": govuk, "fetch and swap": swap, "ours": ours}
ORDINARY = {"plain links", "GOV.UK component"}  # with the headers that files get when nobody has told the server otherwise


def make(name: str, site: Path, destination: str, folder: Path) -> Path:
    """Copy the built `site` to `folder`, with every page as the variant `name` has it; return the copy."""
    shutil.copytree(site, folder)
    for path in folder.rglob("*.html"):
        path.write_text(VARIANTS[name](path.read_text(encoding="utf-8"), destination), encoding="utf-8")
    if name in ORDINARY:
        (folder / "_headers").write_text(ORDINARY_HEADERS, encoding="utf-8")
    elif name == "fetch and swap":
        lines = (folder / "_headers").read_text(encoding="utf-8").splitlines(keepends=True)
        (folder / "_headers").write_text("".join(line for line in lines if "Security-Policy" not in line), encoding="utf-8")
    if name == "GOV.UK component":
        subprocess.run(["npm", "install", "--silent", "--prefix", str(TOOLS), "govuk-frontend@6"], check=True)
        shutil.copytree(GOVUK / "dist/govuk", folder / "govuk", ignore=shutil.ignore_patterns("*.map", "*.scss", "*.njk", "components"))
    return folder
