"""nginx, Apache and Caddy, the real ones, answer every kind of address as the policy says."""

from __future__ import annotations

import gzip
from urllib.parse import urljoin, urlsplit

import brotli
import pytest
from qjouren.hosts import pages
from qjouren.hosts.policy import TEXTS, content_type

from tests.hosts.servers import BARE_NAME, NAME

PDF = "/om/verksamhetsberattelse/2023/aret-2023.pdf"
OLD = "/index.php/om-qjouren"
OLD_WITH_SLASH = "/2024/01/22/qjouren-i-inslag-i-p4-stockholm-19-1-24/"
FOUND = {
    "/": "index.html",
    "/stod/": "stod/index.html",
    "/hitta-hjalp/kommun/stockholm/": "hitta-hjalp/kommun/stockholm/index.html",
    "/stod/?utm_source=x": "stod/index.html",
    "/stod/%66ragor/": "stod/fragor/index.html",
    "/404.html": "404.html",
    "/robots.txt": "robots.txt",
    "/sitemap.xml": "sitemap.xml",
    "/aktuellt/flode.xml": "aktuellt/flode.xml",
    "/.well-known/security.txt": ".well-known/security.txt",
    "/sok/index.txt": "sok/index.txt",
    "/hitta-hjalp/data/katalog.csv": "hitta-hjalp/data/katalog.csv",
    "/om/verksamhetsberattelse/2023/siffror.json": "om/verksamhetsberattelse/2023/siffror.json",
    "/forelasningar/kalender.ics": "forelasningar/kalender.ics",
    PDF: PDF.lstrip("/"),
}
MISSING = [
    "/finns-inte/",
    "/finns-inte.csv",
    "/stod/finns-inte",
    "/STOD/",
    "/_headers",
    "/_redirects",
    "/stod/index.html.br",
    "/robots.txt.gz",
    "/.git/config",
    "/.htaccess",
    "/stod/%2e%2e/_headers",
    "/.well-known/",
]
MALFORMED = "/stod/%"
OUTSIDE = ["/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/../../etc/passwd", "/stod/..%5c..%5cetc/passwd", "/%00", MALFORMED]
MOVED = {
    OLD: "/om/",
    f"{OLD}?sida=1": "/om/",
    OLD_WITH_SLASH: "/aktuellt/p4-stockholm/",
    OLD_WITH_SLASH.rstrip("/"): "/aktuellt/p4-stockholm/",
    "/stod": "/stod/",
    "/hitta-hjalp/kommun/stockholm": "/hitta-hjalp/kommun/stockholm/",
}
EVERY_KIND = [*FOUND, *MISSING, *OUTSIDE, *MOVED]
# What would let a response be told from another, or kept.
NEVER = {
    "alt-svc",
    "etag",
    "last-modified",
    "expires",
    "set-cookie",
    "clear-site-data",
    "x-powered-by",
    "refresh",
    "access-control-allow-origin",
}


def faults(server, answer):
    """Return what is wrong with the headers of `answer`, whatever it answers."""
    wanted = pages.read_policy(server.site).headers
    return [
        *(f"{name}: {answer.headers.get(name.lower())}" for name, value in wanted.items() if answer.headers.get(name.lower()) != value),
        *(f"{name} twice" for name in answer.repeated),
        *(f"{name} is there" for name in NEVER & answer.headers.keys()),
    ]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_every_answer_carries_every_header_once_and_none_that_keeps_or_tells(server, method):
    # What is no address at all Caddy refuses before it reads any setting.
    asked = {path: server.ask(path, method) for path in EVERY_KIND if (server.kind, path) != ("caddy", MALFORMED)}
    assert {path: found for path, answer in asked.items() if (found := faults(server, answer))} == {}


def test_a_file_is_answered_with_itself_and_named_for_what_it_is(server):
    for path, name in FOUND.items():
        answer = server.ask(path)
        body = (server.site / name).read_bytes()
        assert (path, answer.status, answer.headers["content-type"]) == (path, 200, content_type(name))
        assert answer.body == body, path
        head = server.ask(path, "HEAD")
        assert (head.status, head.body, head.headers.get("content-length")) == (200, b"", str(len(body))), path


