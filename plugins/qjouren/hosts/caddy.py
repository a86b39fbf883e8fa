"""The policy in Caddy's words, as snippets; what is the host's own (names, folders) stands in deploy/."""

from __future__ import annotations

import re

from ..visits.log import ROBOTS
from .policy import ENCODINGS, ERROR_PAGE, HOST_FILES, PACKED, TYPES, Policy

# Go's own ways of asking whether a copy is still good; nothing is kept, so nothing is compared.
_ASKED, _ANSWERED = ("If-None-Match", "If-Modified-Since"), ("ETag", "Last-Modified", "Server")


def files(policy: Policy) -> dict[str, str]:
    """Return the text of each file by its name."""
    return {"qjouren.caddy": _headers(policy) + _site(policy) + _log()}


def _headers(policy: Policy) -> str:
    headers = {**policy.headers, "Vary": "Accept-Encoding"}
    lines = [f"\t\t{name} {_quoted(value)}\n" for name, value in headers.items()]
    lines += [f"\t\t-{name}\n" for name in _ANSWERED]
    return "# import qjouren_headers wherever anything is answered.\n(qjouren_headers) {\n\theader {\n" + "".join(lines) + "\t}\n}\n\n"


def _site(policy: Policy) -> str:
    kinds = "".join(
        f"\t@{end} {{\n\t\tpath *.{end} */\n\t\tfile {{path}} {{path}}/index.{end}\n\t}}\n\theader @{end} Content-Type {_quoted(kind)}\n"
        for end, kind in TYPES.items()
    )
    moves = "".join(f"\tredir {_quoted(move.old)} {_quoted(move.new)} 301\n" for move in policy.moves)
    asked = "".join(f"\trequest_header -{name}\n" for name in _ASKED)
    packed = " ".join(ENCODINGS[ending] for ending in PACKED)
    return f"""# import qjouren_site in the site, after its root. An error takes no header from the site, so they are told twice.
(qjouren_site) {{
\timport qjouren_headers
{asked}\t@unserved path_regexp (^|/)({"|".join(HOST_FILES)})$|\\.({"|".join(PACKED)})$|[\\x00-\\x1f]
\terror @unserved 404
{kinds}{moves}\tfile_server {{
\t\tprecompressed {packed}
\t}}
\thandle_errors {{
\t\tskip_log
\t\timport qjouren_headers
\t\t@missing expression {{http.error.status_code}} in [403, 404]
\t\thandle @missing {{
\t\t\trewrite * {ERROR_PAGE}
\t\t\theader Content-Type {_quoted(TYPES["html"])}
\t\t\tfile_server {{
\t\t\t\tstatus 404
\t\t\t\tprecompressed {packed}
\t\t\t}}
\t\t}}
\t\thandle {{
\t\t\trespond "{{http.error.status_code}} {{http.error.status_text}}"
\t\t}}
\t}}
}}

"""


def _log() -> str:
    """Return a log without persons, hour by hour; what is missing and what calls itself a robot is not written."""
    parts = ("remote_ip", "remote_port", "client_ip", "proto", "host", "headers", "tls")
    gone = "".join(f"\t\t\t\trequest>{part} delete\n" for part in parts)
    gone += "".join(f"\t\t\t\t{name} delete\n" for name in ("user_id", "duration", "size", "bytes_read", "resp_headers"))
    return f"""# import qjouren_log <file> in the site. The hour, method, status and page; no query, no address of hers, no user agent.
(qjouren_log) {{
\t@qjouren_robot header_regexp User-Agent (?i)({ROBOTS})
\tskip_log @qjouren_robot
\tlog {{
\t\toutput file {{args.0}}
\t\tformat filter {{
\t\t\twrap json {{
\t\t\t\ttime_format "2006-01-02T15"
\t\t\t}}
\t\t\tfields {{
\t\t\t\trequest>uri regexp "[?].*$" ""
{gone}\t\t\t}}
\t\t}}
\t}}
}}
"""


def _quoted(value: str) -> str:
    """Return `value` as one word of Caddy; raises ValueError where Caddy would read more into it."""
    if re.search(r"[\x00-\x1f\x7f{}*]", value):
        raise ValueError(f"Caddy cannot say {value!r}")
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
