"""Damage a text the way a tired hand, a wrong program or a broken disk would; knows nothing of folders."""

# ruff: noqa: E501, S311 (tables of odd things; the same number must do the same damage, and nothing here is a secret)
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

# What staff, editors and machines may put where something else should stand.
ODD = (
    "", "0180", "180", "null", "~", "true", "ja", "okänt", "[", "]", "{}", "&a", "*a", "!!python/object:os.system", "<<", "- -", "? ",
    ": ", "#", "'", '"', "\t", "\u2028", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"), "9" * 40, "-1", "1e999",
    "2026-02-30", "2099-01-01", "0000-00-00", "+46", "112", "08-644 20 32", "24/7", "Mo-Fr 25:00-99:00", "PH off; PH off", "https://", "http://[",
    "javascript:alert(1)", "å" * 300, "[" * 300, "- " * 300, "{a: " * 200, "|", ">", "%YAML 9.9", "---", "...", "\x00", "\ufeff",
    "0001-01-01", "0001", "9999-12-31", "9999", '"9999-12-31"', '"0001-01-01"', "23:59", "00:00", "24:00", "\ud800", '"\\ud800"', '"\\0"', '"\\x1b"',
    "\x1b[31m", "\x85", "\x0c", "\u202e", "\u2066", "\u200b", "\ufffe", "\U000e0041", "a\u0301" * 200, "\u0130\u0131ß", "İ", "٣٤", "½", "۱۲۳",
    "inf", ".inf", "nan", "1e5", "1_000", "0x1f", "-0", "1.5", "12:30:45", "{{ 1 }}", "{% raw %}", "${HOME}", "%s", "{0}", "{name}", "{titel",
    "[[", "[[qjouren", "[[[[qjouren]]]]", "[TOC]", "{: #a style=b }", "/// fakta", "///", "/// steg | ", "<b>", "&#0;", "&lt", "![a](/bilder/../../x.jpg)",
    "[a](/stod/#x)", "[a](//x)", "[a](https://[)", "[a](tel:1)", "/a/../b/", "/.git/", "/%2e%2e/", "...\n---\n", "é" * 90, "!a", "@", "`", "\\", "* * *",
    "https://a.se/%00", "https://å.se/", "https://a.se:99999/", "a@b.c", "mailto:", "\n\n\n", "\r", "|-\n  a\n", "- a\n- b\n", "{a: {b: {c: d}}}",
)  # fmt: skip

