import json
from dataclasses import replace
from datetime import date
from html import unescape
from types import SimpleNamespace

import pytest
from jinja2 import Environment
from qjouren.faults import ContentError
from qjouren.languages.words import SAID, SPEAKER_SETTING, Speaker, _equip, _refuse, tools
from qjouren.models.common import PartialDate
from qjouren.reader import CONTENT_SETTING

from tests.unit.samples import language, translated, translation

STOD = translation(path="content/sprak/xx/stod.md", adress="/xx/support/", original="/stod/", mall="sida")


@pytest.fixture
def speaker():
    return Speaker(translated("rtl", STOD, words={"Sök": "Xxk"}))


def draw(speaker, source, address):
    env = Environment(autoescape=True)
    env.globals.update(tools(speaker))
    return env.from_string(source).render(page=SimpleNamespace(meta=SimpleNamespace(address=address)))


def test_a_page_speaks_its_own_language_and_a_swedish_one_swedish(speaker):
    assert draw(speaker, '{{ _("Sök") }}', "/xx/support/") == "Xxk"
    assert draw(speaker, '{{ _("Sök") }}', "/stod/") == "Sök"
    assert speaker.faults() == []


def test_a_script_is_given_its_words_and_one_that_is_missing_stops_the_build(speaker):
    given = json.loads(unescape(draw(speaker, '{{ script_words("search") }}', "/xx/")))
    assert list(given) == list(SAID["search"])
    assert [text for fault in speaker.faults() for text in SAID["search"] if f"”{text}”" in fault.problem]


def test_a_word_without_a_translation_stops_the_build(speaker):
    assert draw(speaker, '{{ _("Meny") }}', "/xx/") == "Meny"
    with pytest.raises(ContentError, match="sprak/xx") as stopped:
        _refuse(SimpleNamespace(settings={SPEAKER_SETTING: speaker}))
    assert "”Meny”" in str(stopped.value)


def test_easy_swedish_may_do_with_the_swedish_word():
    easy = Speaker(replace(translated(), languages=(language(kod="sv-simple"),)))
    assert easy.word("/xx/", "Sök") == "Sök"
    assert easy.faults() == []


def test_what_need_not_be_translated_is_told_apart(speaker):
    assert speaker.known("/xx/", "Sök") == "Xxk"
    assert speaker.known("/xx/", "Meny") is None
    assert speaker.known("/stod/", "Meny") == "Meny"
    assert speaker.faults() == []


def test_a_link_leads_to_the_twin_where_there_is_one(speaker):
    assert draw(speaker, '{{ local("/stod/") }} {{ local("/sok/") }}', "/xx/") == "/xx/support/ /sok/"
    assert draw(speaker, '{{ local("/stod/") }}', "/") == "/stod/"


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        (date(2026, 11, 6), "6 november 2026", "6 November 2026"),
        (PartialDate(year=2026, month=3), "mars 2026", "March 2026"),
        (PartialDate(year=2026), "2026", "2026"),
    ],
)
def test_a_day_is_told_as_the_language_does(value, swedish, english):
    speaker = Speaker(replace(translated(), languages=(language(kod="en"),)))
    assert (speaker.day("/", value), speaker.day("/xx/", value)) == (swedish, english)


def test_digits_keep_their_order_where_the_line_runs_from_the_right(speaker):
    assert draw(speaker, '{{ digits("08-644 20 32") }}', "/xx/") == '<bdi dir="ltr">08-644\u00a020\u00a032</bdi>'
    assert draw(speaker, '{{ digits("08-644 20 32") }}', "/") == "08-644\u00a020\u00a032"


def test_every_generator_shares_one_speaker():
    settings = {CONTENT_SETTING: translated()}
    environments = [Environment(autoescape=True), Environment(autoescape=True)]
    for env in environments:
        _equip(SimpleNamespace(env=env, settings=settings))
    assert all("local" in env.globals for env in environments)
    _refuse(SimpleNamespace(settings=settings))
