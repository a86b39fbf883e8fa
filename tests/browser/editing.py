"""Open the editor as staff do, on a copy of the repository; a test that edits reads the files back to the copy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page
from qjouren.content_folder import ContentFolder
from qjouren.editing import config, folder, package
from qjouren.loading import load_content

from tests.support import ROOT

WINDOW = {"width": 1280, "height": 900}
SCROLLS = 100
PATIENCE = 120_000  # milliseconds; the machine may be busy
# Chromium asks which folder in a window that no test can press. The test's folder is in the browser's own storage instead: the same
# handles, the same reading and writing, on a copy of the files.
CHOOSE = "window.showDirectoryPicker = () => navigator.storage.getDirectory();"
PUT = """async (files) => {
  for (const [path, text] of Object.entries(files)) {
    let place = await navigator.storage.getDirectory();
    const parts = path.split("/");
    for (const part of parts.slice(0, -1)) place = await place.getDirectoryHandle(part, { create: true });
    const writer = await (await place.getFileHandle(parts.at(-1), { create: true })).createWritable();
    await writer.write(text);
    await writer.close();
  }
}"""
# A file that is being written cannot be read: ask again.
GET = """async (path) => {
  const parts = path.split("/");
  for (;;) {
    try {
      let place = await navigator.storage.getDirectory();
      for (const part of parts.slice(0, -1)) place = await place.getDirectoryHandle(part);
      return await (await (await place.getFileHandle(parts.at(-1))).getFile()).text();
    } catch (error) {
      if (!["NotReadableError", "NotFoundError"].includes(error.name)) throw error;
      await new Promise((again) => setTimeout(again, 200));
    }
  }
}"""
SAVED = f"async ([path, words]) => (await ({GET})(path)).includes(words)"


@dataclass
class Editor:
    """The editor open on `page` at `address`, at work on the repository `root`."""

    page: Page
    address: str
    root: Path

    def sign_in(self) -> None:
        """Choose the folder, and wait until its files are read."""
        self.page.get_by_role("button", name="Arbeta med lokalt repository").click()
        self.page.get_by_text("Verksamheter").first.wait_for()

    def open(self, entry: str) -> None:
        """Open `entry` of a collection, «stod-md/entries/fragor», by way of the list: the entry before has fields of the same names."""
        save = self.page.get_by_role("button", name="Spara")
        self.page.set_viewport_size(WINDOW)
        self.page.goto(f"{self.address}#/collections/{entry.partition('/')[0]}")
        save.wait_for(state="detached")
        self.page.goto(f"{self.address}#/collections/{entry}")
        save.wait_for()

    def write(self, field: str, text: str) -> None:
        """Write `text` in the field that is called `field`, scrolling to it: fields far down are drawn when they come near."""
        self._near(field).fill(text)

    def _near(self, name: str) -> Locator:
        found = self.page.get_by_role("textbox", name=name, exact=True).first
        self.page.mouse.move(640, 450)
        for _ in range(SCROLLS):
            if found.count():
                break
            self.page.mouse.wheel(0, 600)
            self.page.wait_for_timeout(200)
        return found

    def save(self) -> None:
        """Press the button that saves."""
        self.page.get_by_role("button", name="Spara").click()

    def change(self, entry: str, field: str, text: str, name: str) -> str:
        """Write `text` in a field of `entry` and save; return what its file `name` then says, in the repository too."""
        self.open(entry)
        self.write(field, text)
        self.save()
        return self.fetch(name, text)

    def text(self, name: str) -> str:
        """Return the file `name` as the editor has it."""
        return str(self.page.evaluate(GET, name))

    def fetch(self, name: str, words: str) -> str:
        """Wait until the file `name` says `words`, put it in the repository and return what it says."""
        self.page.wait_for_function(SAVED, arg=[name, words], timeout=PATIENCE, polling=200)
        text = self.text(name)
        (self.root / name).write_text(text, encoding="utf-8")
        return text


def write_editor(root: Path, place: Path) -> None:
    """Write the editor for the repository `root` to the folder `place`, as the verb does."""
    content = load_content(root / "content")
    program = package.fetched(ROOT / ".cache/redaktion/npm")
    folder.write(place, program, config.config(content, ContentFolder(root / "content")))


def files(root: Path) -> dict[str, str]:
    """Return what the editor is given to read: every text of staff's, and the mark of a repository."""
    found = [path for path in sorted((root / "content").rglob("*")) if path.suffix in {".md", ".yaml"}]
    return {".git/HEAD": "ref: refs/heads/main", **{path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in found}}
