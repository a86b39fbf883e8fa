"""A made-up language that runs from the right and takes more room: the English pages and words in other letters. Only tests build it."""

from __future__ import annotations

import re
from pathlib import Path

ID = "spegel"
LETTERS = dict(zip("abcdefghijklmnopqrstuvwxyz", "ابتثجحخدذرزسشصضطظعغفقكلمنه", strict=True))
WORDS_MORE = 3  # of every so many words one is said twice: other languages take more room than English
_KEPT = re.compile(r"(\[\[.*?\]\]|\]\([^)]*\)|^///.*?(?:\||$)|%\([a-z]+\)s|[^A-Za-zÅÄÖåäö\s]+)", re.MULTILINE)


def mirrored(text: str, *, longer: bool = True) -> str:
    """Return `text` in letters that run from the right; numbers, links and boxes are kept."""
    parts = _KEPT.split(text)
    return "".join(part if number % 2 else _words(part, longer=longer) for number, part in enumerate(parts))


def _words(text: str, *, longer: bool) -> str:
    words = re.split(r"(\s+)", "".join(LETTERS.get(char.lower(), char) for char in text))
    return "".join(
        f"{word} {word}" if longer and word.strip() and place % (2 * WORDS_MORE) == 0 else word for place, word in enumerate(words)
    )


def add_language(content: Path) -> None:
    """Write the made-up language beside the others in the folder `content`."""
    source, target = content / "sprak/en", content / f"sprak/{ID}"
    target.mkdir()
    for path in source.iterdir():
        text = path.read_text(encoding="utf-8").replace("/en/", f"/{ID}/")
        (target / path.name).write_text(_file(path, text), encoding="utf-8")


def _file(path: Path, text: str) -> str:
    if path.suffix == ".po":
        return re.sub(r'^msgstr "(.+)"$', lambda found: f'msgstr "{mirrored(found[1])}"', text, flags=re.MULTILINE)
    if path.suffix == ".yml":  # words that are typed
        return text
    if path.suffix == ".yaml":
        text = text.replace(
            "id: en\nkod: en\nnamn: English", f"id: {ID}\nkod: ar\nriktning: rtl\nnamn: {mirrored('English', longer=False)}"
        )
        return "\n".join(_field(line) for line in text.split("\n"))
    head, body = text.removeprefix("---\n").split("\n---\n", 1)
    lines = [_field(line) for line in head.split("\n")]
    return "---\n" + "\n".join(lines) + "\n---\n" + mirrored(body)


def _field(line: str) -> str:
    """Return a line of YAML with what the reader is told in it mirrored; a tab's title is only marked, for it may not grow."""
    if found := re.match(r"^(\s*(?:- )?(?:rubrik|titel|text|sammanfattning|innehallsnotis|saknad_sida|narmaste_sida): )(.*)$", line):
        return found[1] + mirrored(found[2], longer=False)
    return line
