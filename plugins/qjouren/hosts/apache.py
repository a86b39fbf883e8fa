"""The policy in Apache's words, for a virtual host and for .htaccess; what is the host's own stands in deploy/."""

from __future__ import annotations

import re

from ..visits.log import ROBOTS
from .policy import ENCODINGS, ERROR_PAGE, HOST_FILES, PACKED, TYPES, Move, Policy


def files(policy: Policy) -> dict[str, str]:
    """Return the text of each file by its name."""
    headers, rules = _headers(policy), _rules(policy)
    return {"log.conf": _log(), "headers.conf": headers, "site.conf": rules, "htaccess": headers + rules}


def _log() -> str:
    """Return what stands in the virtual host: a log without persons, hour by hour."""
    return f"""# Inside <VirtualHost>. The log: the hour, method, status, whether it calls itself a robot, and the file that was sent.
# No address, no user agent, no referrer, no query; a mistyped address is written as {ERROR_PAGE}.
SetEnvIf Request_Protocol . qjouren_who=-
SetEnvIfNoCase User-Agent "({ROBOTS})" qjouren_who=robot
LogFormat "%{{%Y-%m-%dT%H}}t %m %>s %<{{qjouren_who}}e %>U" qjouren
"""


def _headers(policy: Policy) -> str:
    lines = [f"Header always set {name} {_quoted(value)}\n" for name, value in policy.headers.items()]
    return "# Inside <VirtualHost>, or first in .htaccess. Needs mod_headers.\n" + "".join(lines)


def _rules(policy: Policy) -> str:
    kinds = "".join(
        f'<FilesMatch "\\.{end}(\\.({"|".join(PACKED)}))?$">\n  ForceType "{kind}"\n</FilesMatch>\n' for end, kind in TYPES.items()
    )
    return f"""# Inside <Directory>, or in .htaccess. Needs mod_dir, mod_headers, mod_mime, mod_rewrite and mod_setenvif.
Options -Indexes -MultiViews +FollowSymLinks
DirectoryIndex index.html
AddDefaultCharset Off
ErrorDocument 403 {ERROR_PAGE}
ErrorDocument 404 {ERROR_PAGE}

{kinds}
# Nothing is kept, so nothing is compared: no answer is 304.
FileETag None
Header unset ETag
Header unset Last-Modified
RequestHeader unset If-None-Match
RequestHeader unset If-Modified-Since

# Packed when the site was built: never packed again.
SetEnvIf Request_URI . no-gzip no-brotli
Header always set Vary Accept-Encoding
{"".join(_encoding(ending) for ending in PACKED)}
RewriteEngine On
RewriteBase /
RewriteCond %{{ENV:REDIRECT_STATUS}} ^$
RewriteRule (^|/)(\\.ht[^/]*|{"|".join(HOST_FILES)})$|\\.({"|".join(PACKED)})$ - [R=404,L]
{"".join(map(_move, policy.moves))}{"".join(map(_packed, PACKED))}"""


def _kind(kind: tuple[str, str]) -> str:
    """Return what the files of one ending are, packed or not."""
    return f'<FilesMatch "\\.{kind[0]}(\\.({"|".join(PACKED)}))?$">\n  ForceType "{kind[1]}"\n</FilesMatch>\n'


def _encoding(ending: str) -> str:
    """Return how a packed copy is told from its text; without the rest, .br is read as Breton."""
    return f"RemoveLanguage .{ending}\nRemoveType .{ending}\nAddEncoding {ENCODINGS[ending]} .{ending}\n"


def _packed(ending: str) -> str:
    wanted = f"RewriteCond %{{HTTP:Accept-Encoding}} (^|[\\s,]){ENCODINGS[ending]}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))\\s*($|[,;])\n"
    return (
        f"{wanted}RewriteCond %{{REQUEST_FILENAME}}/index.html.{ending} -f\nRewriteRule ^(.*/)?$ $1index.html.{ending} [L]\n"
        f"{wanted}RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\nRewriteRule ^(.*[^/])$ $1.{ending} [L]\n"
    )


def _move(move: Move) -> str:
    """Return the rule of one old address; it is read without its first slash."""
    target = re.sub(r"([$%\\])", r"\\\1", move.new)
    return f'RewriteRule "^{re.escape(move.old.removeprefix("/"))}$" {_quoted(target)} [R=301,L,QSD,NE]\n'


def _quoted(value: str) -> str:
    """Return `value` as one word of Apache; raises ValueError where Apache would read more into it."""
    if re.search(r"[\x00-\x1f\x7f]", value) or "%{" in value:
        raise ValueError(f"Apache cannot say {value!r}")
    return '"' + value.replace('"', '\\"') + '"'
