import pytest
from qjouren.hosts import nginx
from qjouren.hosts.policy import Move, Policy

POLICY = Policy({"Cache-Control": "no-store", "X-A": 'a "b" \\'}, (Move("/gammal/", "/ny/"),))


def test_every_header_is_sent_with_errors_too():
    lines = [line for line in nginx.files(POLICY)["headers.conf"].splitlines() if not line.startswith("#")]
    assert lines == ['add_header Cache-Control "no-store" always;', 'add_header X-A "a \\"b\\" \\\\" always;']


def test_no_location_adds_a_header_since_that_would_drop_all_others():
    inside = [line for line in nginx.files(POLICY)["site.conf"].splitlines() if line.startswith("location")]
    assert inside
    assert not any("add_header" in line for line in inside)


def test_an_old_address_is_moved_for_ever():
    assert 'location = "/gammal/" { return 301 "/ny/"; }' in nginx.files(POLICY)["site.conf"]


@pytest.mark.parametrize("value", ["a\nb", "$host", "a\x7f"])
def test_what_nginx_would_read_more_into_is_refused(value):
    with pytest.raises(ValueError, match="nginx"):
        nginx.files(Policy({"X-A": value}))


@pytest.mark.parametrize("told", ["remote_addr", "http_user_agent", "http_referer", "args", "request_uri", "time_local"])
def test_the_log_is_not_told_who_asked(told):
    form = nginx.files(POLICY)["http.conf"].partition("log_format")[2]
    assert form
    assert told not in form