# What is written again and again, until a reader that looks back too often never ends.
PIECES = (
    "!", "![", "[", "[[", "[a](", "](", "`", "``a", "*", "**a", "_a", "<", "</", "> ", "- ", "1. ", "  - a\n", "/// fakta\n", "///\n\n", "0", "0 1", ".", ".a",
    "a.", "&a ", "&#", "{", "{: ", "|", "a|b\n", "---\n", "(", "\\", "#", "Aa", "Åäö ", "x: y\n", "- a\n", "é", "a\u0301", "\t", "    a\n\n", ": a\n", "\n", " ",
    "? ", "1", "+46 ", "85-", "Storg", "säker", "https://", "adress: /a/\n", "\n## a\n\n", "e-", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
)  # fmt: skip
_SIZES = (100, 3_000, 40_000, 600_000)
_DAYS = (
    "0001-01-01",
    "9999-12-31",
    "2099-06-30",
    "1899-12-31",
    "2026-02-29",
    "2024-02-29",
    "2026-13-01",
    "0000-01-01",
    "9999",
    "0001",
    "1-1-1",
)
_ENCODINGS = ("latin-1", "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "cp437", "utf-7", "mac-roman")


def mutate(text: str, random: Random) -> bytes:
    """Return `text` with up to four changes, as the bytes that would stand on the disk."""
    for _ in range(random.randint(1, 4)):
        text = random.choice(_CHANGES)(text, random)
    return _written(text, random)


def mutated(path: Path) -> SearchStrategy[bytes]:
    """Draw the file at `path` with some changes."""
    text = path.read_text(encoding="utf-8")
    return st.integers(0, 2**32).map(lambda seed: mutate(text, Random(seed)))


def repeated(text: str, random: Random) -> bytes:
    """Return `text` with one piece written again and again somewhere in it."""
    piece = random.choice(PIECES)
    at = random.choice([random.randint(0, len(text)), text.rfind("\n---\n") + 5, len(text)])
    return (text[:at] + piece * (random.choice(_SIZES) // len(piece)) + text[at:]).encode("utf-8", "surrogatepass")


def encoded(text: str, random: Random) -> bytes:
    """Return `text` as another program would save it, or with bytes that no program would."""
    data = text.encode(random.choice(_ENCODINGS), "replace")
    if random.random() < 0.5:
        data = data.replace(b"\n", random.choice([b"\r\n", b"\r", b"\n\r", b"\x0b"]))
    if random.random() < 0.3:
        at = random.randint(0, len(data))
        data = data[:at] + random.randbytes(random.randint(1, 40)) + data[at:]
    return data


def nested(text: str, random: Random) -> bytes:
    """Return `text` with something that lies deep inside itself, as YAML or as Markdown."""
    depth = random.choice([5, 11, 14, 60, 400, 1_200, 20_000])
    shallow = min(depth, 600)
    made = random.choice([
        f"x: {'[' * depth}{']' * depth}\n",
        f"x: {'{a: ' * depth}1{'}' * depth}\n",
        "".join(f"{' ' * level}a:\n" for level in range(shallow)),
        "x: " + "- " * depth + "a\n",
        "a: &a [x,x]\n" + "".join(f"b{level}: &b{level} [*a, *a, *a]\n" for level in range(min(depth, 60))),
        "\n".join(f"{'> ' * level}a" for level in range(1, shallow)) + "\n\n",
        "> " * depth + "a\n\n",
        "".join(f"{'    ' * level}- a\n" for level in range(min(depth, 400))) + "\n",
        "[" * depth + "a" + "](/stod/)" * depth + "\n\n",
        "*" * depth + "a" + "*" * depth + "\n\n",
        "*a _b " * depth + "\n\n",
        "/// fakta\n" * depth + "a\n" + "///\n" * depth,
        "".join(f"{'/' * (3 + level)} fakta\n\n" for level in range(shallow)),
    ])  # fmt: skip
    at = random.choice([4, text.find("\n---\n") + 1, len(text)])
    return (text[:at] + made + text[at:]).encode("utf-8", "surrogatepass")


def _written(text: str, random: Random) -> bytes:
    data = text.encode("utf-8", "surrogatepass")
    kind = random.random()
    if kind < 0.05:
        return data[: len(data) // 2]
    return text.encode("latin-1", "replace") if kind < 0.1 else data


def _odd(random: Random) -> str:
    if random.random() < 0.8:
        return random.choice(ODD)
    return "".join(chr(random.choice([random.randint(0, 255), random.randint(0, 0x2FFF), random.randint(0, 0x10FFFF)])) for _ in range(9))


def _without_line(text: str, random: Random) -> str:
    lines = text.split("\n")
    del lines[random.randrange(len(lines))]
    return "\n".join(lines)


def _line_again(text: str, random: Random) -> str:
    lines = text.split("\n")
    lines.insert(random.randrange(len(lines)), random.choice(lines))
    return "\n".join(lines)


def _lines_swapped(text: str, random: Random) -> str:
    lines = text.split("\n")
    one, two = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return "\n".join(lines)


def _value(text: str, random: Random) -> str:
    """Give a field another value; in a Markdown file mostly one above the text."""
    lines = text.split("\n")
    fields = [number for number, line in enumerate(lines) if ":" in line] or [0]
    at = random.choice(fields)
    name, colon, _ = lines[at].partition(":")
    lines[at] = f"{name}{colon} {_odd(random)}"
    return "\n".join(lines)


def _date(text: str, random: Random) -> str:
    """Move a date far away; half of them can be."""
    day = random.choice(_DAYS)
    fields = [line for line in text.split("\n") if "20" in line and ":" in line]
    if not fields:
        return text
    line = random.choice(fields)
    return text.replace(line, f"{line.partition(':')[0]}: {random.choice([day, f'{chr(34)}{day}{chr(34)}'])}", 1)


def _new_line(text: str, random: Random) -> str:
    lines = text.split("\n")
    lines.insert(random.randrange(len(lines)), _odd(random))
    return "\n".join(lines)


def _inserted(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + _odd(random) + text[at:]


def _cut(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + text[at + random.randint(1, 30) :]


_CHANGES: tuple[Callable[[str, Random], str], ...] = (
    _without_line,
    _line_again,
    _lines_swapped,
    _value,
    _value,
    _date,
    _new_line,
    _inserted,
    _inserted,
    _cut,
)
