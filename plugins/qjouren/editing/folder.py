"""Write the editor as a folder to be shown under /redaktion/; never writes in content/ or output/."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

from ..headers import response_headers
from ..hosts import pages
from ..inline import csp_hash
from .config import policy

ADDRESS = "/redaktion/"
_OWN = Path(__file__).parent / "page"
# What the program needs of its package: not its maps, nor what it is made of.
_PARTS = ("npm/*.js", "npm/chunks/*.js", "npm/assets/*", "LICENSE.txt")
# The program names a stranger's copies of its fonts too, in case its own were missing.
_FOREIGN_FONTS = re.compile(r"@font-face\s*\{[^{}]*https://[^{}]*\}")
# It asks for its words as JSON, which a browser takes only as a script.
_WORDS, _IMPORT_MAP = "locales/sv.js", {"imports": {"./program/locales/sv.json": "./program/locales/sv.js"}}


def write(folder: Path, program: Path, config: dict[str, Any], backend: dict[str, Any] | None = None) -> None:
    """Write the page, the `program` and its `config` to `folder`, which is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(_OWN, folder)
    for part in _PARTS:
        for file in sorted(program.glob(part)):
            copy = folder / "program" / file.relative_to(program)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)
    script = folder / "program/npm/index.js"
    script.write_text(_FOREIGN_FONTS.sub("", script.read_text(encoding="utf-8")), encoding="utf-8")
    words = (program / "locales/sv.json").read_text(encoding="utf-8")
    (folder / "program/locales").mkdir()
    (folder / "program" / _WORDS).write_text(f"export default {words.strip()};\n", encoding="utf-8")
    (folder / "config.json").write_text(json.dumps(config, ensure_ascii=False, indent=1), encoding="utf-8")
    import_map = json.dumps(_IMPORT_MAP)
    page = folder / "index.html"
    where = "vard" if backend else "lokalt"
    page.write_text(page.read_text(encoding="utf-8").replace("IMPORT_MAP", import_map).replace("WHERE", where), encoding="utf-8")
    pages.write_headers(response_headers(policy(csp_hash(import_map), backend)) | _opener(backend), folder)


def _opener(backend: dict[str, Any] | None) -> dict[str, str]:
    """Return the header that lets the window where one signs in to a git host tell the page that opened it; a token needs none."""
    by_window = backend and "oauth" in backend.get("auth_methods", ["oauth"])
    return {"Cross-Origin-Opener-Policy": "unsafe-none"} if by_window else {}
