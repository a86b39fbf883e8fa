"""What a visit needs of a browser, whichever it is; each engine has a module of its own."""

from __future__ import annotations

import io
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

from PIL import Image

PATIENCE = 30  # seconds; a busy machine is slow, and a promise kept late is still kept
READABLE = "getComputedStyle(document.documentElement).display === 'none' ? '' : document.documentElement.innerText"


class Engine(ABC):
    """A real browser with a real profile on disk, seeing the world through its proxy."""

    name: str

    @abstractmethod
    def open(self, url: str) -> None:
        """Go to `url` as if it was typed, and wait until it is shown."""

    @abstractmethod
    def url(self) -> str:
        """Return the address of the page that is shown."""

    @abstractmethod
    def call(self, script: str) -> Any:
        """Return the value of the JavaScript expression `script` in the page."""

    @abstractmethod
    def press_at(self, selector: str) -> None:
        """Press the mouse at the middle of the element and let go; wait for nothing."""

    @abstractmethod
    def key(self, name: str) -> None:
        """Press and let go of the key `name`: Shift, Escape, Enter, Tab."""

    @abstractmethod
    def write(self, text: str) -> None:
        """Type `text` where the focus is, key by key."""

    @abstractmethod
    def back(self) -> None:
        """Press Back, and wait for what it shows."""

    @abstractmethod
    def forward(self) -> None:
        """Press Forward, and wait for what it shows."""

    @abstractmethod
    def screenshot(self) -> bytes:
        """Return the window's picture as PNG."""

    @abstractmethod
    def quit(self) -> None:
        """Close the browser as a person does, so that all it keeps is on disk."""

    def title(self) -> str:
        """Return the title that the tab shows."""
        return str(self.call("document.title"))

    def text(self) -> str:
        """Return what can be read in the window; nothing while one page gives way to another."""
        try:
            return str(self.call(READABLE))
        except Exception:  # noqa: BLE001 (each engine has an error of its own for that moment)
            return ""

    def follow(self, selector: str, url: str) -> None:
        """Press the link and wait until the page at `url` is whole."""
        self.press_at(selector)
        self.arrive(url)

    def arrive(self, url: str) -> None:
        """Wait until the page at `url` is shown, whole."""
        until(lambda: self.call("location.href + ' ' + document.readyState") == f"{url} complete", url)

    def is_blank(self) -> bool:
        """Tell whether the window shows one colour and nothing else."""
        return len(self.colours()) == 1

    def colours(self) -> list[Any]:
        """Return the colours that the window shows; only as many as matter to `is_blank`."""
        with Image.open(io.BytesIO(self.screenshot())) as picture:
            colours = picture.convert("RGB").getcolors(2)
        return [colour for _, colour in colours] if colours else [None, None]


def until(happens: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
    """Wait until `happens` is true; raises AssertionError after `patience` seconds."""
    deadline = time.monotonic() + patience
    while not _holds(happens):
        assert time.monotonic() < deadline, f"waited {patience} s for {what}"
        time.sleep(0.02)


def _holds(happens: Callable[[], object]) -> bool:
    """Tell whether it is true; while a page is being replaced no engine can answer."""
    try:
        return bool(happens())
    except AssertionError:
        raise
    except Exception:  # noqa: BLE001 (each engine has errors of its own for this, and `until` says if it never ends)
        return False
