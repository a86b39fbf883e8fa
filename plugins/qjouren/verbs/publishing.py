"""The verbs that send the site out, take it back, and hold it against what was built; how it is done stands in publishing/."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from ..faults import ContentError
from ..publishing import bill, commands, repository
from ..publishing.errors import HostError, StoppedError
from .common import ROOT

_TARGET = "Målets namn i deploy/mal.yaml."
_DRY = "Visa bara vad som skulle hända."


@task(
    help={
        "mal": _TARGET,
        "torrkor": _DRY,
        "utan_prov": "Hoppa över proven. Bygget kontrollerar ändå allt innehåll.",
    }
)
def publicera(_: Context, mal: str, *, torrkor: bool = False, utan_prov: bool = False) -> None:
    """Bygg webbplatsen, skicka den till ett mål och kontrollera att den kom fram."""
    with _told():
        commands.publish(ROOT, mal, print, dry=torrkor, proofs=not utan_prov)


@task(help={"mal": _TARGET, "torrkor": _DRY})
def angra(_: Context, mal: str, *, torrkor: bool = False) -> None:
    """Gå tillbaka till utgåvan före den som visas."""
    with _told():
        commands.undo(ROOT, mal, print, dry=torrkor)


@task(help={"adress": "Webbplatsens adress, som https://www.qjouren.se."})
def jamfor(_: Context, adress: str) -> None:
    """Hämta allt en värd visar och jämför med vad som byggdes."""
    with _told():
        if not commands.compare(ROOT, adress, print):
            raise Exit("Det som visas är inte det som byggdes.", 1)


@task(help={"fil": "Filen som förteckningen skrivs till. Annars visas den."})
def materialforteckning(_: Context, fil: str = "") -> None:
    """Räkna upp de program webbplatsen byggs med, med licenser."""
    version = repository.version(ROOT)
    if not version:
        raise Exit("Mappen har ingen versionshistorik. Hämta webbplatsen med git.", 1)
    text = bill.bill((ROOT / bill.LOCK).read_text(encoding="utf-8"), *version)
    if not fil:
        print(text, end="")
        return
    Path(fil).write_text(text, encoding="utf-8")
    print(f"Klart. Förteckningen står i {fil}.")


@contextmanager
def _told() -> Iterator[None]:
    """Let staff read what stopped it, not a traceback."""
    try:
        yield
    except ContentError as error:
        faults = "\n".join(f"{fault.path}, {fault.place}: {fault.problem} {fault.remedy}" for fault in error.faults)
        raise Exit(f"Ingenting har publicerats.\n{faults}", 1) from None
    except (StoppedError, HostError) as error:
        raise Exit(str(error), 1) from None
    except KeyboardInterrupt:
        raise Exit("\nAvbrutet. Besökarna ser en hel webbplats, den gamla eller den nya. Kör kommandot igen.", 1) from None
