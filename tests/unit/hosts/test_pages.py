import pytest
from qjouren.hosts import pages
from qjouren.hosts.policy import Move, Policy

POLICY = Policy({"Cache-Control": "no-store", "X-A": "b; c: d"}, (Move("/a", "/b/"), Move("/c/", "https://d.se/")))


def test_what_is_written_is_read_back_the_same(tmp_path):
    pages.write(POLICY, tmp_path)
    assert pages.read_policy(tmp_path) == POLICY


def test_one_rule_holds_for_every_address_since_hosts_disagree_about_two():
    text = pages.headers_file(POLICY.headers)
    assert [line for line in text.splitlines() if not line.startswith("  ")] == ["/*"]


def test_cloudflare_is_told_not_to_open_every_file_to_every_site():
    assert "  ! Access-Control-Allow-Origin\n" in pages.headers_file(POLICY.headers)


def test_an_old_address_is_one_line():
    assert pages.redirects_file(POLICY.moves) == "/a /b/ 301\n/c/ https://d.se/ 301\n"


def test_a_line_that_cloudflare_would_drop_is_refused():
    pages.headers_file({"X-A": "a" * 1990})
    with pytest.raises(ValueError, match="2000"):
        pages.headers_file({"X-A": "a" * 2000})


def test_more_old_addresses_than_cloudflare_reads_are_refused():
    pages.redirects_file((Move("/a", "/b/"),) * 2000)
    with pytest.raises(ValueError, match="2000"):
        pages.redirects_file((Move("/a", "/b/"),) * 2001)
