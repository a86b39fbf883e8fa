import pytest
from qjouren.hosts import caddy
from qjouren.hosts.policy import Move, Policy

POLICY = Policy({"Cache-Control": "no-store", "X-A": 'a "b"'}, (Move("/gammal/", "/ny/"),))


def _snippet(name: str) -> str:
    (text,) = caddy.files(POLICY).values()
    return text.partition(f"({name}) {{\n")[2].partition("\n}\n")[0]


def test_every_header_is_sent_with_errors_too():
    assert '\t\tX-A "a \\"b\\""\n' in _snippet("qjouren_headers")
    assert _snippet("qjouren_site").count("import qjouren_headers") == 2
    assert "import qjouren_headers" in _snippet("qjouren_site").partition("handle_errors")[2]


def test_an_old_address_is_moved_for_ever():
    assert '\tredir "/gammal/" "/ny/" 301\n' in _snippet("qjouren_site")


@pytest.mark.parametrize("value", ["a\nb", "{host}", "/a*"])
def test_what_caddy_would_read_more_into_is_refused(value):
    with pytest.raises(ValueError, match="Caddy"):
        caddy.files(Policy({"X-A": value}))


@pytest.mark.parametrize("told", ["remote_ip", "remote_port", "headers", "host", "tls"])
def test_the_log_is_not_told_who_asked(told):
    assert f"request>{told} delete" in _snippet("qjouren_log")
