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
from qjouren.verbs.publishing import angra, jamfor, materialforteckning, publicera
from qjouren.verbs.staff import granska, kontrollera, schema, status, vakt

__all__ = [
    "angra",
    "besok",
    "bygg",
    "granska",
    "granska_koden",
    "handbok_bilder",
    "jamfor",
    "kontrollera",
    "las",
    "materialforteckning",
    "ny_forelasning",
    "ny_nyhet",
    "ny_sida",
    "ny_verksamhet",
    "publicera",
    "redaktion",
    "schema",
    "status",
    "test",
    "vakt",
    "visa",
]
