"""The verbs that count what has been; none of them builds the site or reaches another machine."""

from pathlib import Path

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from ..visits import counting, files, log
from .common import ROOT, read_content


@task(help={"logg": "Loggen från webbservern, eller mappen med årets alla loggar."})
def besok(_: Context, logg: str) -> None:
    """Räkna sidvisningar ur webbserverns logg, till årets sida."""
    path, content = Path(logg), read_content()
    if not path.exists():
        raise Exit(f"{logg} finns inte. Skriv var loggen ligger.", 1)
    try:
        years = counting.count(log.views(path), content.by_address)
        written = [(files.write(ROOT / "content", year, content.visits_in(year.year)), year) for year in years]
    except log.LogError as error:
        raise Exit(str(error), 1) from None
    if not written:
        raise Exit("Loggen håller inga sidvisningar. Inget har skrivits.", 1)
    for file, year in written:
        print(f"{year.year}: {year.total} sidvisningar, {year.average} om dagen. Flest {year.peak.day}: {year.peak.count}.")
        print(f"Robotar som säger vad de är: {year.robots}, räknade för sig. Skrivet i {file.relative_to(ROOT)}.")
