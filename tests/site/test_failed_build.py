"""A build that fails leaves the site that stood before as it was, byte for byte, and no rubbish beside it."""

import os
import re
import shutil

import pytest
from qjouren import preview

from tests.small_site import shrink
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


def lose_words(root):
    """Found while pages are drawn, by whichever process draws them, and told when all are."""
    words = root / "content/sprak/en/ord.po"
    text = words.read_text(encoding="utf-8")
    for word in ("Till innehållet", "Meny", "Vägen ut"):
        text = text.replace(f'msgid "{word}"', f'msgid "{word} som ingen frågar efter"')
    words.write_text(text, encoding="utf-8")


FAULTS = {
    break_content: "content/sidor/ny.md",
    break_template: "finns",
    drop_exit: "Sidans första länk är inte Lämna sidan.",
    lose_words: "Det finns ingen översättning av ”Till innehållet”.",
}
CLOCK = re.compile(r"\d\d:\d\d:\d\d|\d+\.\d\d seconds")


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
    assert {path.name for path in root.iterdir()} - {"__pycache__", ".cache"} == neighbours


@pytest.mark.parametrize("spoil", [break_content, drop_exit, lose_words], ids=lambda spoil: spoil.__name__)
def test_the_report_does_not_depend_on_how_many_processes_draw(tmp_path, capfd, spoil):
    root, processors, told = copy_repository(tmp_path), os.sched_getaffinity(0), []
    shrink(root / "content")
    spoil(root)
    for allowed in ([min(processors)], processors):
        os.sched_setaffinity(0, allowed)
        try:
            assert not preview.build(root)
        finally:
            os.sched_setaffinity(0, processors)
        told.append([CLOCK.sub("", text) for text in capfd.readouterr()])
    assert told[0] == told[1]
    assert FAULTS[spoil] in "".join(told[0])


def test_a_good_build_replaces_the_site_and_leaves_nothing_of_the_old(site, tmp_path):
    root = copy_repository(tmp_path)
    (root / "output").mkdir()
    (root / "output/gammal.html").touch()
    assert preview.build(root, "publishconf.py")
    assert fingerprint(root / "output") == fingerprint(site.output)
