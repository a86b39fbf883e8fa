"""Damage a YAML file the way a tired hand or a broken disk would: for property tests and for the long benchmark."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

# What staff, editors and machines may put where something else should stand.
ODD = (
    "", "0180", "180", "null", "~", "true", "ja", "okänt", "[", "]", "{}", "&a", "*a", "!!python/object:os.system", "<<", "- -", "? ",
    ": ", "#", "'", '"', "\t", "\u2028", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"), "9" * 40, "-1", "1e999",
    "2026-02-30", "2099-01-01", "0000-00-00", "+46", "112", "08-644 20 32", "24/7", "Mo-Fr 25:00-99:00", "PH off; PH off", "https://", "http://[",
    "javascript:alert(1)", "å" * 300, "[" * 300, "- " * 300, "{a: " * 200, "|", ">", "%YAML 9.9", "---", "...", "\x00", "\ufeff",
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn, path: Path) -> bytes:
    """Draw the file at `path` with up to four changes, as the bytes that would stand on the disk."""
    text = path.read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 4))):
        text = draw(_changed(text))
    data = text.encode("utf-8", "surrogatepass")
    return draw(st.sampled_from([data] * 9 + [data[: len(data) // 2], text.encode("latin-1", "replace")]))


def _changed(text: str) -> SearchStrategy[str]:
    lines = text.split("\n")
    place = st.integers(0, len(lines) - 1)
    odd = st.sampled_from(ODD) | st.text(max_size=20)
    return st.one_of(
        place.map(lambda at: "\n".join(lines[:at] + lines[at + 1 :])),
        st.tuples(place, place).map(lambda two: "\n".join([*lines[: two[0]], lines[two[1]], *lines[two[0] :]])),
        st.tuples(place, odd).map(lambda change: "\n".join(_with_value(lines, *change))),
        st.tuples(place, odd).map(lambda change: "\n".join([*lines[: change[0]], change[1], *lines[change[0] :]])),
        st.tuples(st.integers(0, len(text)), odd).map(lambda change: text[: change[0]] + change[1] + text[change[0] :]),
        st.tuples(st.integers(0, len(text)), st.integers(1, 30)).map(lambda cut: text[: cut[0]] + text[cut[0] + cut[1] :]),
    )


def _with_value(lines: list[str], at: int, value: str) -> list[str]:
    name, colon, _ = lines[at].partition(":")
    return [*lines[:at], f"{name}{colon} {value}", *lines[at + 1 :]]
