import json

from qjouren.headers import response_headers
from qjouren.hosts import objects
from qjouren.hosts.policy import Move, Policy

POLICY = Policy(response_headers("default-src 'none'"), (Move("/gammal/", "/ny/"),))


def _file(name: str, names: tuple[str, ...] = ()) -> dict:
    return json.loads(objects.files(POLICY, names)[name])


def test_every_object_is_told_what_it_is_and_never_to_be_kept():
    assert objects.metadata("stod/index.html", POLICY) == {"CacheControl": "no-store", "ContentType": "text/html; charset=utf-8"}


def test_what_is_for_other_hosts_is_no_object():
    """Storage cannot choose between a file and its packed copy, so the copies stay at home."""
    assert [*_file("objects.json", ("index.html", "index.html.br", "index.html.gz", "_headers", "_redirects"))] == ["index.html", "gammal/"]


def test_at_an_old_address_stands_an_object_that_leads_on():
    assert objects.redirects(POLICY) == {"gammal/": {"CacheControl": "no-store", "WebsiteRedirectLocation": "/ny/"}}


def test_the_website_knows_its_first_page_and_its_page_for_what_is_missing():
    assert _file("website.json") == {"IndexDocument": {"Suffix": "index.html"}, "ErrorDocument": {"Key": "404.html"}}


def test_the_cdn_in_front_sends_every_header_once():
    """CloudFront refuses a header that it has a field of its own for, so the two lists share none."""
    policy = _file("response-headers-policy.json")
    fields = {
        "ContentSecurityPolicy": "Content-Security-Policy",
        "ContentTypeOptions": "X-Content-Type-Options",
        "FrameOptions": "X-Frame-Options",
        "ReferrerPolicy": "Referrer-Policy",
        "StrictTransportSecurity": "Strict-Transport-Security",
    }
    own = [item["Header"] for item in policy["CustomHeadersConfig"]["Items"]]
    assert sorted([*own, *(fields[name] for name in policy["SecurityHeadersConfig"])]) == sorted(POLICY.headers)
    assert policy["CustomHeadersConfig"]["Quantity"] == len(own)
    assert policy["SecurityHeadersConfig"]["StrictTransportSecurity"]["AccessControlMaxAgeSec"] >= 31_536_000
