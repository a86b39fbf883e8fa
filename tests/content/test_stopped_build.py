"""The command that staff run says what is wrong, ends with status 1 and lets the old site be."""

import subprocess
import sys

import pytest

from tests.content.damage import PAGE, add_text, change
from tests.support import copy_repository, fingerprint

COMMAND = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "--fatal", "warnings"]


def without_title(root):
    change(root / "content", PAGE, "titel: ", "# titel: ")


def in_three_files(root):
    add_text(root / "content", "Vi finns på Storgatan 12.")
    change(root / "content", "stod/fragor.md", "granskad: 2026-11-23", "granskad: 2026-02-30")
    change(root / "content", "installningar/meny.yaml", "lank: /stod/", "lank: /borta/")


def with_a_misspelt_plugin(root):
    """Pelican alone would build the site without it and end with status 0."""
    change(root, "pelicanconf.py", '"qjouren.news"', '"qjouren.nyheter"')


def with_a_page_that_a_plugin_passes_over(root):
    """Pelican alone would build the site without it and end with status 0."""
    change(root, "plugins/qjouren/reader.py", "in content.documents:", "in content.documents[1:]:")


def without_a_template(root):
    (root / "theme/templates/kontakt.html").unlink()


# What staff can get wrong.
STAFF = {
    without_title: [f"content/{PAGE}", "fältet titel: Fältet saknas.", "Gör så här: Lägg till raden ”titel: …”."],
    in_three_files: [
        "3 fel att rätta",
        f"content/{PAGE}\n  rad ",
        "(Storgatan 12)",
        "content/stod/fragor.md",
        "”2026-02-30” är inte ett datum som finns.",
        "content/installningar/meny.yaml",
        "Länken /borta/ leder till en sida som inte finns.",
    ],
}
# What only a developer can get wrong; she may see a traceback.
DEVELOPERS = {
    with_a_misspelt_plugin: ["qjouren.nyheter"],
    with_a_page_that_a_plugin_passes_over: ["output/", "Länken /aktuellt/aktionsvecka/ leder ingenstans."],
    without_a_template: ["kontakt"],
}


@pytest.mark.parametrize("spoil", STAFF | DEVELOPERS, ids=lambda spoil: spoil.__name__)
def test_a_build_stops_and_says_why(tmp_path, spoil):
    root = copy_repository(tmp_path)
    (root / "output").mkdir()
    (root / "output/index.html").write_text("Den gamla webbplatsen.", encoding="utf-8")
    before = fingerprint(root / "output")
    spoil(root)
    ended = subprocess.run(COMMAND, cwd=root, capture_output=True, text=True, check=False)
    told = ended.stdout + ended.stderr
    assert ended.returncode == 1
    assert [words for words in (STAFF | DEVELOPERS)[spoil] if words not in told] == []
    assert spoil in DEVELOPERS or "Traceback" not in told
    assert fingerprint(root / "output") == before
