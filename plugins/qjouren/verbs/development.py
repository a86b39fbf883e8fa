"""The verbs of those who write code: test, look through, lock; what staff use stands elsewhere."""

import os
import shutil
import subprocess
import sys

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from .common import ROOT

# What the tests drive, and the Debian package that has it.
PROGRAMS = {
    "chromium": "chromium",
    "firefox-esr": "firefox-esr",
    "WebKitWebDriver": "webkit2gtk-driver",
    "Xvfb": "xvfb",
    "npm": "npm",
    "rsync": "rsync",
    "/usr/sbin/sshd": "openssh-server",
    "nginx": "nginx-light",
    "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so": "libnginx-mod-http-brotli-static",
    "apache2": "apache2",
    "caddy": "caddy",
}


@task
def granska_koden(c: Context) -> None:
    """Granska koden: stil, form och typer."""
    with c.cd(ROOT):
        for command in ("ruff check", "ruff format --check", "mypy plugins tasks.py"):
            c.run(f"{sys.executable} -m {command}", echo=True, pty=False)


@task(pre=[granska_koden])
def test(_: Context) -> None:
    """Kör alla tester, också dem i en riktig webbläsare."""
    ensure_programs()
    os.execv(sys.executable, [sys.executable, "-m", "pytest", "-n", "auto", "--dist", "loadgroup"])  # noqa: S606 (our own interpreter)


@task
def las(c: Context) -> None:
    """Lås beroendena på nytt, med kontrollsummor (behöver pip-tools)."""
    options = "--quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header"
    with c.cd(ROOT):
        c.run(f"pip-compile {options} --output-file requirements.txt pyproject.toml")
        c.run(f"pip-compile {options} --extra dev --output-file requirements-dev.txt pyproject.toml")


def ensure_programs() -> None:
    """See that every program is there: install what is missing as root, else say what to type."""
    missing = [package for program, package in PROGRAMS.items() if not shutil.which(program, os.F_OK)]
    if not missing:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise Exit(f"Testerna behöver fler program. Skriv: sudo {' '.join(command)}", 1)
    subprocess.run([command[0], "update", "--quiet"], check=True)
    subprocess.run(command, check=True, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
