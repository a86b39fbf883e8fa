"""The preview's answers while the site is edited."""

from functools import partial
from http.client import HTTPConnection
from urllib.parse import urlencode

import pytest
from qjouren import preview
from qjouren.faults import Fault
from qjouren.headers import content_security_policy, response_headers
from qjouren.hosting import headers_file
from qjouren.resident.injection import EVENTS, SCRIPT, SOURCE, version
from qjouren.resident.live import Live
from qjouren.resident.report_page import report_page
from qjouren.resident.serving import LiveHandler

FAULT = Fault("content/a.md", "Fältet saknas.", "Lägg till raden.", 2)
PAGE = "<html><body><h1>Start</h1></body></html>"
POLICY = content_security_policy([], ["'sha256-a'"])


class Preview:
    """A running preview of a small site."""

    def __init__(self, output):
        self.output, self.live = output, Live()
        self.server = preview.start_server(output, handler=partial(LiveHandler, self.live))

    def build(self):
        self.output.mkdir()
        for name, text in {
            "index.html": PAGE,
            "404.html": PAGE.replace("Start", "Borta"),
            "a.txt": "text",
            "_headers": headers_file(response_headers(POLICY)),
            "_redirects": "/gammal /ny/ 301\n",
        }.items():
            (self.output / name).write_text(text, encoding="utf-8")

    def get(self, path, method="GET"):
        connection = HTTPConnection(preview.HOST, self.server.server_port, timeout=60)
        connection.request(method, path)
        response = connection.getresponse()
        text = response.read().decode()
        connection.close()
        return response, text

    def events(self, **query):
        connection = HTTPConnection(preview.HOST, self.server.server_port, timeout=60)
        connection.request("GET", f"{EVENTS}?{urlencode(query)}")
        return connection.getresponse()


@pytest.fixture
def empty(tmp_path):
    shown = Preview(tmp_path / "output")
    yield shown
    shown.server.shutdown()
    shown.server.server_close()


@pytest.fixture
def shown(empty):
    empty.build()
    return empty


def test_a_page_has_the_script_and_the_header_allows_it(shown):
    response, text = shown.get("/")
    assert response.status == 200
    assert f'data-version="{version(PAGE.encode())}">{SCRIPT}</script></body>' in text
    assert f"script-src 'sha256-a' {SOURCE};" in response.headers["Content-Security-Policy"]
    assert response.headers["X-Frame-Options"] == "DENY"


def test_the_header_allows_what_the_page_itself_does(shown):
    """One that was drawn before the rest of its site has styles that the header of the site does not know of yet."""
    page = PAGE.replace("<body>", """<meta http-equiv="Content-Security-Policy" content="style-src 'sha256-ny'; img-src *"><body>""")
    (shown.output / "index.html").write_text(page, encoding="utf-8")
    policy = shown.get("/")[0].headers["Content-Security-Policy"]
    assert "style-src 'sha256-ny';" in policy
    assert "img-src 'self' data:;" in policy


def test_the_page_that_listens_is_known_by_its_file(shown):
    events = shown.events(sida="/", version=version(PAGE.encode()))
    events.readline()
    assert shown.live.shown == ("index.html",)


def test_a_missing_page_has_it_too(shown):
    response, text = shown.get("/borta/")
    assert (response.status, SCRIPT in text) == (404, True)


def test_any_other_file_is_sent_as_it_is_with_the_hosts_policy(shown):
    response, text = shown.get("/a.txt")
    assert text == "text"
    assert response.headers["Content-Security-Policy"] == POLICY
    assert shown.get("/gammal")[0].status == 301


def test_where_the_build_has_stopped_every_page_is_the_report(shown):
    shown.live.ended([FAULT])
    for path in ("/", "/borta/"):
        response, text = shown.get(path)
        assert response.status == 500
        assert "Fältet saknas." in text
        assert f"script-src {SOURCE};" in response.headers["Content-Security-Policy"]
    assert shown.get("/a.txt")[1] == "text"


def test_the_page_comes_back_when_it_is_mended(shown):
    shown.live.ended([FAULT])
    shown.live.ended([])
    assert "<h1>Start</h1>" in shown.get("/")[1]


def test_the_report_is_shown_though_there_has_never_been_a_site(empty):
    assert "Webbplatsen byggs" in empty.get("/")[1]
    empty.live.ended([FAULT])
    assert "Fältet saknas." in empty.get("/")[1]


def test_asking_for_the_head_of_the_report_sends_no_body(shown):
    shown.live.ended([FAULT])
    response, text = shown.get("/", "HEAD")
    assert (response.status, text) == (500, "")


def test_a_page_that_is_old_already_is_told_at_once(shown):
    events = shown.events(sida="/", version="gammal")
    assert events.headers["Content-Type"] == "text/event-stream"
    assert events.read() == b"data: ny\n\n"


def test_a_page_is_told_when_it_changes_and_not_before(shown):
    events = shown.events(sida="/", version=version(PAGE.encode()))
    assert events.readline() + events.readline() == b":\n\n"
    (shown.output / "404.html").write_text("annan", encoding="utf-8")
    shown.live.ended([])
    assert events.readline() + events.readline() == b":\n\n"
    (shown.output / "index.html").write_text("ny", encoding="utf-8")
    shown.live.ended([])
    assert events.read() == b"data: ny\n\n"


def test_every_page_is_told_of_a_fault_and_of_its_mending(shown):
    events = shown.events(sida="/", version=version(PAGE.encode()))
    events.readline()
    shown.live.ended([FAULT])
    assert events.read().endswith(b"data: ny\n\n")
    events = shown.events(sida="/", version=version(report_page([FAULT]).encode()))
    assert events.readline() == b":\n"
    shown.live.ended([])
    assert events.read().endswith(b"data: ny\n\n")
