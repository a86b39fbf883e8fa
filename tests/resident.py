"""A site that the resident process builds again and again, beside what a clean build makes of the same files."""

from __future__ import annotations

from pathlib import Path

from pelican import Pelican
from pelican.settings import read_settings
from qjouren.build import CarefulPelican
from qjouren.resident.building import SiteBuilder
from qjouren.resident.memory import CompiledTemplates

from tests.support import fingerprint

NEWS = "content/aktuellt/2024"
COMPILED = CompiledTemplates()  # by their text: what a clean build would make again


class Clean(CarefulPelican):
    """A build that starts from nothing, and leaves the checks of the finished pages to the one it is compared with."""

    run = Pelican.run


class Resident:
    """A site that is built again and again, and can be compared with a clean build."""

    def __init__(self, root: Path) -> None:
        self.root, self.output = root, root / "output"
        self.builder = SiteBuilder(root)
        self.builder.build(None)

    def change(self, name: str, old: str, new: str) -> Path:
        """Replace the first `old` in a file."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return path

    def append(self, name: str, text: str) -> Path:
        """Add `text` to the end of a file."""
        with (self.root / name).open("a", encoding="utf-8") as file:
            file.write(text)
        return self.root / name

    def news(self) -> Path:
        """Return one of the news items that stand."""
        return max((self.root / NEWS).glob("*.md"))

    def build(self, *saved: Path) -> set[str]:
        """Build after `saved`, and what follows; return the names of the files that changed."""
        built = self.builder.build([str(path) for path in saved])
        return {*built.changed, *(self.builder.build([]).changed if built.more else ())}

    def clean(self) -> dict[str, str]:
        """Return the fingerprint of a clean build of the files as they are."""
        place = self.root / "ren"
        settings = read_settings(str(self.root / "pelicanconf.py"), override={"OUTPUT_PATH": str(place)})
        settings["JINJA_ENVIRONMENT"] = settings["JINJA_ENVIRONMENT"] | {"bytecode_cache": COMPILED}
        Clean(settings).run()
        return fingerprint(place)
