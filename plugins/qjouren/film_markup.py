"""How a film in a text becomes HTML: nothing is fetched before it is pressed, it begins without sound, and all of it is told in words."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from .films import LANGUAGES, WORDS, Film
from .markdown_blocks import FilmBox

MARK = "<video"  # how a page with a film is known


class FilmExtension(Extension):
    """Draws those films of a text that are in `films`, by the address that staff write; `words` has what is said around them."""

    def __init__(self, films: Mapping[str, Film], words: Mapping[str, str]) -> None:
        super().__init__()
        self.films, self.words = films, words

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        """Add the step that draws; Markdown calls this."""
        md.treeprocessors.register(_Films(md, self.films, self.words), "films", 2)


class _Films(Treeprocessor):
    def __init__(self, md: Markdown, films: Mapping[str, Film], words: Mapping[str, str]) -> None:
        super().__init__(md)
        self.films, self.words = films, words

    def run(self, root: ET.Element) -> None:
        """Put a film in the place of the box that names one."""
        for box in root.iter("div"):
            image = box.find("./p/img") if box.get("class") == FilmBox.CLASS else None
            if image is not None and (film := self.films.get(image.get("src", ""))):
                self._draw(box, image, film)

    def _draw(self, box: ET.Element, image: ET.Element, film: Film) -> None:
        """Make `box` a film, a plain link to it, and what it says in words, folded together."""
        title, _, *transcript = list(box)
        address, language = image.get("src", ""), LANGUAGES.get(image.get("alt", ""), "")
        box.clear()
        box.tag = "figure"
        box.set("class", FilmBox.CLASS)
        caption = ET.SubElement(box, "figcaption")
        caption.text = title.text
        # Without sound until she asks for it, and in the page, where the way out stands; a poster would be fetched unasked.
        attributes = {"src": address, "lang": language, "preload": "none", "controls": "", "muted": "", "playsinline": ""}
        video = ET.SubElement(box, "video", attributes | {"aria-label": title.text or ""})
        if film.captions:
            ET.SubElement(video, "track", {"kind": "captions", "src": film.captions})
        alone = ET.SubElement(ET.SubElement(box, "p"), "a", {"href": address})
        alone.text = f"{self.words.get(WORDS[0], WORDS[0])} ({film.megabytes} MB)"
        details = ET.SubElement(box, "details", {"class": "q-question"})
        ET.SubElement(details, "summary").text = self.words.get(WORDS[1], WORDS[1])
        details.extend(transcript)
