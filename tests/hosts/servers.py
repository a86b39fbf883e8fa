"""Real nginx, Apache and Caddy on loopback, over TLS, set up by the files in deploy/ and what the build generates.

Only names of folders, certificates and ports are exchanged, and each must be there to be exchanged: what is tested is what is
shipped. Nothing is asked of any other machine.
"""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import trustme
from qjouren.hosts import configs

from tests.support import ROOT

NAME, BARE_NAME = "www.qjouren.se", "qjouren.se"
LOOPBACK = "127.0.0.1"
SHARED = "htaccess"  # Apache at a host where all one has is a folder
SERVERS = {"nginx": "nginx", "apache": "apache2", "caddy": "caddy"}
PATIENCE = 60  # seconds that a server may take to start or stop on a busy machine
_BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
_APACHE_MODULES = "mpm_event authz_core alias dir headers mime rewrite setenvif ssl"
_NGINX = """daemon off;
master_process off;
pid {home}/nginx.pid;
error_log stderr crit;
load_module {brotli};
events {{}}
http {{
  client_body_temp_path {home}/body;
  proxy_temp_path {home}/proxy;
  fastcgi_temp_path {home}/fastcgi;
  uwsgi_temp_path {home}/uwsgi;
  scgi_temp_path {home}/scgi;
  include {home}/host.conf;
}}
"""
_SHARED = """<VirtualHost *:{https}>
  SSLEngine on
  SSLCertificateFile {home}/site.pem
  SSLCertificateKeyFile {home}/site.key
  DocumentRoot {home}/current
  <Directory "{home}/current">
    Require all granted
    AllowOverride All
  </Directory>
</VirtualHost>
"""
_APACHE = """ServerRoot {home}
ServerName {name}
ErrorLog {home}/error.log
PidFile {home}/apache.pid
DefaultRuntimeDir {home}
Mutex file:{home}
{modules}TypesConfig /etc/mime.types
{user}Listen {loopback}:{http}
Listen {loopback}:{https}
Include {home}/host.conf
"""


@dataclass(frozen=True)
class Answer:
    """What a server said: `headers` has each name once, `repeated` the names that stood more than once."""

    status: int
    headers: dict[str, str]
    repeated: set[str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A server that runs, and the log it writes."""

    kind: str
    http: int
    https: int
    log: Path
    site: Path
    authority: trustme.CA

    def protocol(self) -> str | None:
        """Return what the server and a browser that speaks HTTP/2 agree upon."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self.authority.configure_trust(context)
        context.set_alpn_protocols(["h2", "http/1.1"])
        line = socket.create_connection((LOOPBACK, self.https), PATIENCE)
        with context.wrap_socket(line, server_hostname=NAME) as secured:
            return secured.selected_alpn_protocol()

    def ask(self, path: str, method: str = "GET", *, encrypted: bool = True, name: str = NAME, **headers: str) -> Answer:
        """Return the answer to a request for `path`, sent as it is written; underscores in names of headers are hyphens."""
        connection = http.client.HTTPConnection(LOOPBACK, self.https if encrypted else self.http, timeout=PATIENCE)
        connection.connect()
        if encrypted:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            self.authority.configure_trust(context)
            connection.sock = context.wrap_socket(connection.sock, server_hostname=name)
        sent = {"Host": name, "Accept-Encoding": "identity"} | {key.replace("_", "-"): value for key, value in headers.items()}
        connection.request(method, path, headers=sent)
        response = connection.getresponse()
        names = [key.lower() for key in response.headers]
        found = {key.lower(): value for key, value in response.headers.items()}
        answer = Answer(response.status, found, {key for key in names if names.count(key) > 1}, response.read())
        connection.close()
        return answer


def missing_servers() -> list[str]:
    """Return what the tests of hosts need and this machine lacks."""
    missing = [program for program in SERVERS.values() if not shutil.which(program)]
    return missing if Path(_BROTLI).exists() else [*missing, "libnginx-mod-http-brotli-static"]


@contextmanager
def running(kind: str, site: Path) -> Iterator[Server]:
    """Start the server `kind` with the site in `site`, whose packed copies are there, and stop it afterwards."""
    home = Path(tempfile.mkdtemp(prefix=f"qjouren-{kind}-"))
    home.chmod(0o755)  # Apache gives up its rights before it reads
    authority = trustme.CA()
    certificate = authority.issue_cert(NAME, BARE_NAME)
    certificate.cert_chain_pems[0].write_to_path(home / "site.pem")
    certificate.private_key_pem.write_to_path(home / "site.key")
    shutil.copytree(site, home / "current")
    configs.write(home / "current", home / "generated")
    server = Server(kind, _free_port(), _free_port(), home / "visits.log", home / "current", authority)
    process = subprocess.Popen(_command(server, home), env={**os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home)})
    try:
        _wait_for(server, process)
        yield server
    finally:
        process.terminate()
        process.wait(PATIENCE)
        shutil.rmtree(home)


