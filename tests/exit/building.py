"""Build the real site with one difference: the exit leads into the test's own small internet."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from qjouren import preview

from tests.exit.hosts import DESTINATION, SECOND
from tests.support import _wait_for, copy_repository

EXIT_SETTING = re.compile(r"(?m)^(  mal|  reserv): .*$")


def build_for_exit(folder: Path) -> Path:
    """Build the site with the exit of the test into `folder`, once however many workers there are."""
    output, failed = folder / "exit-site", folder / "exit-failed"
    try:
        (folder / "exit-taken").mkdir()
    except FileExistsError:
        _wait_for(output, failed)
    else:
        if not _build(folder / f"exit-source-{os.getpid()}", output):
            failed.mkdir()
    assert output.is_dir(), "The site cannot be built; `make build` says why."
    return output


def _build(source: Path, output: Path) -> bool:
    copy_repository(source)
    settings = source / "content/installningar/webbplats.yaml"
    leads_to = {"  mal": DESTINATION, "  reserv": SECOND}
    text = settings.read_text(encoding="utf-8")
    settings.write_text(EXIT_SETTING.sub(lambda found: f"{found[1]}: https://{leads_to[found[1]]}/", text), encoding="utf-8")
    return preview.build(source, "publishconf.py", output)


def altered_copy(output: Path, target: Path, change: Callable[[str], str]) -> Path:
    """Copy the built site to `target` with every page changed by `change`."""
    shutil.copytree(output, target)
    for page in target.rglob("*.html"):
        page.write_text(change(page.read_text(encoding="utf-8")), encoding="utf-8")
    return target
