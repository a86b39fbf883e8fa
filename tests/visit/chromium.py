"""Debian's Chromium with a profile on disk, driven by Playwright."""

from __future__ import annotations

import base64
import json
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Playwright

from tests.visit.engine import Engine, until
from tests.visit.world import World

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
MIDDLE = """
(selector) => {
  const element = document.querySelector(selector);
  element.scrollIntoView({ block: "center" });
  const box = element.getBoundingClientRect();
  return [box.x, box.y, box.width, box.height];
}
"""
WINDOW = {"width": 1000, "height": 700}


class Chromium(Engine):
    """Chromium; `scripts` off as in its own settings, `dark` as the device is set."""

    name = "chromium"

    def __init__(
        self, playwright: Playwright, world: World, profile: Path, *, scripts: bool = True, dark: bool = False, restore: bool = False
    ) -> None:
        program = shutil.which("chromium")
        assert program, "These tests need Chromium; `make test` installs it or says how."
        self.context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=program,
            args=[
                *ARGUMENTS,
                f"--ignore-certificate-errors-spki-list={','.join(world.key_hashes)}",
                *(["--restore-last-session"] if restore else []),
            ],
            # A visitor's browser keeps pages in memory for Back: so must this one.
            ignore_default_args=["--disable-back-forward-cache"],
            proxy={"server": f"http://127.0.0.1:{world.port}"},
            java_script_enabled=scripts,
            color_scheme="dark" if dark else "light",
            viewport=WINDOW,  # type: ignore[arg-type]
            has_touch=True,
        )
        self.page: Page = self.context.pages[0]
        self.protocol = self.context.new_cdp_session(self.page)

    def open(self, url: str) -> None:
        self.page.goto(url)

    def url(self) -> str:
        history = self._history()
        return str(history["entries"][history["currentIndex"]]["url"])

    def call(self, script: str) -> Any:
        # Not through Playwright, which waits as long as a navigation hangs.
        answer = self.protocol.send("Runtime.evaluate", {"expression": script, "returnByValue": True})
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return answer["result"].get("value")

    def _middle(self, selector: str) -> tuple[float, float]:
        x, y, width, height = self.call(f"({MIDDLE})({json.dumps(selector)})")
        return x + width / 2, y + height / 2

    def press_at(self, selector: str) -> None:
        self.page.mouse.click(*self._middle(selector))

    def tap(self, selector: str) -> None:
        """Touch the element with a finger."""
        self.page.touchscreen.tap(*self._middle(selector))

    def key(self, name: str) -> None:
        self.page.keyboard.press(name)

    def write(self, text: str) -> None:
        self.page.keyboard.type(text)

    def back(self) -> None:
        self._step(-1)

    def forward(self) -> None:
        self._step(1)

    def _step(self, step: int) -> None:
        """Take one step, if there is one, and wait until it has been taken; a page kept in memory tells of no load."""
        history = self._history()
        index = history["currentIndex"] + step
        if 0 <= index < len(history["entries"]):
            self.protocol.send("Page.navigateToHistoryEntry", {"entryId": history["entries"][index]["id"]})
            until(lambda: self._history()["currentIndex"] == index, "one step in the tab's history")
            until(lambda: self.call("document.readyState") == "complete", "the page")

    def entries(self) -> list[str]:
        """Return the addresses that Back and Forward know in this tab."""
        return [entry["url"] for entry in self._history()["entries"]]

    def all_entries(self) -> list[str]:
        """Return the addresses that any tab knows."""
        sessions = [self.context.new_cdp_session(page) for page in self.context.pages]
        return [entry["url"] for session in sessions for entry in session.send("Page.getNavigationHistory")["entries"]]

    def _history(self) -> Any:
        return self.protocol.send("Page.getNavigationHistory")

    def spoken(self) -> list[str]:
        """Return all that a screen reader could say of the page."""
        nodes = self.protocol.send("Accessibility.getFullAXTree")["nodes"]
        return [name for node in nodes if not node["ignored"] and (name := node.get("name", {}).get("value"))]

    def listed(self, search: str = "", page: str = "history") -> list[str]:
        """Return the rows of Chromium's own History page (`page` may name another view of it), each as title and address."""
        tab = self.context.new_page()
        tab.goto(f"chrome://{page}/?q={search}" if search else f"chrome://{page}/")
        until(lambda: tab.locator("history-app").count(), "the History page")
        tab.wait_for_timeout(700)  # the rows come from the browser's own process
        links = tab.locator("history-item a#link, history-item #link, url-visit a, visit-row a").all()
        rows = [f"{link.inner_text()} {link.get_attribute('href')}" for link in links]
        tab.close()
        return rows

    def screenshot(self) -> bytes:
        return base64.b64decode(self.protocol.send("Page.captureScreenshot")["data"])

    def quit(self) -> None:
        self.context.close()
