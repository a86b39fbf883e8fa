"""The verbs that build the site and show it; how it is built stands in build.py."""

import os
from functools import partial

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from .. import preview
from ..handbook import publish
from ..handbook.text import ADDRESS as HANDBOOK
from ..hosts import configs
from ..resident import session
from .common import ROOT, read_day


@task(help={"dag": "Dagen som uppgifternas ålder räknas från, som 2026-11-23. Annars i dag."})
def bygg(_: Context, dag: str = "") -> None:
    """Bygg webbplatsen för publicering till mappen output."""
    if dag:
        os.environ["BYGGDAG"] = read_day(dag).isoformat()
    if not preview.build(ROOT, "publishconf.py"):
        raise Exit(code=1)
    configs.write(ROOT / "output", ROOT / configs.FOLDER)
    print(f"Klart. Webbplatsen ligger i mappen output, och inställningarna för webbservern i {configs.FOLDER}.")


@task(help={"port": "Porten som webbplatsen visas på (8000)."})
def visa(_: Context, port: int = 8000) -> None:
    """Bygg, visa webbplatsen i den här datorn och bygg om när något sparas."""
    handbook = publish.write(ROOT)
    try:
        shown = session.Session(ROOT, port, partial(print, flush=True), {HANDBOOK: handbook})
    except OSError as error:
        raise Exit(f"Porten {port} är upptagen. Stäng det andra fönstret eller skriv: invoke visa --port {port + 1}", 1) from error
    print(f"Webbplatsen visas på http://{preview.HOST}:{port}/ – avsluta med Ctrl+C.", flush=True)
    print(f"Handboken finns på http://{preview.HOST}:{port}{HANDBOOK}", flush=True)
    shown.run()
