"""Hand the templates the words and links of the page's own language; a word without a translation stops the build."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from babel.dates import format_date
from babel.localedata import locale_identifiers
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup
from pelican import Pelican, signals
from pelican.generators import Generator

from ..documents import Content
from ..faults import ContentError, Fault
from ..filters import keep_together, swedish_date
from ..finishing import NOTED_SETTING
from ..hours_text import Row
from ..models.common import PartialDate
from ..models.language import Language
from ..opening_hours import parse
from ..reader import CONTENT_SETTING
from . import hours, translations

SPEAKER_SETTING = "SPEAKER"
# What the scripts say; those in theme/static/js ask for them by these very words.
SAID = {
    "search": (
        "Inget passar precis.",
        "träffar, den bästa först.",
        "1 träff.",
        "Hämtar …",
        "Sökningen gick inte att hämta. Pröva igen.",
        "läs",
        "stöd",
        "län",
        "kommun",
        "för dig som är",
    ),
    "open-now": (
        "Öppet nu",
        "Stängt nu",
        "Vi vet inte om det är öppet nu",
        ", öppnar {1} {2}",
        ", till {2} {1}",
        "i morgon",
        "på {1}",
    ),
}
_EUROPEAN = {"en": "en_GB"}  # days and clocks as they are written in Europe
_KNOWN = {name.lower() for name in locale_identifiers()}


@dataclass(frozen=True)
class Speaker:
    """The words of `content`'s languages; `missing` grows with each word that a language lacks."""

    content: Content
    missing: dict[tuple[str, str], None] = field(default_factory=dict, compare=False)

    def language(self, address: str) -> Language | None:
        """Return the language of the page at `address`; None for Swedish."""
        return translations.language_of(self.content, address)

    def word(self, address: str, text: str) -> str:
        """Return `text`, which is Swedish, in the language of the page at `address`."""
        language = self.language(address)
        if language is None:
            return text
        found = self.content.words[language.id].get(text)
        if found is None and not language.is_swedish:
            self.missing[language.id, text] = None
        return found or text

    def known(self, address: str, text: str) -> str | None:
        """Return `text` in the language of the page at `address`, or None where nobody has translated it."""
        language = self.language(address)
        return self.content.words[language.id].get(text) if language and not language.is_swedish else text

    def local(self, address: str, target: str) -> str:
        """Return the page that says what the Swedish page `target` says, in the language of the page at `address`, else `target`."""
        language = self.language(address)
        return translations.twin(self.content, target, language) or target if language else target

    def locale(self, address: str) -> str:
        """Return Babel's name of the language of the page at `address`; one that it does not know counts as English does."""
        language = self.language(address)
        code = language.html_code if language else "sv"
        known = _EUROPEAN.get(code, code).replace("-", "_")
        return known if known.lower() in _KNOWN else _EUROPEAN["en"]

    def hours(self, address: str, text: str) -> list[Row]:
        """Return the table of the opening hours `text`."""
        return hours.rows(parse(text), self.locale(address), lambda word: self.word(address, word))

    def hours_line(self, address: str, text: str) -> str:
        """Return the opening hours `text` as one line."""
        return hours.line(parse(text), self.locale(address), lambda word: self.word(address, word))

    def day(self, address: str, value: date | PartialDate) -> str:
        """Return the date `value` in words, as far as it is known."""
        language = self.language(address)
        if language is None or language.is_swedish:
            return swedish_date(value)
        if not isinstance(value, PartialDate):
            return format_date(value, "long", locale=self.locale(address))
        if value.exact:
            return format_date(value.exact, "long", locale=self.locale(address))
        return format_date(date(value.year, value.month or 1, 1), "LLLL y" if value.month else "y", locale=self.locale(address))

    def digits(self, address: str, text: str) -> str:
        """Return the number `text` unbroken, and in its own order where the line runs from the right."""
        language, kept = self.language(address), keep_together(text)
        return Markup('<bdi dir="ltr">{}</bdi>').format(kept) if language and language.direction == "rtl" else kept

    def faults(self) -> list[Fault]:
        """Return a fault for each word that was asked for and that a language lacks."""
        remedy = "Översätt det, och låt någon granska."
        return [Fault(f"content/sprak/{name}/ord.po", f"Det finns ingen översättning av ”{text}”.", remedy) for name, text in self.missing]


def tools(speaker: Speaker) -> dict[str, Any]:
    """Return what templates may call: each speaks the language of the page that is drawn."""

    @pass_context
    def word(context: Context, text: str) -> str:
        return speaker.word(_address(context), text)

    @pass_context
    def local(context: Context, target: str) -> str:
        return speaker.local(_address(context), target)

    @pass_context
    def day(context: Context, value: date | PartialDate) -> str:
        return speaker.day(_address(context), value)

    @pass_context
    def digits(context: Context, text: str) -> str:
        return speaker.digits(_address(context), text)

    @pass_context
    def script_words(context: Context, script: str) -> str:
        said = {text: speaker.word(_address(context), text) for text in SAID[script]}
        return json.dumps(said, ensure_ascii=False, separators=(",", ":"))

    @pass_context
    def hours_rows(context: Context, text: str) -> list[Row]:
        return speaker.hours(_address(context), text)

    @pass_context
    def hours_line(context: Context, text: str) -> str:
        return speaker.hours_line(_address(context), text)

    content = speaker.content
    return {
        "script_words": script_words,
        "said_hours": hours_rows,
        "said_hours_line": hours_line,
        "_": word,
        "local": local,
        "day": day,
        "digits": digits,
        "known": speaker.known,
        "language_of": speaker.language,
        "spoken": lambda: content.spoken,
        "choices": lambda address: translations.choices(content, address),
        "alternates": lambda address: translations.alternates(content, address),
        "is_outdated": lambda address: address in content.by_address and translations.is_outdated(content, content.by_address[address]),
        "original_of": lambda address: translations.original(content, address),
    }


def _address(context: Context) -> str:
    """Return the address of the page that is drawn; components are imported «with context» where they speak."""
    return str(context["page"].meta.address)


def _equip(generator: Generator) -> None:
    settings = generator.settings
    noted = settings.setdefault(NOTED_SETTING, {})
    speaker = settings.setdefault(SPEAKER_SETTING, Speaker(settings[CONTENT_SETTING], noted))
    generator.env.globals.update(tools(speaker))


def _refuse(pelican: Pelican) -> None:
    """Stop the build where a page would have shown a Swedish word in the middle of another language."""
    speaker = pelican.settings.get(SPEAKER_SETTING)
    if speaker and (faults := speaker.faults()):
        raise ContentError(faults)


def register() -> None:
    """Connect to Pelican's signals."""
    signals.generator_init.connect(_equip)
    signals.finalized.connect(_refuse)
