"""The verbs of the project. `invoke --list` shows them in Swedish; the Makefile only prepares the environment."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "plugins"))

from qjouren.verbs.building import bygg, visa
from qjouren.verbs.development import granska_koden, las, test
from qjouren.verbs.editing import redaktion
from qjouren.verbs.figures import besok
from qjouren.verbs.handbook import handbok_bilder
from qjouren.verbs.new import ny_forelasning, ny_nyhet, ny_sida, ny_verksamhet
from qjouren.verbs.staff import granska, kontrollera, schema, vakt

__all__ = [
    "besok",
    "bygg",
    "granska",
    "granska_koden",
    "handbok_bilder",
    "kontrollera",
    "las",
    "ny_forelasning",
    "ny_nyhet",
    "ny_sida",
    "ny_verksamhet",
    "redaktion",
    "schema",
    "test",
    "vakt",
    "visa",
]
