"""WebKitGTK, Safari's engine in another shell, driven by its WebDriver on a screen in memory."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from selenium.webdriver import ActionChains, WebKitGTK
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.visit.engine import PATIENCE, Engine
from tests.visit.world import World

KEYS = {"Shift": Keys.SHIFT, "Escape": Keys.ESCAPE, "Enter": Keys.ENTER, "Tab": Keys.TAB}
PAINTED = "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))"


class Screen:
    """An X display that only exists in memory."""

    def __init__(self) -> None:
        program = shutil.which("Xvfb")
        assert program, "These tests need Xvfb; `make test` installs it or says how."
        reading, writing = os.pipe()
        command = [program, "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
        self.process = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as number:
            self.name = f":{number.readline().strip()}"

    def close(self) -> None:
        """Take the display away."""
        self.process.terminate()
        self.process.wait()


class WebKit(Engine):
    """MiniBrowser, the plain shell that comes with the engine."""

    name = "webkit"

    def __init__(self, screen: Screen, world: World, *, dark: bool = False) -> None:
        driver = shutil.which("WebKitWebDriver")
        assert driver, "These tests need WebKitGTK's driver; `make test` installs it or says how."
        options = Options()
        options.binary_location = str(next(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser")))
        options.add_argument("--automation")
        options.set_capability("acceptInsecureCerts", True)
        options.set_capability("pageLoadStrategy", "none")
        options.add_argument(f"--proxy=http://127.0.0.1:{world.port}")
        theme = {"GTK_THEME": "Adwaita:dark"} if dark else {}
        environment = {**os.environ, "DISPLAY": screen.name, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1", **theme}
        self.driver = WebKitGTK(options=options, service=Service(driver, env=environment))
        self.driver.command_executor.client_config.timeout = PATIENCE
        self.driver.set_script_timeout(PATIENCE)

    def open(self, url: str) -> None:
        self.driver.get(url)
        self.arrive(url)
        self.driver.execute_async_script(PAINTED)  # before that a press is lost

    def url(self) -> str:
        # Not `current_url`: the driver already gives the next page's while this one is still shown.
        return str(self.call("location.href"))

    def call(self, script: str) -> Any:
        return self.driver.execute_script(f"return {script}")

    def press_at(self, selector: str) -> None:
        element = self.driver.find_element(By.CSS_SELECTOR, selector)
        self.driver.execute_script("arguments[0].scrollIntoView({ block: 'center' })", element)
        ActionChains(self.driver, duration=0).move_to_element(element).click().perform()

    def key(self, name: str) -> None:
        ActionChains(self.driver).key_down(KEYS[name]).key_up(KEYS[name]).perform()

    def write(self, text: str) -> None:
        ActionChains(self.driver).send_keys(text).perform()

    def back(self) -> None:
        self.driver.back()

    def forward(self) -> None:
        self.driver.forward()

    def screenshot(self) -> bytes:
        return bytes(self.driver.get_screenshot_as_png())

    def quit(self) -> None:
        self.driver.quit()
