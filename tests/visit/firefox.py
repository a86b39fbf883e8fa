"""Debian's Firefox with a profile on disk."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.visit.engine import Engine, until
from tests.visit.marionette import Marionette
from tests.visit.world import World

START = 60  # seconds that a cold start may take on a busy machine
KEYS = {"Shift": "\ue008", "Escape": "\ue00c", "Enter": "\ue007", "Tab": "\ue004"}  # the codes of the WebDriver standard
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the standard's name of a reference to an element
PREFERENCES = {
    "marionette.port": 0,  # takes a free one, and writes which to the profile
    "remote.prefs.recommended": False,  # as a visitor's, not as a robot's
    "network.proxy.type": 1,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.http": "127.0.0.1",
    "network.proxy.allow_hijacking_localhost": True,
    "browser.shell.checkDefaultBrowser": False,
    "browser.aboutwelcome.enabled": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "termsofuse.bypassNotification": True,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "browser.tabs.warnOnClose": False,
    "app.update.disabledForTesting": True,
}
TRUST = """
const [certificate] = arguments;
Cc["@mozilla.org/security/x509certdb;1"].getService(Ci.nsIX509CertDB).addCertFromBase64(certificate, "CT,,");
"""
ENTRIES = """
const all = ({ browsingContext: { sessionHistory: history } }) =>
  Array.from({ length: history.count }, (_, index) => history.getEntryAtIndex(index).URI.spec);
return gBrowser.tabs.map(({ linkedBrowser }) => all(linkedBrowser));
"""
QUIT = "Services.startup.quit(Ci.nsIAppStartup.eAttemptQuit);"


class Firefox(Engine):
    """Firefox; `scripts` off as in its own settings, `dark` as the device is set."""

    name = "firefox"

    def __init__(self, world: World, profile: Path, *, scripts: bool = True, dark: bool = False, restore: bool = False) -> None:
        program = shutil.which("firefox-esr")
        assert program, "These tests need Firefox; `make test` installs it or says how."
        chosen = {
            "network.proxy.ssl_port": world.port,
            "network.proxy.http_port": world.port,
            "javascript.enabled": scripts,
            "layout.css.prefers-color-scheme.content-override": 0 if dark else 1,
            "browser.startup.page": 3 if restore else 0,
        }
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in (PREFERENCES | chosen).items()]
        profile.mkdir(exist_ok=True)
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        port = profile / "MarionetteActivePort"
        port.unlink(missing_ok=True)
        command = [program, "--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", str(profile)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until(lambda: port.read_text(encoding="ascii").strip(), "Firefox to start", START)
        self.remote = Marionette(int(port.read_text(encoding="ascii")))
        certificate = "".join(world.authority.cert_pem.bytes().decode().splitlines()[1:-1])
        self.inside(TRUST, certificate)

    def inside(self, script: str, *arguments: object) -> Any:
        """Run `script` in the browser itself, outside any page."""
        self.remote.send("Marionette:SetContext", value="chrome")
        try:
            return self.remote.send("WebDriver:ExecuteScript", script=script, args=arguments)
        finally:
            self.remote.send("Marionette:SetContext", value="content")

    def open(self, url: str) -> None:
        self.remote.send("WebDriver:Navigate", url=url)
        self.arrive(url)

    def url(self) -> str:
        return str(self.remote.send("WebDriver:GetCurrentURL"))

    def call(self, script: str) -> Any:
        return self.remote.send("WebDriver:ExecuteScript", script=f"return {script}", args=[])

    def press_at(self, selector: str) -> None:
        element = self.remote.send("WebDriver:FindElement", using="css selector", value=selector)
        script = "arguments[0].scrollIntoView({ block: 'center' })"
        self.remote.send("WebDriver:ExecuteScript", script=script, args=[element])
        move = {"type": "pointerMove", "x": 0, "y": 0, "origin": {ELEMENT: element[ELEMENT]}}
        self._perform("pointer", [move, {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}])

    def key(self, name: str) -> None:
        self.write(KEYS[name])

    def write(self, text: str) -> None:
        self._perform("key", [{"type": way, "value": letter} for letter in text for way in ("keyDown", "keyUp")])

    def _perform(self, device: str, actions: list[dict[str, Any]]) -> None:
        self.remote.send("WebDriver:PerformActions", actions=[{"type": device, "id": device, "actions": actions}])

    def back(self) -> None:
        self._step("back")

    def forward(self) -> None:
        self._step("forward")

    def _step(self, way: str) -> None:
        """Take one step, if there is one, and wait until it has been taken."""
        index = "gBrowser.selectedBrowser.browsingContext.sessionHistory.index"
        before = self.inside(f"return {index}")
        step = {"back": -1, "forward": 1}[way]
        if not 0 <= before + step < len(self.entries()):
            return
        self.inside(f"gBrowser.{'goBack' if way == 'back' else 'goForward'}()")
        until(lambda: self.inside(f"return {index}") == before + step, f"one step {way}")
        until(lambda: self.call("document.readyState") == "complete", "the page")

    def entries(self) -> list[str]:
        """Return the addresses that Back and Forward know in this tab."""
        return self._tabs()[self.inside("return gBrowser.tabContainer.selectedIndex")]

    def all_entries(self) -> list[str]:
        """Return the addresses that any tab knows."""
        return [url for tab in self._tabs() for url in tab]

    def _tabs(self) -> list[list[str]]:
        return list(self.inside(ENTRIES))

    def screenshot(self) -> bytes:
        return base64.b64decode(self.remote.send("WebDriver:TakeScreenshot", full=False))

    def quit(self) -> None:
        if self.process.poll() is None:
            with suppress(ConnectionError, OSError):  # it may hang up before it answers
                self.inside(QUIT)
            self.process.wait(START)
            self.remote.close()
