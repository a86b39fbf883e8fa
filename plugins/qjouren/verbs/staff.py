"""The verbs of those who write: check, go through, begin something new; none of them builds the site."""

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from .. import editor_schemas, new_lecture, review_files, review_list
from ..faults import ContentError
from ..loading import load_content
from ..review_note import Note
from .common import ROOT, read_content, read_day


@task
def kontrollera(_: Context) -> None:
    """Kontrollera allt innehåll utan att bygga."""
    print(f"Allt stämmer: {len(read_content().documents)} sidor kontrollerade.")


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
    content, day = read_content(), read_day(dag)
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
    for name, text in editor_schemas.schemas(read_content().directory.categories).items():
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
        path = new_lecture.ask_for_lecture(ROOT / "content", input, print, read_day(""), telling)
    except (EOFError, KeyboardInterrupt):
        raise Exit("\nAvbrutet. Inget har skrivits.", 1) from None
    print(f"Klart: {path.relative_to(ROOT)}. Skriv mer i filen om du vill, och titta på sidan med make serve.")
