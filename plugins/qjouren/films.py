"""Which films the texts place, such as one in sign language, and what the page must know of each; opens no film."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from .documents import Content
from .pictures import ALT, is_there

FOLDER = "/filmer/"
CAPTIONS = ".vtt"
# What staff call the language of a film, and its code.
LANGUAGES: Mapping[str, str] = MappingProxyType(
    {
        "svenskt teckenspråk": "swl",
        "internationella tecken": "ils",
        "svenska": "sv",
        "engelska": "en",
    }
)
# What the page says around a film, in Swedish: the keys of the other languages' catalogues.
WORDS = ("Filmen för sig, utan Lämna sidan", "Filmen i text")
_PLACED = re.compile(rf"!\[{ALT}\]\((/filmer/[^)\s]+)")


@dataclass(frozen=True, order=True)
class Film:
    """A film as it is published: its weight, and where its captions are."""

    weight: int
    captions: str = ""

    @property
    def megabytes(self) -> int:
        """Its weight in whole megabytes, at least one."""
        return max(1, round(self.weight / 1_000_000))


def placed(content: Content) -> list[str]:
    """Return the address, such as «/filmer/ring-oss.mp4», of every film that a text places."""
    return sorted({target for document in content.documents for target in _PLACED.findall(document.body)})


def captions_of(target: str) -> str:
    """Return where the captions of the film `target` are, if it has any: beside it, with the same name."""
    return target.rpartition(".")[0] + CAPTIONS


def layouts(content: Content, root: Path) -> dict[str, Film]:
    """Return what the page must know of each placed film; `root` is the content folder."""
    found = [target for target in placed(content) if is_there(root, target)]
    return {target: Film((root / target.lstrip("/")).stat().st_size, _captions(root, target)) for target in found}


def _captions(root: Path, target: str) -> str:
    captions = captions_of(target)
    return captions if is_there(root, captions) else ""
