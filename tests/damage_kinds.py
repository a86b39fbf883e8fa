"""The ways in which the content folder is damaged; judges nothing.

A damage is its number: the same number always does the same thing to the same content.
"""

# ruff: noqa: S311 (the same number must do the same damage; nothing here is a secret)
from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.damage_tree import Tree
from tests.mutation import ODD, encoded, mutate, nested, repeated

Kind = Callable[[Tree, Random], None]
KINDS: list[tuple[int, Kind]] = []


def damage(tree: Tree, number: int, kind: Kind | None = None) -> str:
    """Do the damage with this number, of the kind that is given or that the number gives, and return the kind's name."""
    random = Random(number)
    kind = kind or random.choices([kind for _, kind in KINDS], [weight for weight, _ in KINDS])[0]
    kind(tree, random)
    return kind.__name__


def _kind(weight: int) -> Callable[[Kind], Kind]:
    def keep(function: Kind) -> Kind:
        KINDS.append((weight, function))
        return function

    return keep


@_kind(50)
def cut_and_swap(tree: Tree, random: Random) -> None:
    """Lines and values cut, moved, repeated, replaced."""
    tree.rewrite(random, mutate)


@_kind(8)
def again_and_again(tree: Tree, random: Random) -> None:
    """One piece, up to 600 000 characters of it."""
    tree.rewrite(random, repeated)


@_kind(8)
def wrong_encoding(tree: Tree, random: Random) -> None:
    """Saved by another program."""
    tree.rewrite(random, encoded)


@_kind(6)
def deep_inside(tree: Tree, random: Random) -> None:
    """Lists in lists, quotes in quotes, references to references."""
    tree.rewrite(random, nested)


@_kind(2)
def giant(tree: Tree, random: Random) -> None:
    """A file of 100 MB, or just below the limit."""
    path = tree.file(random)
    data = tree.text(path).encode()
    with tree.take(path).open("wb") as file:
        if random.random() < 0.5:
            file.write(data)
            file.truncate(100_000_000)
        else:
            file.write((data * (999_000 // max(1, len(data)) + 1))[:999_999])


@_kind(2)
def noise(tree: Tree, random: Random) -> None:
    """No text at all."""
    tree.take(tree.file(random)).write_bytes(random.randbytes(random.choice([0, 1, 100, 50_000])))


@_kind(3)
def absurd_head(tree: Tree, random: Random) -> None:
    """Thousands of fields, a field with an endless name or an endless value."""
    path = tree.file(random)
    text = tree.text(path)
    many = "".join(f"falt{number}: {random.choice(ODD[:30])}\n" for number in range(random.choice([50, 3_000, 30_000])))
    made = random.choice(
        [many, f"{'titel' * 50_000}: a\n", f"titel: {'ord ' * 100_000}\n", "titlar: [" + "a," * 100_000 + "]\n", "- a\n" * 50_000]
    )
    tree.take(path).write_text(text[:4] + made + text[4:] if text.startswith("---") else text + "\n" + made, encoding="utf-8")


@_kind(4)
def files_changed_places(tree: Tree, random: Random) -> None:
    """Two files have each other's content, or one is there twice."""
    one, two = tree.file(random), tree.file(random)
    text = tree.text(one)
    if random.random() < 0.5:
        tree.take(one).write_text(tree.text(two), encoding="utf-8")
    tree.take(two).write_text(text, encoding="utf-8")


@_kind(2)
def gone(tree: Tree, random: Random) -> None:
    """A file, or a whole folder, is not there."""
    path = tree.file(random)
    tree.take(path.parent if random.random() < 0.3 and path.parent != tree.root else path)


@_kind(4)
def odd_name(tree: Tree, random: Random) -> None:
    """A copy under a name, or in a folder, that nobody expects."""
    path = tree.file(random)
    stems = [
        "å ä",
        "\udcff",
        "rad\nbyte",
        "\x1b[31m",
        "a" * 240,
        ".gömd",
        "_gömd",
        "con",
        "-rf",
        "A",
        "$(id)",
        "{{ 1 }}",
        "%2e",
        "\u202egpj",
    ]
    name = random.choice(stems) + random.choice([path.suffix, path.suffix.upper(), ".md", ".yaml", ".html", ".rst", ".md~", ""])
    folder = random.choice([path.parent, tree.root, path.parent / "ny mapp", path.parent / "_mapp", path.parent / ".mapp"])
    text = tree.text(path)
    if folder not in {path.parent, tree.root}:
        tree.take(folder).mkdir()
    new = tree.take(folder / name)
    new.write_text(text, encoding="utf-8")
    if random.random() < 0.5:
        tree.take(path)


@_kind(6)
def link_out(tree: Tree, random: Random) -> None:
    """A file or a folder is a link: out of the tree, in a ring, to a device, to nothing."""
    path = tree.file(random)
    if random.random() < 0.3:
        path = random.choice([path.parent / "länk", path.parent / f"ny{path.suffix}", path.parent if path.parent != tree.root else path])
    targets = [
        *tree.outside.iterdir(),
        tree.outside,
        Path("/dev/zero"),
        Path("/proc/self/environ"),
        Path("/etc/hostname"),
        path.parent,
        tree.root,
        path,
    ]
    target = random.choice([*targets, tree.root / "borta.md"])
    tree.take(path).symlink_to(target)


@_kind(2)
def not_a_file(tree: Tree, random: Random) -> None:
    """A folder, a pipe or a file without permission where a text should be."""
    path = tree.take(tree.file(random))
    kind = random.choice(["folder", "pipe", "closed"])
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.write_text(tree.text(path), encoding="utf-8")
        path.chmod(0)


@_kind(3)
def picture(tree: Tree, random: Random) -> None:
    """A text places a picture that is none, or that stands elsewhere."""
    page = tree.file(random, ".md")
    name = random.choice(
        [
            "a.jpg",
            "../../utanfor/hemlig.jpg",
            "../x/hemlig.jpg",
            "a" * 300 + ".jpg",
            "%00.jpg",
            "a\x00.jpg",
            "b/a.png",
            ".jpg",
            "a.svg",
            "lank.jpg",
        ]
    )
    tree.take(page).write_text(f"{tree.text(page)}\n![En bild]({'/bilder/' + name})\n", encoding="utf-8")
    target = tree.take(tree.root / "bilder/a.jpg")
    if random.random() < 0.5:
        target.symlink_to(tree.outside / "hemlig.jpg")
    else:
        head = random.choice(
            [b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xff\xff\xff", b"RIFF", b"GIF89a", b"BM", b""]
        )
        target.write_bytes(head + random.randbytes(random.choice([0, 20, 5_000])))
    tree.take(tree.root / "bilder/lank.jpg").symlink_to(tree.outside / "hemlig.jpg")
