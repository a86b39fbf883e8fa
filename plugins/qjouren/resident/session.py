"""Show the site while it is edited: serve, watch, build, tell the pages and the terminal; ends only when asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from ..faults import report
from ..preview import start_server
from .live import Live
from .messages import Answer
from .serving import LiveHandler
from .supervisor import Supervisor
from .watching import Watcher

FOLDERS = ("content", "theme", "plugins")
SETTINGS = ("pelicanconf.py", "publishconf.py")


class Session:
    """The preview of the repository `root` on `port`; raises OSError where the port is taken."""

    def __init__(
        self, root: Path, port: int, say: Callable[[str], object] = print, mounts: Mapping[str, Path] = MappingProxyType({})
    ) -> None:
        self.say = say
        self.live = Live()
        self.supervisor = Supervisor(root)
        self.server = start_server(root / "output", port, mounts=mounts, handler=partial(LiveHandler, self.live))
        self.watcher = Watcher(root, FOLDERS, SETTINGS)  # before the first build, so that no save is lost

    def run(self) -> None:
        """Build, and build again at every save, until interrupted."""
        try:
            answer = self._ended(self.supervisor.build())
            while True:
                saved = self.watcher.saved(0 if answer.more else None)
                answer = self._ended(self.supervisor.build(saved, self.live.shown, self.watcher.waits))
        except KeyboardInterrupt:
            pass
        finally:
            self.close()

    def close(self) -> None:
        """Stop serving and building."""
        self.supervisor.stop()
        self.server.shutdown()
        self.server.server_close()

    def _ended(self, answer: Answer) -> Answer:
        self.live.ended(answer.faults)
        if answer.faults:
            self.say(f"\n{report(answer.faults)}")
        elif answer.changed or not answer.more:  # one that gave way to a save has nothing to tell
            files = f"{len(answer.changed)} ändrade filer" if len(answer.changed) != 1 else "en ändrad fil"
            self.say(f"Byggt på {answer.seconds:.2f} sekunder".replace(".", ",") + f", {files}.")
            if answer.advice:
                self.say(answer.advice)
        return answer
