"""Passages and a small set of words to remind of."""

from qjouren.models.wording import Wording
from qjouren.wording.prose import Passage

WORDING = Wording.model_validate(
    {
        "langsta_mening": 8,
        "vaga_lankar": ["klicka", "läs mer"],
        "kanda_versaler": ["TV", "CC BY"],
        "forkortningar": [{"kort": "SIP", "betyder": "samordnad individuell plan"}],
        "ord": [
            {
                "skriv_inte": ["missbruk*", "*missbrukare"],
                "hellre": "beroende",
                "darfor": "Ordet dömer.",
                "utom": ["lag om vård av missbrukare"],
            },
            {"skriv_inte": ["du borde"], "hellre": "du kan", "darfor": "Det låter som en order."},
            {"skriv_inte": ["t.ex.", "t ex"], "hellre": "till exempel", "darfor": "Förkortningar stannar upp."},
        ],
    }
)


def passage(written, **place):
    return Passage("content/stod.md", written, **{"line": 7, **place})