def test_every_text_is_sent_as_it_was_packed(server):
    """The same bytes that lie beside it: nothing is packed anew, and nothing is packed twice."""
    for path, name in FOUND.items():
        file = server.site / name
        for wish, encoding, ending, unpack in (
            ("gzip, deflate, br, zstd", "br", "br", brotli.decompress),
            ("gzip, deflate", "gzip", "gz", gzip.decompress),
        ):
            answer = server.ask(path, Accept_Encoding=wish)
            if file.suffix.lstrip(".") not in TEXTS:
                assert (path, answer.headers.get("content-encoding"), answer.body) == (path, None, file.read_bytes())
                continue
            assert (path, answer.status, answer.headers.get("content-encoding")) == (path, 200, encoding)
            assert answer.headers["content-type"] == content_type(name), path
            assert "Accept-Encoding" in answer.headers["vary"], path
            assert answer.body == file.with_name(f"{file.name}.{ending}").read_bytes(), path
            assert unpack(answer.body) == file.read_bytes(), path
            assert faults(server, answer) == [], path


def test_what_is_not_there_is_answered_with_the_calm_page(server):
    for path in MISSING:
        for wish in ("identity", "gzip", "br, gzip"):
            answer = server.ask(path, Accept_Encoding=wish)
            unpack = {"br": brotli.decompress, "gzip": gzip.decompress}.get(answer.headers.get("content-encoding"), bytes)
            assert (path, answer.status, answer.headers["content-type"]) == (path, 404, "text/html; charset=utf-8")
            assert unpack(answer.body) == (server.site / "404.html").read_bytes(), path


def test_nothing_outside_the_site_is_served(server):
    for path in OUTSIDE:
        answer = server.ask(path)
        assert answer.status in {400, 403, 404}, path
        assert b"root:" not in answer.body, path


def test_an_old_address_leads_on_for_ever_and_stays_on_the_site(server):
    for path, new in MOVED.items():
        answer = server.ask(path)
        location = urlsplit(urljoin(f"https://{NAME}{path}", answer.headers["location"]))
        assert (path, answer.status in {301, 308}, location.path, location.query) == (path, True, new, "")
        assert location.hostname == NAME, path


@pytest.mark.parametrize(("encrypted", "name"), [(False, NAME), (False, BARE_NAME), (True, BARE_NAME)])
def test_every_other_way_in_leads_to_the_one_name_encrypted(server, encrypted, name):
    answer = server.ask("/stod/", encrypted=encrypted, name=name)
    assert (answer.status, answer.headers["location"]) == (301, f"https://{NAME}/stod/")
    assert faults(server, answer) == []


def test_a_part_of_a_file_can_be_asked_for(server):
    """A phone that lost its net fetches the rest of the PDF."""
    answer = server.ask(PDF, Range="bytes=10-19")
    assert (answer.status, answer.body) == (206, (server.site / PDF.lstrip("/")).read_bytes()[10:20])
    assert faults(server, answer) == []


@pytest.mark.parametrize("question", [{"If_None_Match": '"gammal"'}, {"If_Modified_Since": "Fri, 01 Jan 2100 00:00:00 GMT"}])
def test_no_browser_is_told_that_what_it_kept_is_still_good(server, question):
    answer = server.ask("/stod/", **question)
    assert answer.status == 200
    assert faults(server, answer) == []


def test_what_is_sent_to_the_site_is_refused_or_passed_over(server):
    answer = server.ask("/stod/", "POST")
    assert answer.status in {200, 405}
    assert faults(server, answer) == []


def test_nothing_is_spoken_that_browsers_write_down(server):
    """Chromium keeps a list of sites that speak HTTP/2, by name, in a file of its own, beside the history."""
    assert server.protocol() in {None, "http/1.1"}
