"""The policy in nginx's words; what is the host's own (names, certificates, folders) stands in deploy/."""

from __future__ import annotations

import re

from ..visits.log import ROBOTS
from .policy import ERROR_PAGE, HOST_FILES, PACKED, TYPES, UNKNOWN, Policy

_NOT_SERVED = f"(^|/)({'|'.join(HOST_FILES)})$|\\.({'|'.join(PACKED)})$"


def files(policy: Policy) -> dict[str, str]:
    """Return the text of each file by its name."""
    return {"http.conf": _http(), "headers.conf": _headers(policy), "site.conf": _site(policy)}


def _http() -> str:
    """Return what stands in the http block: a log without persons, hour by hour."""
    return f"""# Inside http {{ }}. The log: the hour, method, status, whether it calls itself a robot, and the file that was sent.
# No address, no user agent, no referrer, no query; a mistyped address is written as {ERROR_PAGE}.
map $time_iso8601 $qjouren_hour {{ "~^(?<qjouren_h>[0-9-]+T[0-9]+)" $qjouren_h; }}
map $http_user_agent $qjouren_who {{ default -; "~*({ROBOTS})" robot; }}
log_format qjouren "$qjouren_hour $request_method $status $qjouren_who $uri";
"""


def _headers(policy: Policy) -> str:
    lines = [f"add_header {name} {_quoted(value)} always;\n" for name, value in policy.headers.items()]
    return "# Inside server { }. An add_header in a location would drop all of these: write none there.\n" + "".join(lines)


def _site(policy: Policy) -> str:
    kinds = "".join(f'  "{kind}" {ending};\n' for ending, kind in TYPES.items())
    moves = "".join(f"location = {_quoted(move.old)} {{ return 301 {_quoted(move.new)}; }}\n" for move in policy.moves)
    return f"""# Inside server {{ }}.
index index.html;
autoindex off;
server_tokens off;
absolute_redirect off;
default_type {UNKNOWN};
types {{
{kinds}}}

# Nothing is kept, so nothing is compared: no answer is 304.
etag off;
if_modified_since off;
add_header Last-Modified "" always;

# Packed when the site was built. The second line needs Debian's libnginx-mod-http-brotli-static; without it, take the line away.
gzip_static on;
brotli_static on;
gzip off;
add_header Vary Accept-Encoding always;

error_page 403 404 =404 {ERROR_PAGE};
location ~ "{_NOT_SERVED}" {{ return 404; }}

{moves}"""


def _quoted(value: str) -> str:
    """Return `value` as one word of nginx; raises ValueError where nginx would read more into it."""
    if re.search(r"[\x00-\x1f\x7f]", value) or "$" in value:
        raise ValueError(f"nginx cannot say {value!r}")
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
