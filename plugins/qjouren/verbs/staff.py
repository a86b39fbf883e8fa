"""The verbs of those who write: check, go through, keep up to date; none of them builds the site."""

import subprocess
from contextlib import nullcontext

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from .. import editor_schemas, faults, review_files, review_list
from ..faults import ContentError
from ..history import hook
from ..history.staged import staged_content
from ..loading import load_content
from ..review_note import Note
from ..status import overview, questions
from ..status.section import Known
from ..wording import advice, guard
from .common import ROOT, read_content, read_day


@task(help={"historik": "Kontrollera det som är på väg in i versionshistoriken, i stället för filerna i mappen."})
def kontrollera(_: Context, *, historik: bool = False) -> None:
    """Kontrollera allt innehåll utan att bygga."""
    with staged_content(ROOT) if historik else nullcontext(ROOT / "content") as folder:
        try:
            content = load_content(folder)
        except ContentError as error:
            raise Exit(faults.report(error.faults, faults.COMMIT if historik else faults.CHECK), 1) from None
    if found := guard.check(content):
        print(advice.report(found), end="\n\n")
    print(f"Allt stämmer: {len(content.documents)} sidor kontrollerade.")


@task(help={"av": "Sluta kontrollera av sig självt."})
def vakt(_: Context, *, av: bool = False) -> None:
    """Låt git kontrollera innehållet varje gång något sparas i versionshistoriken."""
    try:
        if av:
            hook.remove(ROOT)
            print("Klart. Innehållet kontrolleras inte längre av sig självt. Bygget kontrollerar det som förut.")
        else:
            hook.install(ROOT)
            print("Klart. Innehållet kontrolleras varje gång du sparar i versionshistoriken. Stäng av med: invoke vakt --av")
    except hook.OtherHookError as error:
        raise Exit(f"Det finns redan en annan kontroll i {error}. Be den som sköter tekniken att lägga ihop dem.", 1) from None
    except subprocess.CalledProcessError:
        raise Exit("Mappen har ingen versionshistorik (git). Be den som sköter tekniken om hjälp.", 1) from None


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


@task(help={"alla": "Visa allt, inte bara det första av varje sort.", "dag": "Dagen som åldern räknas från, som 2026-11-23. Annars i dag."})
def status(_: Context, *, alla: bool = False, dag: str = "") -> None:
    """Visa vad som väntar: gammalt, ogranskat, obesvarat, svårläst. Det viktigaste först."""
    asked = (ROOT / questions.PATH).read_text(encoding="utf-8")
    print(overview.text(Known(read_content(), read_day(dag), asked), everything=alla))


@task
def schema(_: Context) -> None:
    """Skriv om filerna som hjälper redigeraren att fylla i katalogen."""
    folder = ROOT / editor_schemas.FOLDER
    folder.mkdir(exist_ok=True)
    for name, text in editor_schemas.schemas(read_content().directory.categories).items():
        (folder / name).write_text(text, encoding="utf-8")
    print(f"Klart. Filerna ligger i mappen {editor_schemas.FOLDER}.")
