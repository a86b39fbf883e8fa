"""The verbs that begin something new: they ask, and write a file that the build accepts; what is asked stands in asking/."""

from collections.abc import Callable
from datetime import date
from functools import partial

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from ..asking import files, new_lecture, new_news, new_page, new_service
from ..asking.form import Form, fill
from ..documents import Content
from .common import ROOT, read_content, read_day


@task
def ny_sida(_: Context) -> None:
    """Fråga om en ny sida och skriv filen."""
    _begin(new_page.form)


@task
def ny_nyhet(_: Context) -> None:
    """Fråga om en nyhet och skriv filen."""
    _begin(new_news.form)


@task
def ny_forelasning(_: Context) -> None:
    """Fråga om en ny föreläsning och skriv filen."""
    _begin(new_lecture.form)


@task
def ny_verksamhet(_: Context) -> None:
    """Fråga om en ny stödverksamhet och skriv filen i katalogen."""
    days = (ROOT / "content" / new_service.DAYS).read_text(encoding="utf-8")
    _begin(partial(new_service.form, days=days))


def _begin(form: Callable[[Content, date], Form]) -> None:
    """Ask the questions of `form`, and write the files where the content is and stays right."""
    content = read_content()
    print("Svara på en fråga i taget. Inget skrivs förrän du har svarat på allt. Avbryt med Ctrl+C.\n")
    try:
        new = fill(form(content, read_day("")), input, print, partial(files.faults_with, ROOT / "content"))
    except (EOFError, KeyboardInterrupt):
        raise Exit("\nAvbrutet. Inget har skrivits.", 1) from None
    first, *others = files.write(ROOT / "content", new)
    print(f"\nKlart: {first.relative_to(ROOT)}")
    for path in others:
        print(f"Ändrad: {path.relative_to(ROOT)}")
    print("Skriv mer i filen om du vill, och titta på sidan med make serve.")
