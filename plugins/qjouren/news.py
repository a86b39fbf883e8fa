"""Write the Atom feed of the news, full text; never the clock's time."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from html import escape
from pathlib import Path

from feedgenerator import Atom1Feed
from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from . import conversion, films, pictures
from .documents import Content
from .models.page import NewsMeta
from .reader import CONTENT_SETTING

FEED = "aktuellt/flode.xml"


class FeedGenerator(Generator):
    """Writes the feed."""

    def generate_output(self, writer: Writer) -> None:
        """Write the file; Pelican calls this when every page is known."""
        content: Content = self.settings[CONTENT_SETTING]
        root = Path(self.settings["PATH"])
        placed = pictures.layouts(content, root), films.layouts(content, root)
        bodies = {item.meta.address: item.body for item in content.documents if isinstance(item.meta, NewsMeta)}
        path = Path(self.output_path, FEED)
        path.parent.mkdir(parents=True, exist_ok=True)
        texts = {address: conversion.html(body, content.site, *placed) for address, body in bodies.items()}
        path.write_text(feed(content, texts), encoding="utf-8")


def feed(content: Content, texts: dict[str, str]) -> str:
    """Return the feed as XML; `texts` maps a news item's address to its HTML."""
    site = content.site
    result = Atom1Feed(
        title=f"{site.name}: Aktuellt",
        link=f"{site.url}/aktuellt/",
        description=None,
        language="sv",
        author_name=site.name,
        feed_url=f"{site.url}/{FEED}",
        feed_guid=f"{site.url}/aktuellt/",
    )
    for item in content.news:
        result.add_item(
            title=item.title,
            link=site.url + item.address,
            unique_id=site.url + item.address,
            author_name=item.author,
            description=item.summary,
            content=_whole_addresses(_full_text(item, texts[item.address]), site.url),
            pubdate=_published(item),
            updateddate=_midnight(item.reviewed),
        )
    return f"{result.writeString('utf-8')}\n"


def _full_text(item: NewsMeta, text: str) -> str:
    """Return `text` and what has been corrected in it, as the page shows them."""
    return f"{text}\n<p>Rättat: {escape(item.correction)}</p>" if item.correction else text


def _whole_addresses(html: str, url: str) -> str:
    """Return `html` with links and pictures that work in a feed reader; of a picture's forms the one that all can show."""
    return re.sub(r"<source [^>]*>", "", html).replace('href="/', f'href="{url}/').replace('src="/', f'src="{url}/')


def _published(item: NewsMeta) -> datetime | None:
    """Return the day it happened; None where only the month or the year is known."""
    return _midnight(item.dated.exact) if item.dated.exact else None


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _generators(_: object) -> type[Generator]:
    return FeedGenerator


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generators)
