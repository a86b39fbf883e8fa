from qjouren.headers import content_security_policy
from qjouren.inline import csp_hash
from qjouren.resident.injection import EVENTS, SCRIPT, SOURCE, allowed, version, with_script

POLICY = content_security_policy(["'sha256-a'"], ["'sha256-b'"], framing=False)
PAGE = f'<html><head><meta http-equiv="Content-Security-Policy" content="{POLICY}"></head><body><p>Hej</p></body></html>'


def test_the_script_stands_last_in_the_page_and_the_page_allows_it():
    html = with_script(PAGE, "abc")
    assert f'<p>Hej</p><script data-version="abc">{SCRIPT}</script></body>' in html
    assert f"script-src 'sha256-b' {SOURCE};" in html
    assert csp_hash(SCRIPT) == SOURCE


def test_nothing_else_of_the_page_is_changed():
    html = with_script(PAGE, "abc").replace(f'<script data-version="abc">{SCRIPT}</script>', "").replace(f" {SOURCE}", "")
    assert html == PAGE


def test_a_report_says_that_it_is_one():
    assert '<script data-version="abc" data-report>' in with_script(PAGE, "abc", report=True)


def test_a_policy_without_scripts_allows_this_one_alone():
    assert f"script-src {SOURCE};" in allowed(content_security_policy([]))


def test_every_other_rule_of_the_policy_stands():
    before, after = POLICY.split("; "), allowed(POLICY).split("; ")
    assert [rule for rule in before if rule not in after] == ["script-src 'sha256-b'"]


def test_what_differs_has_another_version():
    assert version(b"a") == version(b"a") != version(b"b")


def test_the_script_adds_nothing_to_the_history_and_keeps_out_of_the_exits_way():
    assert "location.reload()" in SCRIPT
    assert EVENTS in SCRIPT
    assert "pushState" not in SCRIPT
    assert "Storage" not in SCRIPT
    assert 'style.display === "none"' in SCRIPT
