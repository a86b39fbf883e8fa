"""Cut a copy of the real content down to a directory of a few services and municipalities: all kinds of pages, few of each."""

from __future__ import annotations

import re
from pathlib import Path

SERVICES = "stodverksamheter"
BEST_BETS = 3  # that are kept of each language
NAMED = re.compile(r"/hitta-hjalp/([a-z0-9-]+)/|^ *(?:visa|ring): \[([^]]+)\]", re.MULTILINE)


def shrink(content: Path) -> None:
    """Keep, of the directory in the folder `content`, only what the rest of it names, and what that needs."""
    directory = content / "katalog"
    for path in content.rglob("sokord.yml"):
        _cut_best_bets(path)
    texts = [*content.rglob("*.md"), *content.glob("installningar/*.yaml"), *content.rglob("sokord.yml"), directory / "kategorier.yaml"]
    named = {word.strip('"') for path in texts for found in NAMED.findall(_read(path)) for word in ", ".join(found).split(", ")}
    kept = ""
    for path in (directory / SERVICES).glob("*.yaml"):
        if path.stem in named:
            kept += _read(path)
        else:
            path.unlink()
    codes = set(re.findall(r'^  - "(\d{4})"$', kept, re.MULTILINE)) | _one_of_each_county(directory / "kommuner.yaml")
    _keep(directory / "kommuner.yaml", r"\n(?=  - kod: )", codes)
    courts = directory / "domstolar.yaml"
    lines = _read(courts).splitlines(keepends=True)
    courts.write_text("".join(line for line in lines if not (code := _code(line)) or code in codes), encoding="utf-8")
    _keep(courts, r"\n(?=  - namn: .* tingsrätt\n)", codes)
    for name, column in (("orter.csv", 2), ("postnummer.csv", 2)):
        first, *rows = _read(directory / name).splitlines()
        rows = [row for row in rows if row.split(",")[column] in codes]
        (directory / name).write_text("\n".join([first, *rows, ""]), encoding="utf-8")


def _one_of_each_county(municipalities: Path) -> set[str]:
    return set({code[:2]: code for code in re.findall(r'^  - kod: "(\d{4})"$', _read(municipalities), re.MULTILINE)}.values())


def _keep(path: Path, before: str, codes: set[str]) -> None:
    """Keep of the list in the file at `path` the records that name one of `codes`; each begins after what `before` matches."""
    first, *records = re.split(before, _read(path))
    kept = [record for record in records if any(f'"{code}"' in record for code in codes)]
    path.write_text("\n".join([first, *kept]).rstrip("\n") + "\n", encoding="utf-8")


def _cut_best_bets(path: Path) -> None:
    before, bets, danger = re.split(r"(?<=\nbasta_traff:\n)|(?<=\n)(?=fara:\n)", _read(path))
    kept = re.split(r"^(?=  - nar: )", bets, flags=re.MULTILINE)[: BEST_BETS + 1]
    path.write_text(before + "".join(kept) + danger, encoding="utf-8")


def _code(line: str) -> str:
    found = re.match(r'^      - "(\d{4})"$', line)
    return found[1] if found else ""


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
