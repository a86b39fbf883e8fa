import gzip
from http.client import HTTPConnection, HTTPResponse
from ipaddress import ip_address
from types import SimpleNamespace

import pytest
from qjouren import preview

FILES = {
    "index.html": "<h1>Start</h1>",
    "stod/index.html": "<h1>Stöd</h1>",
    "404.html": "<h1>Borta</h1>",
    "sitemap.xml": "<urlset/>",
    "a.ics": "BEGIN:VCALENDAR",
    "bilder/a.png": "png",
    "_headers": "/*\n  Cache-Control: no-store\n  X-Frame-Options: DENY\n",
    "_redirects": "/gammal /stod/ 301\n",
}


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    """Return a function that sends one request and gives back the response and its body."""
    folder = tmp_path_factory.mktemp("forhandsvisning")
    for name, text in FILES.items():
        path = folder / "output" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "hemlig.txt").write_text("hemlig", encoding="utf-8")
    (folder / "bredvid/sida").mkdir(parents=True)
    (folder / "bredvid/index.html").write_text("<h1>Bredvid</h1>", encoding="utf-8")
    (folder / "bredvid/sida/index.html").write_text("<h1>Sida</h1>", encoding="utf-8")
    (folder / "bredvid/_headers").write_text("/*\n  Cache-Control: no-store\n  X-Frame-Options: SAMEORIGIN\n", encoding="utf-8")
    server = preview.start_server(folder / "output", mounts={"/bredvid/": folder / "bredvid"})

    def send(path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
        connection = HTTPConnection(preview.HOST, server.server_port, timeout=10)
        connection.request(method, path, headers=headers)
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response, body

    yield send
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "status", "kind", "body"),
    [
        ("/", 200, "text/html; charset=utf-8", "<h1>Start</h1>"),
        ("/stod/", 200, "text/html; charset=utf-8", "<h1>Stöd</h1>"),
        ("/stod/?x=1#y", 200, "text/html; charset=utf-8", "<h1>Stöd</h1>"),
        ("/sitemap.xml", 200, "application/xml; charset=utf-8", "<urlset/>"),
        ("/a.ics", 200, "text/calendar; charset=utf-8", "BEGIN:VCALENDAR"),
        ("/bilder/a.png", 200, "image/png", "png"),
        ("/borta/", 404, "text/html; charset=utf-8", "<h1>Borta</h1>"),
        ("/_headers", 404, "text/html; charset=utf-8", "<h1>Borta</h1>"),
        ("/_redirects", 404, "text/html; charset=utf-8", "<h1>Borta</h1>"),
        ("/../hemlig.txt", 404, "text/html; charset=utf-8", "<h1>Borta</h1>"),
        ("/%2e%2e/hemlig.txt", 404, "text/html; charset=utf-8", "<h1>Borta</h1>"),
        ("/stod/%2e%2e/%2e%2e/hemlig.txt", 404, "text/html; charset=utf-8", "<h1>Borta</h1>"),
        ("/bredvid/", 200, "text/html; charset=utf-8", "<h1>Bredvid</h1>"),
        ("/bredvid/sida/", 200, "text/html; charset=utf-8", "<h1>Sida</h1>"),
        ("/bredvid/borta/", 404, "text/html; charset=utf-8", "<h1>Borta</h1>"),
        ("/bredvid/_headers", 404, "text/html; charset=utf-8", "<h1>Borta</h1>"),
        ("/bredvid/%2e%2e/hemlig.txt", 404, "text/html; charset=utf-8", "<h1>Borta</h1>"),
    ],
)
def test_each_address_gets_the_file_that_the_host_would_send(ask, path, status, kind, body):
    response, sent = ask(path)
    assert (response.status, response.headers["Content-Type"], sent.decode()) == (status, kind, body)


@pytest.mark.parametrize(("path", "location"), [("/gammal", "/stod/"), ("/stod", "/stod/"), ("/bredvid/sida", "/bredvid/sida/")])
def test_an_old_or_incomplete_address_leads_to_the_right_one(ask, path, location):
    response, body = ask(path)
    assert (response.status, response.headers["Location"], body) == (301, location, b"")


@pytest.mark.parametrize("path", ["/", "/borta/", "/gammal", "/sitemap.xml"])
def test_every_response_carries_the_sites_headers_whatever_it_is(ask, path):
    response, _ = ask(path)
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Frame-Options"] == "DENY"


def test_a_folder_beside_the_site_brings_its_own_headers(ask):
    assert ask("/bredvid/")[0].headers["X-Frame-Options"] == "SAMEORIGIN"
    assert ask("/bredvid/borta/")[0].headers["X-Frame-Options"] == "DENY"


def test_text_is_compressed_for_a_browser_that_asks(ask):
    response, body = ask("/", **{"Accept-Encoding": "gzip, br"})
    assert response.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body).decode() == FILES["index.html"]


def test_a_picture_is_not_compressed_again(ask):
    response, _ = ask("/bilder/a.png", **{"Accept-Encoding": "gzip"})
    assert response.headers["Content-Encoding"] is None


def test_a_film_is_sent_in_the_parts_that_a_browser_asks_for(ask):
    response, body = ask("/bilder/a.png", Range="bytes=1-", **{"Accept-Encoding": "gzip"})
    assert (response.status, response.headers["Content-Range"], body) == (206, "bytes 1-2/3", b"ng")
    assert [response.headers[name] for name in ("Content-Length", "Content-Type", "X-Frame-Options")] == ["2", "image/png", "DENY"]
    response, body = ask("/bilder/a.png", Range="bytes=3-")
    assert (response.status, response.headers["Content-Range"], body) == (416, "bytes */3", b"")


@pytest.mark.parametrize("headers", [{}, {"Range": "bytes=0-0,2-2"}, {"Range": "bytes=1-", "If-Range": '"a"'}])
def test_a_film_is_sent_whole_to_others(ask, headers):
    response, body = ask("/bilder/a.png", **headers)
    assert (response.status, response.headers["Accept-Ranges"], response.headers["Content-Range"], body) == (200, "bytes", None, b"png")


def test_text_and_heads_are_never_sent_in_parts(ask):
    response, body = ask("/", Range="bytes=0-1")
    assert (response.status, response.headers["Accept-Ranges"], body.decode()) == (200, None, FILES["index.html"])
    response, _ = ask("/bilder/a.png", method="HEAD", Range="bytes=0-0")
    assert (response.status, response.headers["Content-Length"]) == (200, "3")


def test_asking_for_the_head_alone_sends_no_body(ask):
    response, body = ask("/", method="HEAD")
    assert (response.status, response.headers["Content-Length"], body) == (200, str(len(FILES["index.html"])), b"")


def test_the_server_cannot_be_reached_from_another_machine(tmp_path):
    server = preview.start_server(tmp_path)
    assert ip_address(server.server_address[0]).is_loopback
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("status", "well"), [(0, True), (1, False)])
def test_a_build_is_strict_and_tells_how_it_went(monkeypatch, tmp_path, status, well):
    commands = []

    def run(command: list[str], **_: object) -> SimpleNamespace:
        commands.append(command)
        return SimpleNamespace(returncode=status)

    monkeypatch.setattr(preview.subprocess, "run", run)
    assert preview.build(tmp_path, "publishconf.py", tmp_path / "ut") is well
    assert preview.build(tmp_path) is well
    assert [command[3:] for command in commands] == [
        ["--settings", str(tmp_path / "publishconf.py"), "--fatal", "warnings", "--output", str(tmp_path / "ut")],
        ["--settings", str(tmp_path / "pelicanconf.py"), "--fatal", "warnings"],
    ]
