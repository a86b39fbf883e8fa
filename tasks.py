"""The verbs of the project. `invoke --list` shows them in Swedish; the Makefile only prepares the environment."""

import os
import shutil
import subprocess
import sys
from datetime import date, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT / "plugins"))

from qjouren import editor_schemas, new_lecture, preview, review_files, review_list  # noqa: E402 (found through the line above)
from qjouren.documents import Content  # noqa: E402
from qjouren.faults import ContentError  # noqa: E402
from qjouren.loading import load_content  # noqa: E402
from qjouren.resident import session  # noqa: E402
from qjouren.review_note import Note  # noqa: E402

# What the tests drive, and the Debian package that has it.
BROWSERS = {"chromium": "chromium", "firefox-esr": "firefox-esr", "WebKitWebDriver": "webkit2gtk-driver", "Xvfb": "xvfb"}


@task(help={"dag": "Dagen som uppgifternas ålder räknas från, som 2026-11-23. Annars i dag."})
def bygg(_: Context, dag: str = "") -> None:
    """Bygg webbplatsen för publicering till mappen output."""
    if dag:
        os.environ["BYGGDAG"] = _day(dag).isoformat()
    if not preview.build(ROOT, "publishconf.py"):
        raise Exit(code=1)
    print("Klart. Webbplatsen ligger i mappen output.")


@task(help={"port": "Porten som webbplatsen visas på (8000)."})
def visa(_: Context, port: int = 8000) -> None:
    """Bygg, visa webbplatsen i den här datorn och bygg om när något sparas."""
    try:
        shown = session.Session(ROOT, port, partial(print, flush=True))
    except OSError as error:
        raise Exit(f"Porten {port} är upptagen. Stäng det andra fönstret eller skriv: invoke visa --port {port + 1}", 1) from error
    print(f"Webbplatsen visas på http://{preview.HOST}:{port}/ – avsluta med Ctrl+C.", flush=True)
    shown.run()


@task
def kontrollera(_: Context) -> None:
    """Kontrollera allt innehåll utan att bygga."""
    print(f"Allt stämmer: {len(_content().documents)} sidor kontrollerade.")


@task(
    help={
        "klar": "Filens namn utan .yaml: den som är kontrollerad. Utelämnas det visas listan.",
        "vem": "Din roll, inte ditt namn.",
        "andrat": "Vad som ändrades, eller: inget.",
        "hur": "Hur kontrollen gjordes, om det var på något annat sätt än mot källan.",
        "obekraftad": "Märk som obekräftad: ingen har kunnat kontrollera på två år.",
        "sakerhet": "hog, medel eller lag, om kontrollen ändrade det.",
        "dag": "Dagen för kontrollen, som 2026-11-23. Annars i dag.",
        "antal": "Hur många som visas i listan (20; 0 visar alla).",
    }
)
def granska(  # noqa: PLR0913 (each is a choice of staff's, by name)
    _: Context,
    klar: str = "",
    vem: str = "",
    andrat: str = "",
    *,
    hur: str = Note.how,
    sakerhet: str = "",
    dag: str = "",
    antal: int = 20,
    obekraftad: bool = False,
) -> None:
    """Visa vad som är dags att kontrollera, eller skriv in en kontroll."""
    content, day = _content(), _day(dag)
    if not klar:
        found = review_list.lines(content.directory, day)
        print("\n".join(found[: antal or len(found)]))
        print(f"{len(found)} att kontrollera. Den som väntat längst står först.")
        return
    try:
        changed = review_files.note(ROOT / "content", klar, Note(day, vem, andrat, sakerhet or None, hur, obekraftad))
    except ContentError as error:
        raise Exit(str(error), 1) from None
    print("Kontrollen står nu i:", *(path.relative_to(ROOT) for path in changed), sep="\n  ")


@task
def schema(_: Context) -> None:
    """Skriv om filerna som hjälper redigeraren att fylla i katalogen."""
    folder = ROOT / editor_schemas.FOLDER
    folder.mkdir(exist_ok=True)
    for name, text in editor_schemas.schemas(_content().directory.categories).items():
        (folder / name).write_text(text, encoding="utf-8")
    print(f"Klart. Filerna ligger i mappen {editor_schemas.FOLDER}.")


@task
def ny_forelasning(_: Context) -> None:
    """Fråga om en ny föreläsning och skriv filen."""
    try:
        telling = load_content(ROOT / "content").site.telling_words
    except ContentError:
        telling = ()  # what else is wrong is told when the site is built
    try:
        path = new_lecture.ask_for_lecture(ROOT / "content", input, print, _day(""), telling)
    except (EOFError, KeyboardInterrupt):
        raise Exit("\nAvbrutet. Inget har skrivits.", 1) from None
    print(f"Klart: {path.relative_to(ROOT)}. Skriv mer i filen om du vill, och titta på sidan med make serve.")


@task
def granska_koden(c: Context) -> None:
    """Granska koden: stil, form och typer."""
    with c.cd(ROOT):
        for command in ("ruff check", "ruff format --check", "mypy plugins tasks.py"):
            c.run(f"{sys.executable} -m {command}", echo=True, pty=False)


@task(pre=[granska_koden])
def test(_: Context) -> None:
    """Kör alla tester, också dem i en riktig webbläsare."""
    _ensure_browsers()
    os.execv(sys.executable, [sys.executable, "-m", "pytest", "-n", "auto", "--dist", "loadgroup"])  # noqa: S606 (our own interpreter)


@task
def las(c: Context) -> None:
    """Lås beroendena på nytt, med kontrollsummor (behöver pip-tools)."""
    options = "--quiet --generate-hashes --strip-extras --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-header"
    with c.cd(ROOT):
        c.run(f"pip-compile {options} --output-file requirements.txt pyproject.toml")
        c.run(f"pip-compile {options} --extra dev --output-file requirements-dev.txt pyproject.toml")


def _content() -> Content:
    """Return all content; where it holds faults staff get the report."""
    try:
        return load_content(ROOT / "content")
    except ContentError as error:
        raise Exit(str(error), 1) from None


def _day(text: str) -> date:
    """Return the day that staff wrote, else today in Sweden."""
    try:
        return date.fromisoformat(text) if text else datetime.now(ZoneInfo("Europe/Stockholm")).date()
    except ValueError:
        raise Exit(f"”{text}” är inte ett datum som finns. Skriv år-månad-dag, till exempel 2026-11-23.", 1) from None


def _ensure_browsers() -> None:
    """See that every browser is there: install what is missing as root, else say what to type."""
    missing = [package for program, package in BROWSERS.items() if not shutil.which(program)]
    if not missing:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise Exit(f"Testerna behöver fler webbläsare. Skriv: sudo {' '.join(command)}", 1)
    subprocess.run([command[0], "update", "--quiet"], check=True)
    subprocess.run(command, check=True, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
