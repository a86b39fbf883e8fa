from types import SimpleNamespace

from qjouren.reader import CONTENT_SETTING
from qjouren.wording.advice import MOST
from qjouren.wording.show import _show

from tests.unit.samples import content_with, document
from tests.unit.wording.samples import WORDING


def _pelican(*documents):
    return SimpleNamespace(settings={CONTENT_SETTING: content_with(*documents, wording=WORDING)})


def test_reminders_are_shown_after_a_build_and_only_a_few_of_many(capsys):
    _show(_pelican(*(document("Ett missbruk.", path=f"content/sida-{number}.md") for number in range(12))))
    told = capsys.readouterr().err
    assert told.count("Skriv hellre") == MOST
    assert told.endswith("Skriv invoke kontrollera för att se alla.\n")


def test_a_build_without_reminders_says_nothing(capsys):
    content = content_with(wording=WORDING.model_copy(update={"longest_sentence": 60}))
    _show(SimpleNamespace(settings={CONTENT_SETTING: content}))
    assert capsys.readouterr().err == ""
