import pytest
from qjouren.headers import content_security_policy, response_headers


def _rules(policy: str) -> dict[str, str]:
    return dict(rule.split(" ", 1) for rule in policy.split("; "))


def test_a_page_without_code_may_load_and_run_nothing():
    rules = _rules(content_security_policy([]))
    assert {rules[name] for name in ("default-src", "style-src", "script-src", "base-uri", "form-action")} == {"'none'"}


def test_inline_code_is_allowed_by_hash_alone():
    rules = _rules(content_security_policy(["'sha256-a'", "'sha256-b'"], ["'sha256-c'"]))
    assert rules["style-src"] == "'sha256-a' 'sha256-b'"
    assert rules["script-src"] == "'sha256-c'"


@pytest.mark.parametrize("forbidden", ["unsafe", "http:", "https:", "*", "report"])
def test_the_policy_names_no_other_origin_and_no_loophole(forbidden):
    assert forbidden not in content_security_policy(["'sha256-a'"], ["'sha256-b'"])


@pytest.mark.parametrize("framing", [True, False])
def test_only_the_header_may_speak_of_framing(framing):
    policy = content_security_policy([], framing=framing)
    assert ("frame-ancestors" in policy) == framing


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Cache-Control", "no-store"),
        ("Content-Security-Policy", "regeln"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ],
)
def test_every_response_carries(name, value):
    assert response_headers("regeln")[name] == value


def test_a_browser_that_has_been_here_once_never_asks_unencrypted_again():
    age = response_headers("")["Strict-Transport-Security"].partition("max-age=")[2].partition(";")[0]
    assert int(age) >= 365 * 24 * 3600


@pytest.mark.parametrize(
    "sense", ["camera", "microphone", "geolocation", "browsing-topics", "clipboard-read", "payment", "usb", "local-fonts"]
)
def test_no_page_may_ask_for(sense):
    assert f"{sense}=()" in response_headers("")["Permissions-Policy"]


def test_films_of_ours_are_allowed_only_where_there_are_any():
    assert "media-src" not in content_security_policy([])
    assert _rules(content_security_policy([], films=True))["media-src"] == "'self'"


def test_nothing_at_all_is_left_on():
    parts = response_headers("")["Permissions-Policy"].split(", ")
    assert len(parts) == len(set(parts)) > 50
    assert [part for part in parts if not part.endswith("=()")] == []
