from qjouren.headers import response_headers
from qjouren.hosts import configs, pages
from qjouren.hosts.policy import Move, Policy

from tests.support import fingerprint

POLICY = Policy(response_headers("default-src 'none'"), (Move("/gammal", "/ny/"),))


def _written(tmp_path):
    output, folder = tmp_path / "output", tmp_path / "deploy/generated"
    output.mkdir()
    (output / "index.html").write_text("<h1>Hej</h1>", encoding="utf-8")
    pages.write(POLICY, output)
    configs.write(output, folder)
    return output, folder


def test_every_server_is_told_every_header_and_every_old_address(tmp_path):
    _, folder = _written(tmp_path)
    for server in ("nginx", "apache", "caddy", "s3"):
        told = "".join(path.read_text(encoding="utf-8") for path in (folder / server).iterdir())
        assert "gammal" in told, server
        assert [value for value in POLICY.headers.values() if server != "s3" and value not in told] == [], server


def test_what_an_older_build_said_is_gone(tmp_path):
    output, folder = _written(tmp_path)
    before = fingerprint(folder)
    (folder / "nginx/old.conf").write_text("", encoding="utf-8")
    configs.write(output, folder)
    assert fingerprint(folder) == before


def test_the_site_itself_is_left_alone(tmp_path):
    output, _ = _written(tmp_path)
    assert sorted(path.name for path in output.iterdir()) == ["_headers", "_redirects", "index.html"]
