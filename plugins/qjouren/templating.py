"""Hand the templates their functions and filters; holds no logic of its own."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup
from pelican import signals
from pelican.generators import Generator

from .charts import draw
from .film_markup import MARK
from .filters import FILTERS
from .headers import content_security_policy
from .inline import HEAD, Bundles
from .models.language import Language
from .models.site import SiteSettings
from .navigation import breadcrumbs
from .reader import CONTENT_SETTING
from .search.local import is_large

TRANSLATED = "translated"  # the style that only a page in another language needs
FILM = "film"  # and only a page with a film


def organisation(site: SiteSettings) -> str:
    """Return schema.org data about the shelter; only what a search engine needs, never a place."""
    data = {
        "@context": "https://schema.org",
        "@type": "NGO",
        "name": site.name,
        "url": f"{site.url}/",
        "email": site.contact.email,
        "telephone": site.number(site.contact.phone).dialled,
        "sameAs": [channel.link for channel in site.contact.channels],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _equip(generator: Generator) -> None:
    bundles = Bundles(Path(generator.theme), large=is_large(generator.settings[CONTENT_SETTING].directory))

    def page_styles(style: str | None = None, language: Language | None = None, text: str = "") -> list[str]:
        return [*bundles.style_names(style), *([TRANSLATED] if language else []), *([FILM] if MARK in text else [])]

    def page_policy(style: str | None = None, scripts: Sequence[str] = (), language: Language | None = None, text: str = "") -> Markup:
        styles = bundles.style_hashes(page_styles(style, language, text))
        policy = content_security_policy(styles, bundles.script_hashes([*HEAD, *scripts]), framing=False, films=MARK in text)
        return Markup(policy)  # noqa: S704 (made of constants and hashes; escaping would spoil the quotes)

    generator.env.filters.update(FILTERS)
    generator.env.globals.update(
        breadcrumbs=breadcrumbs,
        draw=draw,
        head_scripts=HEAD,
        organisation=organisation,
        page_policy=page_policy,
        page_styles=page_styles,
        script=bundles.script,
        style=bundles.style,
    )


def register() -> None:
    """Connect to Pelican's signals."""
    signals.generator_init.connect(_equip)
