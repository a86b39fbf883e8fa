"""A build that fails leaves the site that stood before as it was, byte for byte, and no rubbish beside it."""

import shutil

import pytest
from qjouren import preview

from tests.support import copy_repository, fingerprint


def break_content(root):
    (root / "content/sidor/ny.md").write_text("---\ntitel: Ny\n---\nText utan resten av uppgifterna.\n", encoding="utf-8")


def break_template(root):
    """Pelican itself stumbles, when some pages are already written."""
    (root / "theme/templates/kontakt.html").write_text("{{ finns.inte.alls }}", encoding="utf-8")


def drop_exit(root):
    """Nothing stumbles: only the checks of the finished pages can see it."""
    base = root / "theme/templates/base.html"
    text = base.read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if "frame.exit(" in line)
    base.write_text(text.replace(line, ""), encoding="utf-8")


FAULTS = {
    break_content: "content/sidor/ny.md",
    break_template: "finns",
    drop_exit: "Sidans första länk är inte Lämna sidan.",
}


@pytest.mark.parametrize("spoil", FAULTS, ids=lambda spoil: spoil.__name__)
def test_a_failed_build_leaves_the_site_as_it_was(site, tmp_path, capfd, spoil):
    root = copy_repository(tmp_path)
    shutil.copytree(site.output, root / "output")
    spoil(root)
    files, neighbours = fingerprint(root / "output"), {path.name for path in root.iterdir()}
    assert not preview.build(root, "publishconf.py")
    out, err = capfd.readouterr()
    assert FAULTS[spoil] in out + err
    assert fingerprint(root / "output") == files
    assert {path.name for path in root.iterdir()} - {"__pycache__"} == neighbours


def test_a_good_build_replaces_the_site_and_leaves_nothing_of_the_old(site, tmp_path):
    root = copy_repository(tmp_path)
    (root / "output").mkdir()
    (root / "output/gammal.html").touch()
    assert preview.build(root, "publishconf.py")
    assert fingerprint(root / "output") == fingerprint(site.output)
