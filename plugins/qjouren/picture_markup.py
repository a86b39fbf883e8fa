"""How a picture in a text becomes HTML: the lightest form the browser knows, its room kept, fetched when it comes near."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from .pictures import FALLBACK, TYPES, Picture

SIZES = "(min-width: 44rem) 40rem, 92vw"  # how wide a text is


class PictureExtension(Extension):
    """Draws those pictures of a text that are in `pictures`, by the address that staff write."""

    def __init__(self, pictures: Mapping[str, Picture]) -> None:
        super().__init__()
        self.pictures = pictures

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        """Add the step that draws; Markdown calls this."""
        md.treeprocessors.register(_Pictures(md, self.pictures), "pictures", 1)


class _Pictures(Treeprocessor):
    def __init__(self, md: Markdown, pictures: Mapping[str, Picture]) -> None:
        super().__init__(md)
        self.pictures = pictures

    def run(self, root: ET.Element) -> None:
        """Put a picture element in the place of every image that is known."""
        for image in list(root.iter("img")):
            if picture := self.pictures.get(image.get("src", "")):
                _draw(image, picture)


def _draw(image: ET.Element, picture: Picture) -> None:
    """Make the element `image`, in its place, into a picture with its forms and the image in it."""
    alternative, tail = image.get("alt", ""), image.tail
    width, height = picture.sizes[0]
    image.clear()
    image.tag, image.tail = "picture", tail
    for ending, kind in TYPES.items():
        addresses = ", ".join(f"{picture.file(wide, ending)} {wide}w" for wide, _ in picture.sizes)
        ET.SubElement(image, "source", {"type": kind, "srcset": addresses, "sizes": SIZES})
    attributes = {"src": picture.file(width, FALLBACK), "alt": alternative, "width": f"{width}", "height": f"{height}"}
    ET.SubElement(image, "img", attributes | {"loading": "lazy", "decoding": "async"})
