import re

import pytest
from qjouren.hosts import apache
from qjouren.hosts.policy import Move, Policy

POLICY = Policy({"Cache-Control": "no-store", "X-A": 'a "b"'}, (Move("/index.php/a.b/", "/ny/$1"),))


def test_every_header_is_sent_with_errors_too():
    lines = [line for line in apache.files(POLICY)["headers.conf"].splitlines() if not line.startswith("#")]
    assert lines == ['Header always set Cache-Control "no-store"', 'Header always set X-A "a \\"b\\""']


def test_an_old_address_is_moved_for_ever_and_means_itself_alone():
    assert 'RewriteRule "^index\\.php/a\\.b/$" "/ny/\\$1" [R=301,L,QSD,NE]' in apache.files(POLICY)["site.conf"]


def test_a_host_with_nothing_but_htaccess_gets_the_same_headers_and_rules():
    files = apache.files(POLICY)
    assert files["htaccess"] == files["headers.conf"] + files["site.conf"]


@pytest.mark.parametrize("value", ["a\nb", "%{HTTP_HOST}e"])
def test_what_apache_would_read_more_into_is_refused(value):
    with pytest.raises(ValueError, match="Apache"):
        apache.files(Policy({"X-A": value}))


def test_the_log_is_not_told_who_asked():
    form = re.search(r'LogFormat "(.*)" qjouren', apache.files(POLICY)["log.conf"]).group(1)
    assert form.split() == ["%{%Y-%m-%dT%H}t", "%m", "%>s", "%<{qjouren_who}e", "%>U"]
