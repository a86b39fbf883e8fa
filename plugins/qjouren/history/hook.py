"""Have git check the content before each commit, or no longer; never replaces a check that someone else has set up."""

from __future__ import annotations

import subprocess
from pathlib import Path

NAME = "pre-commit"
_MARK = "# Qjouren: invoke vakt"
# Plain sh: git brings it along on Windows too. The environment is looked for where the repository is, so the folder may be moved.
_SCRIPT = f"""#!/bin/sh
{_MARK} skrev den har filen. Den tas bort med: invoke vakt --av
cd "$(git rev-parse --show-toplevel)" || exit 1
for python in .venv/bin/python .venv/Scripts/python.exe; do
  if [ -x "$python" ]; then
    PYTHONUTF8=1 exec "$python" -m invoke kontrollera --historik
  fi
done
printf 'Inneh\\303\\245llet kontrollerades inte: mappen .venv saknas. Skriv make check en g\\303\\245ng.\\n' >&2
"""


class OtherHookError(Exception):
    """Raised where git already does something else before each commit."""


def install(root: Path) -> Path:
    """Set up the check in the repository `root` and return the file that git will run."""
    path = _path(root)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_SCRIPT, encoding="ascii", newline="\n")
    path.chmod(0o755)
    return path


def remove(root: Path) -> None:
    """Take the check away, if it is there."""
    _path(root).unlink(missing_ok=True)


def _path(root: Path) -> Path:
    """Return where git looks for the check; raises OtherHookError where that place is taken."""
    command = ["git", "rev-parse", "--git-path", f"hooks/{NAME}"]
    found = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout.strip()
    path = root / found
    if path.exists() and _MARK not in path.read_text(encoding="utf-8", errors="replace"):
        raise OtherHookError(str(path))
    return path
