"""Put the script that reloads a page into a page as it is served, and allow it; never changes a file."""

from __future__ import annotations

import hashlib
import re

from ..inline import csp_hash

EVENTS = "/_forhandsvisning/"  # where the script asks whether its page has changed
# A page on its way out is left alone: to load it again would stop the exit. A hidden tab holds no connection.
# `reload` adds nothing to the tab's history. Where the page stood is kept in the entry of the history itself, past a report too;
# the browser's own memory of it must then be silent, or it would move the page again once it has loaded.
SCRIPT = f"""(() => {{
  const own = document.currentScript.dataset, report = "report" in own;
  let source;
  const leaving = () => document.documentElement.style.display === "none";
  const stop = () => source && source.close();
  function reload() {{
    if (leaving()) return;
    stop();
    if (!report) history.replaceState({{ ...history.state, top: scrollY }}, "");
    history.scrollRestoration = "manual";
    location.reload();
  }}
  function listen() {{
    stop();
    if (document.hidden) return;
    source = new EventSource("{EVENTS}?" + new URLSearchParams({{ sida: location.pathname, version: own.version }}));
    source.onmessage = reload;
  }}
  if (!report && history.state && "top" in history.state) {{
    const {{ top, ...rest }} = history.state;
    history.replaceState(rest, "");
    scrollTo({{ top, behavior: "instant" }});
    addEventListener("load", () => setTimeout(() => {{ history.scrollRestoration = "auto"; }}));
  }}
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", stop);
  addEventListener("pageshow", listen);
}})();"""
SOURCE = csp_hash(SCRIPT)
_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")')


def version(data: bytes) -> str:
    """Return a short name of exactly `data`."""
    return hashlib.sha256(data).hexdigest()[:16]


def with_script(html: str, page_version: str, *, report: bool = False) -> str:
    """Return `html` that reloads itself when it is no longer `page_version`; its own policy allows the script."""
    kind = " data-report" if report else ""
    script = f'<script data-version="{page_version}"{kind}>{SCRIPT}</script>'
    before, end, after = html.rpartition("</body>")
    return _POLICY.sub(lambda found: found[1] + allowed(found[2]) + found[3], before, count=1) + script + end + after


def allowed(policy: str, directive: str = "script-src", source: str = SOURCE) -> str:
    """Return `policy` where `directive` also allows `source`, and for the events our own server."""
    parts = [part.strip() for part in policy.split(";")]
    return "; ".join(_joined(part, source) if part.partition(" ")[0] == directive else part for part in parts)


def with_own_sources(policy: str, html: str) -> str:
    """Return `policy` where what the policy of the page `html` itself names for styles and scripts is allowed too."""
    found = _POLICY.search(html)
    for part in found[2].split(";") if found else ():
        directive, _, sources = part.strip().partition(" ")
        for source in sources.split() if directive in ("style-src", "script-src") else ():
            if source.startswith("'sha256-") and source not in policy:
                policy = allowed(policy, directive, source)
    return policy


def _joined(part: str, source: str) -> str:
    """Return the directive `part` with `source` added; «'none'» stands alone or not at all."""
    name, _, sources = part.partition(" ")
    return f"{name} {source}" if sources == "'none'" else f"{part} {source}"
