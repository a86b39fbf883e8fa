"""The host sends every response with headers that leave as little as possible on her device."""

import http.client
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.support import address_of

OLD_ADDRESS = "/index.php/om-qjouren"


@pytest.fixture(scope="session")
def headers(site):
    """What the host's file says of every address."""
    first, *rest = site.text("_headers").splitlines()
    assert first == "/*", "one rule, for every address"
    return dict(line.removeprefix("  ").split(": ", 1) for line in rest if not line.startswith("  ! "))


def ask(origin, path, method="GET"):
    """Return the answer of the preview server, and its body."""
    connection = http.client.HTTPConnection(urlsplit(origin).netloc, timeout=10)
    connection.request(method, path)
    response = connection.getresponse()
    body = response.read().decode()
    connection.close()
    return response, body


def test_nothing_is_kept(headers):
    assert headers["Cache-Control"] == "no-store"


def test_no_other_site_hears_where_she_came_from(headers):
    assert headers["Referrer-Policy"] == "no-referrer"


def test_the_policy_allows_nothing_by_default(headers):
    rules = dict(rule.strip().split(" ", 1) for rule in headers["Content-Security-Policy"].split(";"))
    assert rules["default-src"] == rules["frame-ancestors"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert "unsafe" not in headers["Content-Security-Policy"]


def test_the_policy_names_every_style_and_script_of_every_page(site, headers):
    """Both policies must agree for a style to work; a page's own may only be narrower."""
    allowed = set(headers["Content-Security-Policy"].replace(";", " ").split())
    for address, page in site.pages():
        own = page.select_one("meta[http-equiv=Content-Security-Policy]")["content"]
        assert {word for word in own.replace(";", " ").split() if word.startswith("'sha")} <= allowed, address


def test_no_other_site_can_frame_or_open_ours(headers):
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Opener-Policy"] == headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_the_browser_asks_for_https_at_once_and_for_no_sensor(headers):
    assert int(headers["Strict-Transport-Security"].partition("max-age=")[2].partition(";")[0]) >= 31_536_000
    for sensor in ("camera", "geolocation", "microphone"):
        assert f"{sensor}=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", (200, None)),
        ("/stod/", (200, None)),
        ("/sitemap.xml", (200, None)),
        ("/stod", (301, "/stod/")),
        (OLD_ADDRESS, (301, "/om/")),
        ("/finns-inte/", (404, None)),
        ("/_headers", (404, None)),
        ("/../conftest.py", (404, None)),
    ],
)
def test_the_preview_answers_as_the_host_will(origin, headers, path, expected, method):
    """The same headers on a page, on a redirect and on a page that is missing."""
    response, body = ask(origin, path, method)
    assert (response.status, response.getheader("Location")) == expected
    assert {name: response.getheader(name) for name in headers} == headers
    assert not response.getheader("Set-Cookie")
    assert bool(body) == (method == "GET" and response.status != 301)


def test_everything_that_is_served_is_kept_by_nobody(site, origin, headers):
    """A14: every file, every old address and a page that is missing, all with all headers; and nothing clears her other traces."""
    files = sorted(path.relative_to(site.output).as_posix() for path in site.output.rglob("*") if path.is_file())
    old = [line.split()[0] for line in site.text("_redirects").splitlines()]
    for path in [*(address_of(name) for name in files), *old, "/borta/"]:
        response, _ = ask(origin, path, "HEAD")
        sent = {name.lower(): value for name, value in response.getheaders()}
        assert {name: sent.get(name.lower()) for name in headers} == headers, path
        assert not sent.keys() & {"clear-site-data", "set-cookie", "etag", "last-modified", "link", "refresh"}, path


def test_a_missing_page_is_answered_with_the_404_page(origin):
    """Calm, with a way on, and no word of what was sought."""
    page = BeautifulSoup(ask(origin, "/finns/inte/alls/")[1], "html.parser")
    assert page.h1.get_text() == "Sidan finns inte"
    assert page.main.select("a[href^='tel:']")
    assert page.main.select_one("a[href='/']")
    assert "alls" not in str(page)
