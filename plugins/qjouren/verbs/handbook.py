"""The verbs of those who keep the handbook; what they do stands in the package handbook."""

import tempfile
from pathlib import Path

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from .. import preview
from ..handbook import screenshots
from .common import ROOT


@task
def handbok_bilder(_: Context) -> None:
    """Ta om handbokens bilder av webbplatsen."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder, "output")
        if not preview.build(ROOT, output=output):
            raise Exit(code=1)
        server = preview.start_server(output)
        try:
            taken = screenshots.take(f"http://{preview.HOST}:{server.server_port}", ROOT / screenshots.FOLDER)
        except screenshots.BrowserMissingError:
            raise Exit("Bilderna tas med webbläsaren Chromium, som inte finns här. Be den som sköter tekniken.", 1) from None
        finally:
            server.shutdown()
            server.server_close()
    print(f"Klart. {len(taken)} bilder ligger i mappen {screenshots.FOLDER}.")