def _command(server: Server, home: Path) -> list[str]:
    """Write what the server `server` is told at its start, and return how it is started."""
    shared = {
        f"/srv/qjouren/{server.kind}": f"{home}/generated/{server.kind}",
        "/srv/qjouren/current": str(server.site),
    }
    encryption = {"/etc/ssl/qjouren.pem": f"{home}/site.pem", "/etc/ssl/private/qjouren.key": f"{home}/site.key"}
    if server.kind == "nginx":
        ports = {
            "  listen [::]:80;\n": "",
            "  listen [::]:443 ssl;\n": "",
            "listen 80;": f"listen {LOOPBACK}:{server.http};",
            "listen 443 ssl": f"listen {LOOPBACK}:{server.https} ssl",
        }
        _exchange(home, "nginx/qjouren.conf", {**shared, **encryption, **ports, "/var/log/nginx/qjouren.log": str(server.log)})
        (home / "nginx.conf").write_text(_NGINX.format(home=home, brotli=_BROTLI), encoding="utf-8")
        return ["nginx", "-c", str(home / "nginx.conf"), "-p", str(home)]
    if server.kind in {"apache", SHARED}:
        ports = {"*:80>": f"*:{server.http}>", "*:443>": f"*:{server.https}>"}
        if server.kind == SHARED:
            (home / "host.conf").write_text(_SHARED.format(home=home, https=server.https), encoding="utf-8")
            shutil.copyfile(home / "generated/apache/htaccess", server.site / ".htaccess")
        else:
            _exchange(home, "apache/qjouren.conf", {**shared, **encryption, **ports, "/var/log/apache2/qjouren.log": str(server.log)})
        modules = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in _APACHE_MODULES.split())
        user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
        ready = _APACHE.format(home=home, name=NAME, modules=modules, user=user, loopback=LOOPBACK, http=server.http, https=server.https)
        (home / "apache.conf").write_text(ready, encoding="utf-8")
        return ["apache2", "-f", str(home / "apache.conf"), "-DFOREGROUND"]
    ports = {
        "\tadmin off\n": f"\tadmin off\n\thttp_port {server.http}\n\thttps_port {server.https}\n\tdefault_bind {LOOPBACK}\n",
        "\nqjouren.se {\n": f"\nqjouren.se {{\n\ttls {home}/site.pem {home}/site.key\n",
        "\nwww.qjouren.se {\n": f"\nwww.qjouren.se {{\n\ttls {home}/site.pem {home}/site.key\n",
    }
    _exchange(home, "caddy/Caddyfile", {**shared, **ports, "/var/log/caddy/qjouren.log": str(server.log)})
    return ["caddy", "run", "--config", str(home / "host.conf"), "--adapter", "caddyfile"]


def _exchange(home: Path, shipped: str, exchanged: dict[str, str]) -> None:
    """Write the file that is shipped, with the words of this machine in the place of the host's."""
    text = (ROOT / "deploy" / shipped).read_text(encoding="utf-8")
    for old, new in exchanged.items():
        assert old in text, f"deploy/{shipped} no longer says {old}"
        text = text.replace(old, new)
    (home / "host.conf").write_text(text, encoding="utf-8")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind((LOOPBACK, 0))
        return int(found.getsockname()[1])


def _wait_for(server: Server, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        assert process.poll() is None, f"{server.kind} ended at once; see what it said above."
        try:
            socket.create_connection((LOOPBACK, server.https), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError(f"{server.kind} never opened its port.")
