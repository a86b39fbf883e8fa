"""The verb that shows the editor in the browser; what it shows stands in editing/."""

import tomllib
from functools import partial
from pathlib import Path

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from .. import preview
from ..content_folder import ContentFolder
from ..editing import config, folder, package
from ..handbook import publish
from ..handbook.text import ADDRESS as HANDBOOK
from ..resident import session
from .common import ROOT, read_content

CACHE = ROOT / ".cache/redaktion"


@task(help={"port": "Porten som webbplatsen och redigeraren visas på (8000)."})
def redaktion(_: Context, port: int = 8000) -> None:
    """Visa webbplatsen med en redigerare i webbläsaren, och bygg om när något sparas."""
    place = write_editor()
    try:
        shown = session.Session(ROOT, port, partial(print, flush=True), {folder.ADDRESS: place, HANDBOOK: publish.write(ROOT)})
    except OSError as error:
        raise Exit(f"Porten {port} är upptagen. Stäng det andra fönstret eller skriv: invoke redaktion --port {port + 1}", 1) from error
    print(f"Redigera på http://{preview.HOST}:{port}{folder.ADDRESS} i Chrome, Edge eller Chromium, och välj mappen {ROOT.name}.")
    print(f"Sidorna visas på http://{preview.HOST}:{port}/ – avsluta med Ctrl+C.", flush=True)
    shown.run()


def write_editor() -> Path:
    """Write the editor into the cache and return where it stands."""
    content = read_content()
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"].get("qjouren", {}).get("redaktion", {})
    backend = settings.get("backend")
    try:
        program = package.fetched(CACHE / "npm")
    except package.PackageError as error:
        raise Exit(str(error), 1) from None
    place = CACHE / "sida"
    folder.write(place, program, config.config(content, ContentFolder(ROOT / "content"), backend), backend)
    return place
