"""The verbs of the project. `invoke --list` shows them in Swedish; the Makefile only prepares the environment."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "plugins"))

from qjouren.verbs.building import bygg, visa
from qjouren.verbs.development import granska_koden, las, test
from qjouren.verbs.staff import granska, kontrollera, ny_forelasning, schema

__all__ = ["bygg", "granska", "granska_koden", "kontrollera", "las", "ny_forelasning", "schema", "test", "visa"]
