"""The Swedish report as a page in the preview, where the site would have been; never published, and decides nothing."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby

from ..faults import Fault
from ..headers import content_security_policy
from ..inline import csp_hash

STYLE = (
    ":root{color-scheme:light dark}"
    "body{font:1.125rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:2rem 1.25rem 4rem;color:#1a1420;background:#fff}"
    "h1{font-size:1.75rem;line-height:1.2}h2{font:700 1.125rem ui-monospace,monospace;margin:2rem 0 .5rem;overflow-wrap:anywhere}"
    "ul{list-style:none;padding:0;margin:0}li{border-inline-start:.25rem solid #8a1c4a;padding:.25rem 0 .25rem 1rem;margin:0 0 1rem}"
    "li p{margin:0;overflow-wrap:anywhere;white-space:pre-line}.place{font-weight:700}"
    "@media(prefers-color-scheme:dark){body{color:#f5f0f7;background:#17121b}li{border-color:#f0a3c4}}"
)


def report_page(faults: Iterable[Fault]) -> str:
    """Return the report of `faults` as a whole page."""
    found = sorted(faults, key=lambda fault: (fault.path, fault.line or 0))
    title, text = _words(len(found))
    files = "".join(_file(path, list(group)) for path, group in groupby(found, key=lambda fault: fault.path))
    policy = content_security_policy([csp_hash(STYLE)], framing=False)
    return (
        '<!doctype html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{title}</title>\n<link rel="icon" href="data:,">\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n'
        f"<h1>{title}</h1>\n<p>{text}</p>\n"
        f"{files}</main>\n</body>\n</html>\n"
    )


def _words(faults: int) -> tuple[str, str]:
    """Return heading and words for a report of so many faults; none means that the first build is not ready."""
    if not faults:
        return "Webbplatsen byggs", "Vänta en stund. Sidan kommer av sig själv."
    text = "Det du sparade går inte att visa än. Inget är förstört: den webbplats som redan var byggd är orörd. "
    remedy = "Rätta det som står här och spara, så kommer sidan tillbaka av sig själv."
    return "Ett fel att rätta" if faults == 1 else f"{faults} fel att rätta", text + remedy


def _file(path: str, faults: list[Fault]) -> str:
    items = "".join(
        f'<li>\n<p class="place">{escape(fault.place.capitalize())}</p>\n<p>{escape(fault.problem)}</p>\n'
        f"<p>Gör så här: {escape(fault.remedy)}</p>\n</li>\n"
        for fault in faults
    )
    return f"<h2>{escape(path)}</h2>\n<ul>\n{items}</ul>\n"
